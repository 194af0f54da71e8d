/**
 * A slip of the finger: one letter of one word transposed, missed, doubled or hit beside.
 */
import { pick, type Random } from './random.ts';

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** Shorter words turn into other words too easily to be told from them. */
const MIN_WORD_LENGTH = 4;

/** The keys on either side of a letter's; none for a letter that takes more than one key. */
function neighbours(letter: string): readonly string[] {
  const row = KEY_ROWS.find((keys) => keys.includes(letter)) ?? '';
  const at = row.indexOf(letter);
  return [row[at - 1], row[at + 1]].filter((key) => key !== undefined && at >= 0) as string[];
}

/** Every slip that changes the word. */
function typosOf(word: string): readonly string[] {
  const letters = [...word];
  const put = (at: number, taken: number, ...keys: string[]): string =>
    letters.toSpliced(at, taken, ...keys).join('');
  return letters
    .flatMap((letter, at) => {
      const next = letters[at + 1];
      return [
        ...(next === undefined ? [] : [put(at, 2, next, letter)]),
        put(at, 1),
        put(at, 1, letter, letter),
        ...neighbours(letter).map((key) => put(at, 1, key)),
      ];
    })
    .filter((slip) => slip !== word);
}

/** Whether a run of characters between spaces is a word that a slip leaves recognisable. */
function isWord(letters: string, run: string): boolean {
  return (
    letters.length >= MIN_WORD_LENGTH && !/[\d/]/u.test(run) && letters !== letters.toUpperCase()
  );
}

/**
 * The question with one slip in one word of four letters or more; numbers, document numbers and
 * words in capitals (codes) are left alone. Null where it has no such word.
 */
export function addTypo(question: string, random: Random): string | null {
  const words = [...question.matchAll(/\S+/gu)].flatMap((run) =>
    [...run[0].matchAll(/\p{L}+/gu)]
      .filter((word) => isWord(word[0], run[0]))
      .map((word) => ({ text: word[0], start: run.index + word.index })),
  );
  const word = pick(words, random);
  const slip = word && pick(typosOf(word.text), random);
  if (word === null || slip === null) return null;
  return question.slice(0, word.start) + slip + question.slice(word.start + word.text.length);
}
