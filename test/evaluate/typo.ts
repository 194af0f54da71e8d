/**
 * Makes a typo: two letters swapped, or one letter missed, doubled or replaced by a neighbour key.
 */
import { pick, type Random } from './random.ts';

const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'] as const;
/** Shorter words become other words too easily. */
const MIN_WORD_LENGTH = 4;

/** Returns the neighbour keys of a letter; none for a letter that takes more than one key. */
function neighbours(letter: string): readonly string[] {
  const row = KEY_ROWS.find((keys) => keys.includes(letter)) ?? '';
  const at = row.indexOf(letter);
  return [row[at - 1], row[at + 1]].filter((key) => key !== undefined && at >= 0) as string[];
}

/** Returns all typos that change the word. */
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

/** Returns whether the text between two spaces is a word that stays recognisable with a typo. */
function isWord(letters: string, run: string): boolean {
  return (
    letters.length >= MIN_WORD_LENGTH && !/[\d/]/u.test(run) && letters !== letters.toUpperCase()
  );
}

/**
 * Returns the question with one typo in one word of four letters or more, or null without such a
 * word. Numbers, document numbers and words in capitals (codes) are never changed.
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
