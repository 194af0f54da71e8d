/**
 * Scanning: one pass over the words of a text, noting what it holds of a question.
 */
import { isAdjacent, wordIdOf } from './corpus.ts';
import type { PreparedQuery, WeightedTerms } from './prepared-query.ts';

/** What of the question has been seen: a worth for each unit, by slot. */
export interface MatchCounts {
  readonly syllables: Float64Array;
  readonly compounds: Float64Array;
}

function createMatchCounts({ syllables, compounds }: PreparedQuery): MatchCounts {
  return {
    syllables: new Float64Array(syllables.weights.length),
    compounds: new Float64Array(compounds.weights.length),
  };
}

export function resetCounts(counts: MatchCounts): MatchCounts {
  counts.syllables.fill(0);
  counts.compounds.fill(0);
  return counts;
}

function mergeTermCounts(target: Float64Array, source: Float64Array): void {
  for (let termIndex = 0; termIndex < target.length; termIndex++) {
    const worth = source[termIndex] ?? 0;
    if (worth > (target[termIndex] ?? 0)) target[termIndex] = worth;
  }
}

export function mergeCounts(into: MatchCounts, from: MatchCounts): void {
  mergeTermCounts(into.syllables, from.syllables);
  mergeTermCounts(into.compounds, from.compounds);
}

/** Information seen, in the same measure as `units.total`. */
export function matchedWeight({ weights }: WeightedTerms, counts: Float64Array): number {
  let sum = 0;
  for (let termIndex = 0; termIndex < counts.length; termIndex++)
    sum += (weights[termIndex] ?? 0) * (counts[termIndex] ?? 0);
  return sum;
}

function recordMatch(seen: Float64Array, termIndex: number, worth: number): void {
  if (worth > (seen[termIndex] ?? 0)) seen[termIndex] = worth;
}

/**
 * Scans texts for one question. Holds what was seen in the passage at hand, and the scratch space of
 * a scan: both are used again for every candidate.
 */
export class PassageMatcher {
  /** What the heading, heading and titles, one line, and the whole passage hold. */
  readonly heading: MatchCounts;
  readonly context: MatchCounts;
  readonly line: MatchCounts;
  readonly whole: MatchCounts;
  /** What the near pairs seen since `forgetPairs` are worth. */
  pairWeight = 0;
  /** How many words of the text scanned last are words of the question. */
  matched = 0;
  private readonly query: PreparedQuery;
  private readonly size: number;
  /** Words apart in a text that still count as near. */
  private readonly nearDistance: number;
  /** Length of the run that ends at each place of the question, at the word before and at this. */
  private runs: Int32Array;
  private nextRuns: Int32Array;
  private matchedPairs: Uint8Array;

  constructor(query: PreparedQuery, nearDistance: number) {
    this.query = query;
    this.nearDistance = nearDistance;
    this.size = query.positions.length;
    this.heading = createMatchCounts(query);
    this.context = createMatchCounts(query);
    this.line = createMatchCounts(query);
    this.whole = createMatchCounts(query);
    this.runs = new Int32Array(query.termIndexes.length + 1);
    this.nextRuns = new Int32Array(query.termIndexes.length + 1);
    this.matchedPairs = new Uint8Array(this.size * this.size);
  }

  startPassage(): void {
    for (const seen of [this.heading, this.context, this.line, this.whole]) resetCounts(seen);
    this.resetPairs();
  }

  resetPairs(): void {
    this.pairWeight = 0;
    this.matchedPairs.fill(0);
  }

  /** The slot of a word of the corpus, or -1. */
  termIndexOf(word: number): number {
    return this.query.termIndexByWord[word] ?? -1;
  }

  /** Notes in `seen` what a text holds of the question; gives the longest run of its words. */
  match(text: Int32Array, seen: MatchCounts): number {
    const { query, size } = this;
    const { syllables, compounds } = query;
    let longest = 0;
    let before = -1;
    let beforeExact = false;
    this.runs.fill(0);
    this.matched = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text[at] ?? 0;
      const word = wordIdOf(code);
      const termIndexOf = this.termIndexOf(word);
      if (termIndexOf < 0) {
        if (before >= 0) this.runs.fill(0);
        before = -1;
        continue;
      }
      this.matched++;
      const exact = query.wordIds[termIndexOf] === word;
      recordMatch(
        seen.syllables,
        termIndexOf,
        exact ? 1 : (syllables.foldedWeights[termIndexOf] ?? 0),
      );
      if (before >= 0 && isAdjacent(code)) {
        const compound = query.compoundIndex[before * size + termIndexOf] ?? -1;
        if (compound >= 0) {
          const worth = exact && beforeExact ? 1 : (compounds.foldedWeights[compound] ?? 0);
          recordMatch(seen.compounds, compound, worth);
        }
      }
      longest = Math.max(longest, this.extendRuns(termIndexOf));
      this.recordPairs(text, at, termIndexOf);
      before = termIndexOf;
      beforeExact = exact;
    }
    return longest;
  }

  /** Carries every run on by a word; gives the longest that ends at it. Runs are kept one place on. */
  private extendRuns(termIndexOf: number): number {
    const next = this.nextRuns;
    next.fill(0);
    let longest = 0;
    for (const position of this.query.positions[termIndexOf] ?? []) {
      const length = (this.runs[position] ?? 0) + 1;
      next[position + 1] = length;
      if (length > longest) longest = length;
    }
    this.nextRuns = this.runs;
    this.runs = next;
    return longest;
  }

  private recordPairs(text: Int32Array, at: number, termIndexOf: number): void {
    for (let apart = 2; apart <= this.nearDistance && apart <= at; apart++) {
      const earlier = this.termIndexOf(wordIdOf(text[at - apart] ?? 0));
      if (earlier < 0) continue;
      const pair = earlier * this.size + termIndexOf;
      if (this.matchedPairs[pair] === 1) continue;
      this.matchedPairs[pair] = 1;
      this.pairWeight += this.query.pairWeights[pair] ?? 0;
    }
  }
}
