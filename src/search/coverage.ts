/**
 * Coverage: the share of a question's information that a text contains. The search ranks passages
 * by it, and the answer decides by it.
 */
import type { Token } from '../text/tokenizer.ts';
import { isAdjacent, wordIdOf } from './corpus.ts';
import { NO_WORD_ID, type QueryTerms } from './query-terms.ts';
import { withSubstitutes } from './substitutes.ts';

/** The words of a text: codes of the corpus, or tokens for other texts. */
export type TextWords = Int32Array | readonly Token[];

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
