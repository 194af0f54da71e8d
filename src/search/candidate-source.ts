/**
 * Where the candidates of a search come from: an engine that stores which passages contain which
 * terms. The terms are those of our own analysis, so that every engine finds the same passages and
 * the same ranking orders them.
 */
import type { Passage, PassageTable } from './passage.ts';
import type { SearchWeights } from './weights.ts';

export interface ScoredPassage {
  readonly passage: Passage;
  /** The BM25 score: higher is better, comparable within one question. */
  readonly score: number;
}

/** Which candidates are wanted. */
export interface CandidateLimits {
  /** How many at most. */
  readonly maxCandidates: number;
  /** How many of one document at most. */
  readonly perEntry: number;
  /** Whether the passages of an entry may be returned, by its id. */
  readonly accept: (entry: string) => boolean;
}

/** The passages with any of the terms of one question. They can be picked several times. */
export interface CandidateSet {
  /** Returns the best candidates within the limits, best first. */
  pick(limits: CandidateLimits): ScoredPassage[];
}

/**
 * Finds the passages with any of the terms: with marks as they are written, or without marks in any
 * marks.
 */
export type FindCandidates = (marked: readonly string[], folded: readonly string[]) => CandidateSet;

/** An engine. */
export interface CandidateSource {
  /** Returns in how many passages a marked or folded term occurs in the text itself. */
  frequencyOf(term: string): number;
  /**
   * Says that the frequencies of these terms are asked next, so that they can be fetched at once.
   * Absent where each is known, or read quickly: the caller then need not find out.
   */
  readonly expectTerms?: (terms: readonly string[]) => void;
  /** Returns a search with the boosts of these weights. */
  createSearch(passages: PassageTable, weights: SearchWeights): FindCandidates;
}

/** Takes candidates in their order until the limits are met. */
export function takeWithin(
  passages: PassageTable,
  ranked: Iterable<{ readonly id: number; readonly score: number }>,
  { maxCandidates, perEntry, accept }: CandidateLimits,
): ScoredPassage[] {
  const accepted = new Map<string, boolean>();
  const isAccepted = (entry: string): boolean => {
    const known = accepted.get(entry);
    if (known !== undefined) return known;
    const answer = accept(entry);
    accepted.set(entry, answer);
    return answer;
  };
  const found: { readonly id: number; readonly score: number }[] = [];
  const taken = new Map<string, number>();
  for (const { id, score } of ranked) {
    if (found.length >= maxCandidates) break;
    const entry = passages.entryOf(id);
    if (entry === undefined || !isAccepted(entry)) continue;
    const before = taken.get(entry) ?? 0;
    if (before >= perEntry) continue;
    taken.set(entry, before + 1);
    found.push({ id, score });
  }
  passages.expect?.(found.map(({ id }) => id));
  return found.flatMap(({ id, score }) => {
    const passage = passages.at(id);
    return passage === undefined ? [] : [{ passage, score }];
  });
}
