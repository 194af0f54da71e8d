/**
 * Corrects typing errors: `cải cáhc`, `chuyen doo so`, `nghi quyt`. A word may have one error (a
 * letter missing, doubled or wrong, or two swapped). It is corrected only to a word of the library.
 */
import { isEnglishWord, wordLikelihood } from './en/dictionary.ts';
import { fold } from './fold.ts';
import { COMPOUND_SEPARATOR, type Token, tokenize } from './tokenizer.ts';
import { QUESTION_PHRASES } from './vi/question-phrases.ts';

/** Words of questions. Documents hardly have them, so pairs with them are always unknown. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  QUESTION_PHRASES.flatMap((phrase) => fold(phrase).split(' ')),
);

/** The known words and how often they occur. */
export interface Vocabulary {
  frequencyOf(foldedTerm: string): number;
  /** Returns how often an English word occurs in the library and in typical questions. */
  englishFrequencyOf(word: string): number;
  /** Returns how often the forms with at least these marks occur. People type some of the marks. */
  formFrequencyOf(form: string): number;
  /** Returns whether the letters can be a Vietnamese syllable. Typed marks must be correct. */
  isSyllable(word: string): boolean;
}

/**
 * Longer words are not corrected. No word of either language is longer, and the number of strings
 * near a word times their length grows with the square of its length.
 */
const MAX_CORRECTED_LENGTH = 25;

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Generates all strings at Damerau-Levenshtein distance 1. */
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

/** Returns whether a word must not be corrected, such as a code or an abbreviation. */
export type IsProtectedWord = (foldedWord: string) => boolean;

/** Shorter English words are not corrected, because too many differ in one letter. */
const MIN_ENGLISH_LENGTH = 4;

/** Corrects an English question. An unknown word becomes the most frequent known word near it. */
export function correctEnglishSpelling(
  text: string,
  vocabulary: Vocabulary,
  isProtected: IsProtectedWord,
): string {
  const { englishFrequencyOf } = vocabulary;
  // A word of the dictionary is less likely than any word of the titles.
  const frequencyOf = (word: string): number => englishFrequencyOf(word) || wordLikelihood(word);
  return correctEachWord(text, (token) =>
    isProtected(token.folded) ? null : correctEnglishWord(token, vocabulary, frequencyOf),
  );
}

/**
 * Returns the most frequent English word at distance 1, for a word that is unknown and no syllable.
 */
function correctEnglishWord(
  { text, folded }: Token,
  vocabulary: Vocabulary,
  frequencyOf: (word: string) => number = vocabulary.englishFrequencyOf,
): string | null {
  if (folded.length < MIN_ENGLISH_LENGTH || text !== folded || vocabulary.isSyllable(folded))
    return null;
  if (vocabulary.englishFrequencyOf(folded) > 0 || isEnglishWord(folded)) return null;
  // A plural or singular is not an error: `article` when the library has `articles`.
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
 * Corrects the typing errors of a text. Corrected words have no marks, because marks are restored
 * later.
 *
 * A word of the library in a known pair is not changed. A possible syllable is replaced only when
 * the pairs with its neighbours support another one. An impossible syllable may also become the
 * most frequent near word. Words of fewer than three letters, words with a digit, words of
 * questions and words for which `isProtected` returns true are not changed.
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
  const hasLowerCase = text !== text.toUpperCase();
  /** By a word with its neighbours: people repeat words, and all words near each would be tried again. */
  const corrected = new Map<string, string | null>();
  const correctOnce = (token: Token, at: number): string | null => {
    const key = [tokens[at - 1], token, tokens[at + 1]]
      .map((one) => `${one?.text} ${one?.isAdjacent}`)
      .join('|');
    const before = corrected.get(key);
    if (before !== undefined) return before;
    const word = correct(token, at, tokens);
    corrected.set(key, word);
    return word;
  };
  let out = '';
  let end = 0;
  tokens.forEach((token, at) => {
    if (token.folded.length > MAX_CORRECTED_LENGTH || !/^[a-z]+$/u.test(token.folded)) return;
    const typed = text.slice(token.start, token.end);
    // An acronym among other words. It may be one that the library does not have.
    if (hasLowerCase && typed.length > 1 && typed === typed.toUpperCase()) return;
    const word = correctOnce(token, at);
    if (word === null || word === token.folded) return;
    out += text.slice(end, token.start) + word;
    end = token.end;
  });
  return out + text.slice(end);
}

/** How frequent a correction must be before it replaces the typed word. */
interface CorrectionThreshold {
  /** How often the pairs of the correction must occur. */
  readonly minPairFrequency: number;
  /** How many times as frequent as the typed word it must be. */
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
    // A known syllable with typed marks is most likely correct.
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
