/**
 * The terms of one question, prepared to be matched against many texts. The search and the answer ask
 * for different terms, but match them in the same way.
 *
 * A term is a word or a pair of neighbouring words. A word is matched by its letters without marks.
 * Each term has a weight for matches with other marks.
 */
import { stemmer } from 'stemmer';
import type { CorpusWords } from './corpus.ts';
import type { SearchIndex } from './search-index.ts';
import type { Substitute } from './substitutes.ts';
import { WordMap } from './word-set.ts';

/** A word, or a pair of words, of a question. */
export interface QueryTerm {
  /** The word with its marks; the second word of a pair. */
  readonly text: string;
  /** The first word of a pair; null for a single word. */
  readonly previous: string | null;
  /** How the words are matched: without marks, or by the stem of an English word. */
  readonly key: WordKey;
  readonly previousKey: WordKey | null;
  readonly information: number;
  /** The weight of a match with other marks. A match with the same marks has the weight 1. */
  readonly otherMarksWeight: number;
}

export interface WordKey {
  readonly text: string;
  readonly isStem: boolean;
}

/** The terms of one question, prepared to be matched against many texts. */
export interface QueryTerms {
  readonly terms: readonly QueryTerm[];
  /** By term, as in `QueryTerm`. */
  readonly information: Float64Array;
  readonly otherMarksWeights: Float64Array;
  /** By term: the ids of its words with marks; -1 when there is no first word. */
  readonly wordIds: Int32Array;
  readonly previousWordIds: Int32Array;
  /**
   * By term: its group; null without groups. The terms of a group are ways of saying the same
   * thing. They follow each other and have the same information.
   */
  readonly groups: Int16Array | null;
  /** Other wordings for terms. Their words are terms without information. */
  readonly substitutes: readonly Substitute[];
  /** The sum of all information; 1 when there is none, because it is a divisor. */
  readonly totalInformation: number;
  /** The number of distinct words. The slot of a word is its position among them. */
  readonly slotCount: number;
  /** By slot: the term of the single word, or -1. */
  readonly words: Int32Array;
  /** By first slot times `slotCount` plus second slot: the term of the pair, or -1. */
  readonly pairs: Int32Array;
  readonly corpus: CorpusWords;
  /** By id of a folded word of the corpus: its slot. */
  readonly slotByFoldedWord: WordMap;
  /** Returns the slot of a folded word, or -1. */
  readonly slotOf: (folded: string) => number;
  /**
   * Returns the id of a word with its marks. Words of the question outside the corpus have ids too.
   */
  readonly wordIdOfText: (text: string) => number;
}

/** The id of a word that is not in the question. */
const UNKNOWN_WORD_ID = -2;
/** The id of the first word of a term that is a single word. */
export const NO_WORD_ID = -1;

/** Returns slots for words in the order of their first occurrence. */
function assignSlots(terms: readonly QueryTerm[]): {
  readonly exact: Map<string, number>;
  readonly stems: Map<string, number>;
} {
  const exact = new Map<string, number>();
  const stems = new Map<string, number>();
  for (const { key, previousKey } of terms) {
    for (const one of previousKey === null ? [key] : [previousKey, key]) {
      const slots = one.isStem ? stems : exact;
      if (!slots.has(one.text)) slots.set(one.text, exact.size + stems.size);
    }
  }
  return { exact, stems };
}

/** By id of a folded word: the slot of the word, else the slot of its stem. */
function mapSlotsToWords(
  { wordIds, stems: wordsByStem }: SearchIndex,
  exact: ReadonlyMap<string, number>,
  stems: ReadonlyMap<string, number>,
): WordMap {
  const slots = new WordMap();
  for (const [stem, slot] of stems)
    for (const id of wordsByStem().get(stem) ?? []) slots.set(id, slot);
  for (const [word, slot] of exact) {
    const id = wordIds.get(word);
    if (id !== undefined) slots.set(id, slot);
  }
  return slots;
}

/** Returns the ids of words with marks, also for words of the question outside the corpus. */
function createWordIds({ wordIds, corpus }: SearchIndex, terms: readonly QueryTerm[]) {
  const outside = new Map<string, number>();
  for (const { text, previous } of terms)
    for (const word of previous === null ? [text] : [previous, text])
      if (!wordIds.has(word) && !outside.has(word))
        outside.set(word, corpus.words.length + outside.size);
  return (text: string): number => wordIds.get(text) ?? outside.get(text) ?? UNKNOWN_WORD_ID;
}

/**
 * Prepares terms. With `groups`, the terms of one group are ways of saying the same thing, so a
 * text with any of them contains the thing.
 *
 * @param totalInformation the information of all groups; by default, the sum over the terms
 * @param substitutes other wordings for terms
 */
export function createQueryTerms(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  groups: readonly number[] | null = null,
  totalInformation: number = terms.reduce((sum, { information }) => sum + information, 0),
  substitutes: readonly Substitute[] = [],
): QueryTerms {
  const { exact, stems } = assignSlots(terms);
  const slotCount = exact.size + stems.size;
  const words = new Int32Array(slotCount).fill(-1);
  const pairs = new Int32Array(slotCount * slotCount).fill(-1);
  const slotOfKey = ({ text, isStem }: WordKey): number => (isStem ? stems : exact).get(text) ?? 0;
  for (const [at, { key, previousKey }] of terms.entries()) {
    if (previousKey === null) words[slotOfKey(key)] = at;
    else pairs[slotOfKey(previousKey) * slotCount + slotOfKey(key)] = at;
  }
  const wordIdOfText = createWordIds(index, terms);
  return {
    terms,
    information: Float64Array.from(terms, ({ information }) => information),
    otherMarksWeights: Float64Array.from(terms, ({ otherMarksWeight }) => otherMarksWeight),
    wordIds: Int32Array.from(terms, ({ text }) => wordIdOfText(text)),
    previousWordIds: Int32Array.from(terms, ({ previous }) =>
      previous === null ? NO_WORD_ID : wordIdOfText(previous),
    ),
    groups: groups === null ? null : Int16Array.from(groups),
    substitutes,
    totalInformation: totalInformation || 1,
    slotCount,
    words,
    pairs,
    corpus: index.corpus,
    slotByFoldedWord: mapSlotsToWords(index, exact, stems),
    slotOf: (folded) =>
      exact.get(folded) ?? (stems.size === 0 ? -1 : (stems.get(stemmer(folded)) ?? -1)),
    wordIdOfText,
  };
}
