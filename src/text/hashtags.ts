/**
 * Reads hashtags, in which people write words together: `#nghịquyết57`, `#chuyendoiso`, `#cchc2026`.
 * The known words decide where one ends: syllables that were met beside each other, short forms, codes.
 */
import { fold, lower } from './fold.ts';
import type { IsProtectedWord, Vocabulary } from './spelling-correction.ts';
import { COMPOUND_SEPARATOR } from './tokenizer.ts';

/** What is known of words. */
export type TagVocabulary = Pick<Vocabulary, 'frequencyOf' | 'formFrequencyOf' | 'isSyllable'>;

/** One hashtag, or several without a space between them. */
const TAGS = /(?<![\p{L}\p{M}\p{N}_&/])(?:#[\p{L}\p{M}\p{N}_]+)+/gu;
/** Letters up to the next capital (`Chuyen|Doi|So`), or digits. */
const RUN = /\p{Lu}+(?:(?!\p{Lu})[\p{L}\p{M}])*|(?:(?!\p{Lu})[\p{L}\p{M}])+|\p{N}+/gu;
const DIGITS = /^\p{N}+$/u;

/** No name of a document or topic is longer. */
const MAX_RUN_LENGTH = 80;
/** `nghiêng`; short forms are not longer. */
const MAX_WORD_LENGTH = 7;
/** Shorter pieces of letters are no short form. */
const MIN_SHORT_FORM_LENGTH = 2;
/** A short form is read only where no words are. */
const SHORT_FORM_COST = 1000;

/** A word that ends at a place, behind the cheapest words before it. */
interface Step {
  readonly start: number;
  readonly folded: string;
  readonly isShortForm: boolean;
  readonly cost: number;
  /** How often the rarest pair of neighbours up to here was met. */
  readonly weakest: number;
  readonly before: Step | null;
}

/** Splits letters into the words that are likeliest beside each other; null when they are none. */
function segment(
  run: string,
  vocabulary: TagVocabulary,
  isShortForm: IsProtectedWord,
): Step | null {
  const typed = lower(run);
  const folded = fold(typed);
  const ends: Step[][] = Array.from({ length: folded.length + 1 }, () => []);
  const isWord = (start: number, end: number): boolean => {
    const [form, bare] = [typed.slice(start, end), folded.slice(start, end)];
    if (!vocabulary.isSyllable(form) || vocabulary.frequencyOf(bare) === 0) return false;
    return form === bare || vocabulary.formFrequencyOf(form) > 0;
  };

  /** The word behind a step, or at the start; null where the two never stand together. */
  const follow = (
    before: Step | null,
    start: number,
    word: string,
    short: boolean,
  ): Step | null => {
    const made = { start, folded: word, isShortForm: short, before };
    const { cost, weakest } = before ?? { cost: 0, weakest: Number.POSITIVE_INFINITY };
    if (short) {
      // Two letters are a short form where no word is before them.
      const isAlone = word.length > MIN_SHORT_FORM_LENGTH || before === null || before.isShortForm;
      return isAlone ? { ...made, cost: cost + SHORT_FORM_COST, weakest } : null;
    }
    if (before === null || before.isShortForm)
      return { ...made, cost: cost - Math.log(vocabulary.frequencyOf(word)), weakest };
    const pairs = vocabulary.frequencyOf(before.folded + COMPOUND_SEPARATOR + word);
    if (pairs === 0) return null;
    return {
      ...made,
      cost: cost - Math.log(pairs / vocabulary.frequencyOf(before.folded)),
      weakest: Math.min(weakest, pairs),
    };
  };

  for (let end = 1; end <= folded.length; end++) {
    for (let start = Math.max(0, end - MAX_WORD_LENGTH); start < end; start++) {
      const before = start === 0 ? [null] : (ends[start] ?? []);
      if (before.length === 0) continue;
      const word = folded.slice(start, end);
      const kinds = [
        ...(isWord(start, end) ? [false] : []),
        ...(word.length >= MIN_SHORT_FORM_LENGTH && isShortForm(word) ? [true] : []),
      ];
      for (const short of kinds) {
        const best = cheapest(before.flatMap((step) => follow(step, start, word, short) ?? []));
        if (best !== null) ends[end]?.push(best);
      }
    }
  }
  return cheapest(ends.at(-1) ?? []);
}

const cheapest = (steps: readonly Step[]): Step | null =>
  steps.reduce<Step | null>(
    (best, step) => (best === null || step.cost < best.cost ? step : best),
    null,
  );

/** The words of a run of letters; null when it is not known. */
function readLetters(
  run: string,
  vocabulary: TagVocabulary,
  isShortForm: IsProtectedWord,
): string[] | null {
  const folded = fold(lower(run));
  if (isShortForm(folded)) return [run];
  if (run.length < MIN_SHORT_FORM_LENGTH || run.length > MAX_RUN_LENGTH) return null;
  // Folding keeps the length of every letter that Vietnamese has.
  if (folded.length !== run.length) return null;
  const asOne = vocabulary.frequencyOf(folded);
  if (asOne > 0 && vocabulary.isSyllable(lower(run))) return [run];
  const last = segment(run, vocabulary, isShortForm);
  // An address of the library may have the words together, too.
  if (last === null || last.weakest < asOne) return asOne > 0 ? [run] : null;
  const words: string[] = [];
  let end = run.length;
  for (let step: Step | null = last; step !== null; step = step.before) {
    const typed = run.slice(step.start, end);
    // A word in capitals would be a short form.
    words.unshift(step.isShortForm ? typed : lower(typed));
    end = step.start;
  }
  return words;
}

/** The words between two underscores; null when one of them is not known. */
function readPart(
  part: string,
  vocabulary: TagVocabulary,
  isShortForm: IsProtectedWord,
): string | null {
  const runs = part.match(RUN);
  if (runs === null) return null;
  const words: string[] = [];
  for (let at = 0; at < runs.length; at++) {
    const [run = '', next = ''] = [runs[at], runs[at + 1]];
    if (DIGITS.test(next) && isShortForm(fold(lower(run + next)))) {
      words.push(run + next);
      at++;
      continue;
    }
    const read = DIGITS.test(run) ? [run] : readLetters(run, vocabulary, isShortForm);
    if (read === null) return null;
    words.push(...read);
  }
  return words.join(' ');
}

/**
 * Returns a text with the words of its hashtags apart: `#chuyendoiso` is `chuyen doi so`. A tag that is
 * one word, and one that is not known, stays as it is.
 *
 * @param text in NFC
 * @param isShortForm whether a folded word is an abbreviation or a code
 */
export function readHashtags(
  text: string,
  vocabulary: TagVocabulary,
  isShortForm: IsProtectedWord,
): string {
  const readTag = (tag: string): string => {
    const parts = tag.split('_');
    const read = parts.map((part) => readPart(part, vocabulary, isShortForm));
    if (read.every((part) => part === null)) return `#${tag}`;
    const words = read.map((part, at) => part ?? parts[at] ?? '').filter((part) => part !== '');
    return words.join(' ') === tag ? `#${tag}` : words.join(' ');
  };
  return text.replace(TAGS, (tags) => tags.slice(1).split('#').map(readTag).join(' '));
}
