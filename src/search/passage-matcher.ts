/**
 * Matching passages against one question: one pass over the words of a text notes which terms it
 * holds, its longest run of the question's words, and which words stand near each other.
 */
import { isAdjacent, wordIdOf } from './corpus.ts';
import { CoverageTally } from './coverage.ts';
import type { PreparedQuery } from './prepared-query.ts';

/**
 * Holds what was found in the passage at hand, and the scratch space of a match: both are used again
 * for every candidate.
 */
export class PassageMatcher {
  /** What the heading, heading and titles, one line, and the whole passage hold. */
  readonly heading: CoverageTally;
  readonly context: CoverageTally;
  readonly line: CoverageTally;
  readonly whole: CoverageTally;
  /** What the near pairs found since `resetPairs` are worth. */
  pairWeight = 0;
  /** How many words of the text matched last are words of the question. */
  matched = 0;
  private readonly query: PreparedQuery;
  /** Words apart in a text that still count as near. */
  private readonly nearDistance: number;
  /** Length of the run that ends at each place of the question, at the word before and at this. */
  private runs: Int32Array;
  private nextRuns: Int32Array;
  private readonly matchedPairs: Uint8Array;

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
  }

  startPassage(): void {
    for (const tally of [this.heading, this.context, this.line, this.whole]) tally.reset();
    this.resetPairs();
  }

  resetPairs(): void {
    this.pairWeight = 0;
    this.matchedPairs.fill(0);
  }

  /** The slot of a word of the corpus, or -1. */
  slotOf(word: number): number {
    const { corpus, slotByFoldedWord } = this.query.terms;
    return slotByFoldedWord[corpus.folded[word] ?? 0] ?? -1;
  }

  /** Adds what a text holds to a tally; returns the length of the longest run of asked words. */
  match(text: Int32Array, tally: CoverageTally): number {
    let longest = 0;
    let isInRun = false;
    this.runs.fill(0);
    this.matched = 0;
    tally.startText();
    for (let at = 0; at < text.length; at++) {
      const code = text[at] ?? 0;
      const word = wordIdOf(code);
      const slot = this.slotOf(word);
      tally.addWord(slot, word, isAdjacent(code));
      if (slot < 0) {
        if (isInRun) this.runs.fill(0);
        isInRun = false;
        continue;
      }
      this.matched++;
      longest = Math.max(longest, this.extendRuns(slot));
      this.recordPairs(text, at, slot);
      isInRun = true;
    }
    return longest;
  }

  /** Carries every run on by a word; gives the longest that ends at it. Runs are kept one place on. */
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
