/**
 * Matches passages against one question. One pass over a text records its terms, its longest run of
 * the question's words, and the words near each other.
 */
import { isAdjacent, wordIdOf } from './corpus.ts';
import { CoverageTally } from './coverage.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { WordMap } from './word-set.ts';

/**
 * The matches of the current passage, with working memory. One matcher is used for all candidates.
 */
export class PassageMatcher {
  /** The matches of the heading, of heading and titles, of one line, and of the whole passage. */
  readonly heading: CoverageTally;
  readonly context: CoverageTally;
  readonly line: CoverageTally;
  readonly whole: CoverageTally;
  /** The weight of the near pairs since `resetPairs`. */
  pairWeight = 0;
  /** How many words of the last text are in the question. */
  matched = 0;
  private readonly query: PreparedQuery;
  /** How many words apart in a text still count as near. */
  private readonly nearDistance: number;
  /**
   * By position in the question: the length of the run that ends there, for the last word and now.
   */
  private runs: Int32Array;
  private nextRuns: Int32Array;
  private readonly matchedPairs: Uint8Array;
  private readonly slotByFoldedWord: WordMap;
  private readonly folded: Int32Array;

  constructor(query: PreparedQuery, nearDistance: number) {
    this.query = query;
    this.nearDistance = nearDistance;
    this.heading = new CoverageTally(query.terms);
    this.context = new CoverageTally(query.terms);
    this.line = new CoverageTally(query.terms);
    this.whole = new CoverageTally(query.terms);
    this.runs = new Int32Array(query.slots.length + 1);
    this.nextRuns = new Int32Array(query.slots.length + 1);
    this.matchedPairs = new Uint8Array(query.terms.slotCount ** 2);
    const { corpus, slotByFoldedWord } = query.terms;
    this.slotByFoldedWord = slotByFoldedWord;
    this.folded = corpus.folded;
  }

  startPassage(): void {
    for (const tally of [this.heading, this.context, this.line, this.whole]) tally.reset();
    this.resetPairs();
  }

  resetPairs(): void {
    this.pairWeight = 0;
    this.matchedPairs.fill(0);
  }

  /** Returns the slot of a word of the corpus, or -1. */
  slotOf(word: number): number {
    return this.slotByFoldedWord.get(this.folded[word] ?? 0);
  }

  /** Adds the matches of a text to a tally. Returns the longest run of the question's words. */
  match(text: Int32Array, tally: CoverageTally): number {
    let longest = 0;
    let isInRun = false;
    this.runs.fill(0);
    this.matched = 0;
    tally.breakPair();
    for (let at = 0; at < text.length; at++) {
      const code = text[at] ?? 0;
      const word = wordIdOf(code);
      const slot = this.slotOf(word);
      if (slot < 0) {
        if (isInRun) this.runs.fill(0);
        isInRun = false;
        tally.breakPair();
        continue;
      }
      tally.addWord(slot, word, isAdjacent(code));
      this.matched++;
      longest = Math.max(longest, this.extendRuns(slot));
      this.recordPairs(text, at, slot);
      isInRun = true;
    }
    return longest;
  }

  /** Extends all runs by a word and returns the longest. Runs are stored at the next position. */
  private extendRuns(slot: number): number {
    const next = this.nextRuns;
    next.fill(0);
    let longest = 0;
    for (const position of this.query.positions[slot] ?? []) {
      const length = (this.runs[position] ?? 0) + 1;
      next[position + 1] = length;
      if (length > longest) longest = length;
    }
    this.nextRuns = this.runs;
    this.runs = next;
    return longest;
  }

  private recordPairs(text: Int32Array, at: number, slot: number): void {
    for (let apart = 2; apart <= this.nearDistance && apart <= at; apart++) {
      const earlier = this.slotOf(wordIdOf(text[at - apart] ?? 0));
      if (earlier < 0) continue;
      const pair = earlier * this.query.terms.slotCount + slot;
      if (this.matchedPairs[pair] === 1) continue;
      this.matchedPairs[pair] = 1;
      this.pairWeight += this.query.nearPairWeights[pair] ?? 0;
    }
  }
}
