/**
 * Corrects typing errors: `cải cáhc`, `chuyen doo so`, `nghi quyt`. A word may have one error (a letter
 * missing, doubled or wrong, or two swapped), and is corrected only to a word of the library.
 */
import { isEnglishWord, wordLikelihood } from './en/dictionary.ts';
import { fold } from './fold.ts';
import { COMPOUND_SEPARATOR, type Token, tokenize } from './tokenizer.ts';
import { QUESTION_PHRASES } from './vi/question-phrases.ts';

/** Words that ask. Documents hardly have them, so that pairs with them are always unknown. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  QUESTION_PHRASES.flatMap((phrase) => fold(phrase).split(' ')),
);

/** What is known of words: how often a folded syllable or compound occurs. */
export interface Vocabulary {
  frequencyOf(foldedTerm: string): number;
  /** How often an English word occurs, words that questions are made of included. */
  englishFrequencyOf(word: string): number;
  /** How often forms occur that have these marks, and maybe more: people type some of them. */
  formFrequencyOf(form: string): number;
  /** Whether letters can be a Vietnamese syllable at all; marked letters with their marks. */
  isSyllable(word: string): boolean;
}

/**
 * Longer words are not corrected. No word of either language is longer, and the number of strings
 * near a word times their length grows with the square of its length.
 */
const MAX_CORRECTED_LENGTH = 25;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** All strings at Damerau-Levenshtein distance 1. */
export function* generateEdits(word: string): Generator<string> {
  for (let at = 0; at <= word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (tail !== '') yield head + tail.slice(1);
    const [first, second] = [tail[0], tail[1]];
    if (first !== undefined && second !== undefined && first !== second)
      yield head + second + first + tail.slice(2);
    for (const letter of LETTERS) {
      yield head + letter + tail;
      if (tail !== '' && tail[0] !== letter) yield head + letter + tail.slice(1);
    }
  }
}

interface Correction {
  readonly word: string;
  readonly pairs: number;
  readonly frequency: number;
}

function createCorrection(
  word: string,
  before: string | null,
  after: string | null,
  vocabulary: Vocabulary,
): Correction {
  const pair = (first: string | null, second: string | null): number =>
    first === null || second === null
      ? 0
      : vocabulary.frequencyOf(first + COMPOUND_SEPARATOR + second);
  return {
    word,
    pairs: pair(before, word) + pair(word, after),
    frequency: vocabulary.frequencyOf(word),
  };
}

const isBetter = (a: Correction, b: Correction): boolean =>
  a.pairs !== b.pairs ? a.pairs > b.pairs : a.frequency > b.frequency;

/** Whether a word is to be left alone: a code, an abbreviation. */
export type IsProtectedWord = (foldedWord: string) => boolean;

/** English words shorter than this are not corrected: too many differ in one letter. */
const MIN_ENGLISH_LENGTH = 4;

/** The same for an English question: a word that nothing knows becomes the commonest known one near. */
export function correctEnglishSpelling(
  text: string,
  vocabulary: Vocabulary,
  isProtected: IsProtectedWord,
): string {
  const { englishFrequencyOf } = vocabulary;
  // A word that the titles lack comes after those that they have.
  const frequencyOf = (word: string): number => englishFrequencyOf(word) || wordLikelihood(word);
  return correctEachWord(text, (token) =>
    isProtected(token.folded) ? null : correctEnglishWord(token, vocabulary, frequencyOf),
  );
}

/** The commonest English word at distance 1 from a word that is neither English nor a syllable. */
function correctEnglishWord(
  { text, folded }: Token,
  vocabulary: Vocabulary,
  frequencyOf: (word: string) => number = vocabulary.englishFrequencyOf,
): string | null {
  if (folded.length < MIN_ENGLISH_LENGTH || text !== folded || vocabulary.isSyllable(folded))
    return null;
  if (vocabulary.englishFrequencyOf(folded) > 0 || isEnglishWord(folded)) return null;
  // Singular and plural are no errors: `article` where the library has `articles`.
  const other = folded.endsWith('s') ? folded.slice(0, -1) : `${folded}s`;
  if (vocabulary.englishFrequencyOf(other) > 0) return null;
  let best: string | null = null;
  let most = 0;
  for (const word of generateEdits(folded)) {
    const frequency = word.length < MIN_ENGLISH_LENGTH ? 0 : frequencyOf(word);
    if (frequency > most) [best, most] = [word, frequency];
  }
  return best;
}

