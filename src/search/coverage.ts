/**
 * Coverage: the share of a question's information that a text contains. The search ranks passages
 * by it, and the answer decides by it. They ask for different terms, but match them in the same
 * way.
 *
 * A term is a word or a pair of neighbouring words. A word is matched by its letters without marks.
 * Each term has a weight for matches with other marks.
 */
import { stemmer } from 'stemmer';
import type { Token } from '../text/tokenizer.ts';
import { type CorpusWords, isAdjacent, wordIdOf } from './corpus.ts';
import type { SearchIndex } from './search-index.ts';
import { type Substitute, withSubstitutes } from './substitutes.ts';
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

/** The words of a text: codes of the corpus, or tokens for other texts. */
export type TextWords = Int32Array | readonly Token[];

/** The id of a word that is not in the question. */
const UNKNOWN_WORD_ID = -2;
const NO_WORD_ID = -1;

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

/** What texts contain of the terms: for each term 0, or the weight of its best match. */
export class CoverageTally {
  readonly matched: Float64Array;
  private readonly words: Int32Array;
  private readonly pairs: Int32Array;
  private readonly slotCount: number;
  private readonly wordIds: Int32Array;
  private readonly previousWordIds: Int32Array;
  private readonly otherMarksWeights: Float64Array;
  private previousSlot = -1;
  private previousWordId = NO_WORD_ID;

  constructor(terms: QueryTerms) {
    this.matched = new Float64Array(terms.terms.length);
    this.words = terms.words;
    this.pairs = terms.pairs;
    this.slotCount = terms.slotCount;
    this.wordIds = terms.wordIds;
    this.previousWordIds = terms.previousWordIds;
    this.otherMarksWeights = terms.otherMarksWeights;
  }

  /** Ends the current pair: at the start of a text, and after a word that is not in the question. */
  breakPair(): void {
    this.previousSlot = -1;
  }

  /** Adds the next word of the text that is in the question. */
  addWord(slot: number, wordId: number, isAdjacentWord: boolean): void {
    const word = this.words[slot] ?? -1;
    if (word >= 0) this.record(word, this.wordIds[word] === wordId);
    if (isAdjacentWord && this.previousSlot >= 0) {
      const pair = this.pairs[this.previousSlot * this.slotCount + slot] ?? -1;
      if (pair >= 0)
        this.record(
          pair,
          this.wordIds[pair] === wordId && this.previousWordIds[pair] === this.previousWordId,
        );
    }
    this.previousSlot = slot;
    this.previousWordId = wordId;
  }

  private record(term: number, isExact: boolean): void {
    const weight = isExact ? 1 : (this.otherMarksWeights[term] ?? 0);
    if (weight > (this.matched[term] ?? 0)) this.matched[term] = weight;
  }

  /** Adds the matches of another tally of the same terms. Returns itself. */
  merge({ matched }: CoverageTally): this {
    for (let term = 0; term < matched.length; term++) {
      const weight = matched[term] ?? 0;
      if (weight > (this.matched[term] ?? 0)) this.matched[term] = weight;
    }
    return this;
  }

  reset(): this {
    this.matched.fill(0);
    return this;
  }
}

/** Adds the words of a text to a tally. */
export function addText(terms: QueryTerms, tally: CoverageTally, text: TextWords): void {
  tally.breakPair();
  if (!(text instanceof Int32Array)) {
    for (const word of text) {
      const slot = terms.slotOf(word.folded);
      if (slot < 0) tally.breakPair();
      else tally.addWord(slot, terms.wordIdOfText(word.text), word.isAdjacent);
    }
    return;
  }
  const { slotByFoldedWord } = terms;
  const { folded } = terms.corpus;
  for (let at = 0; at < text.length; at++) {
    const code = text[at] ?? 0;
    const word = wordIdOf(code);
    const slot = slotByFoldedWord.get(folded[word] ?? 0);
    if (slot < 0) tally.breakPair();
    else tally.addWord(slot, word, isAdjacent(code));
  }
}

/** Returns the matches of several texts together; in `into`, which is cleared, when it is given. */
export function tallyTexts(
  terms: QueryTerms,
  texts: readonly TextWords[],
  into: CoverageTally = new CoverageTally(terms),
): CoverageTally {
  into.reset();
  for (const text of texts) addText(terms, into, text);
  return into;
}

/** Returns the matched information of a range of terms. */
export function heldInformation(
  { information, substitutes }: QueryTerms,
  tally: CoverageTally,
  from = 0,
  to: number = tally.matched.length,
): number {
  const matched = withSubstitutes(substitutes, tally.matched);
  let held = 0;
  for (let term = from; term < to; term++) held += (information[term] ?? 0) * (matched[term] ?? 0);
  return held;
}

/** Returns the matched information of groups. The best term of a group counts. */
function heldInGroups(
  { information, substitutes }: QueryTerms,
  tally: CoverageTally,
  groups: Int16Array,
): number {
  const matched = withSubstitutes(substitutes, tally.matched);
  let held = 0;
  for (let term = 0; term < groups.length; ) {
    const group = groups[term];
    const worth = information[term] ?? 0;
    let most = 0;
    for (; term < groups.length && groups[term] === group; term++)
      most = Math.max(most, matched[term] ?? 0);
    held += most * worth;
  }
  return held;
}

/** Returns the share of the information that a tally contains, 0 to 1; 1 without terms. */
export function coverageOf(terms: QueryTerms, tally: CoverageTally): number {
  if (terms.terms.length === 0) return 1;
  const held =
    terms.groups === null
      ? heldInformation(terms, tally)
      : heldInGroups(terms, tally, terms.groups);
  return held / terms.totalInformation;
}

/** Returns the share of the information that several texts contain together. */
export function coverageIn(terms: QueryTerms, texts: readonly TextWords[]): number {
  return coverageOf(terms, tallyTexts(terms, texts));
}