/**
 * The text with typing errors corrected. Corrected words have no marks: those are restored later.
 *
 * A word that the library has, in a pair that it has, stays. A possible syllable is replaced only
 * where its neighbours vouch for another; an impossible one also by the commonest near word. Words
 * of fewer than three letters, anything with a digit, the words that ask, and what `keep` names stay.
 */
export function correctSpelling(
  text: string,
  vocabulary: Vocabulary,
  isProtected: IsProtectedWord,
): string {
  return correctEachWord(text, (token, at, tokens) =>
    QUESTION_WORDS.has(token.folded) || isProtected(token.folded)
      ? null
      : (correctVietnameseWord(tokens, at, vocabulary) ?? correctEnglishWord(token, vocabulary)),
  );
}

function correctEachWord(
  text: string,
  correct: (token: Token, at: number, tokens: readonly Token[]) => string | null,
): string {
  const tokens = tokenize(text);
  let out = '';
  let end = 0;
  tokens.forEach((token, at) => {
    if (token.folded.length > MAX_CORRECTED_LENGTH || !/^[a-z]+$/u.test(token.folded)) return;
    const word = correct(token, at, tokens);
    if (word === null || word === token.folded) return;
    out += text.slice(end, token.start) + word;
    end = token.end;
  });
  return out + text.slice(end);
}

/** How often a pair must occur in the library before it overrules what was typed. */
interface CorrectionThreshold {
  /** How often the pairs that it would make were seen. */
  readonly minPairFrequency: number;
  /** How many times commoner than the typed word it must be. */
  readonly minFrequencyRatio: number;
}

function correctionThreshold(
  token: Token,
  typed: Correction,
  vocabulary: Vocabulary,
): CorrectionThreshold {
  const marked = token.text !== token.folded;
  if (!vocabulary.isSyllable(token.text)) return { minPairFrequency: 0, minFrequencyRatio: 0 };
  if (marked) {
    // A known syllable that was typed with its marks was most likely meant.
    return vocabulary.formFrequencyOf(token.text) === 0
      ? { minPairFrequency: 5, minFrequencyRatio: 0 }
      : { minPairFrequency: 20, minFrequencyRatio: 4 };
  }
  return typed.frequency === 0
    ? { minPairFrequency: 2, minFrequencyRatio: 0 }
    : { minPairFrequency: 12, minFrequencyRatio: 4 };
}

function correctVietnameseWord(
  tokens: readonly Token[],
  at: number,
  vocabulary: Vocabulary,
): string | null {
  const token = tokens[at];
  if (token === undefined || token.folded.length < 3) return null;
  const next = tokens[at + 1];
  const before = token.isAdjacent ? (tokens[at - 1]?.folded ?? null) : null;
  const after = next?.isAdjacent === true ? next.folded : null;
  const typed = createCorrection(token.folded, before, after, vocabulary);
  const isRareForm = token.text !== token.folded && vocabulary.formFrequencyOf(token.text) === 0;
  if (
    !isRareForm &&
    (typed.pairs > 0 || (typed.frequency > 0 && !vocabulary.isSyllable(token.text)))
  )
    return null;
  const needed = correctionThreshold(token, typed, vocabulary);
  let best: Correction | null = null;
  for (const word of generateEdits(token.folded)) {
    if (word.length < 2 || vocabulary.frequencyOf(word) === 0) continue;
    const other = createCorrection(word, before, after, vocabulary);
    if (other.pairs < needed.minPairFrequency) continue;
    if (other.frequency < needed.minFrequencyRatio * typed.frequency) continue;
    if (other.pairs === 0 && (token.folded.length < 4 || !vocabulary.isSyllable(word))) continue;
    if (best === null || isBetter(other, best)) best = other;
  }
  return best?.word ?? null;
}
