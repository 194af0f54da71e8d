/**
 * Finds the passages with terms of a question, and their BM25 scores.
 */
import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { RecentMap } from '../shared/recent-map.ts';
import { BestFirst } from './best-first.ts';
import { type CandidateSource, takeWithin } from './candidate-source.ts';
import { type FieldBoosts, fieldBoosts } from './field-boosts.ts';
import { ALL_FIELDS, FOLDED_FIELDS, MARKED_FIELDS } from './term-fields.ts';
import type { TermIndex } from './term-index.ts';
import type { SearchWeights } from './weights.ts';

/** The passages of one term with their scores, in the order of MiniSearch. */
interface TermScores {
  readonly ids: Int32Array;
  readonly scores: Float64Array;
}

type TermScorer = (term: string) => TermScores;

const NO_SCORES: TermScores = { ids: new Int32Array(0), scores: new Float64Array(0) };

/** How many terms keep their scores. Questions repeat words. */
const KEPT_TERMS = 2000;

const MINISEARCH_OPTIONS: Options = {
  fields: [...ALL_FIELDS],
  idField: 'id',
  tokenize: (term) => [term],
  processTerm: (term) => term,
};
const FIELD_IDS = Object.fromEntries(ALL_FIELDS.map((field, id) => [field, id]));

/** A record by number, as MiniSearch stores them. */
type ByNumber<T> = Record<number, T>;

/**
 * Returns a MiniSearch that has one term with the passages that contain it. Its statistics are those
 * of all passages, so that scores are those of a MiniSearch with every term, which would take ten
 * times the memory.
 */
function loadTerm(index: TermIndex, term: string): MiniSearch {
  const { lengths, meanLengths } = index.stored;
  const byField: ByNumber<ByNumber<number>> = {};
  const documentIds: ByNumber<number> = {};
  const fieldLength: ByNumber<number[]> = {};
  const add = (passage: number, field: number, count: number): void => {
    const counts = byField[field] ?? {};
    byField[field] = counts;
    counts[passage] = (counts[passage] ?? 0) + count;
    if (documentIds[passage] !== undefined) return;
    documentIds[passage] = passage;
    const from = passage * ALL_FIELDS.length;
    fieldLength[passage] = Array.from(lengths.subarray(from, from + ALL_FIELDS.length));
  };
  index.visitMarked(term, add);
  index.visitFolded(term, add);
  const stored: AsPlainObject = {
    documentCount: index.passageCount,
    nextId: index.passageCount,
    documentIds,
    fieldIds: FIELD_IDS,
    fieldLength,
    averageFieldLength: Array.from(meanLengths),
    storedFields: {},
    dirtCount: 0,
    index: [[term, byField]],
    serializationVersion: 2,
  };
  return MiniSearch.loadJS(stored, MINISEARCH_OPTIONS);
}

/**
 * Returns a function that scores a term by MiniSearch and keeps the scores of recent terms. The
 * score of a question is the sum of its terms' scores.
 */
function createTermScorer(
  index: TermIndex,
  fields: readonly string[],
  boost: FieldBoosts,
): TermScorer {
  const kept = new RecentMap<string, TermScores>(KEPT_TERMS);
  const score = (term: string): TermScores => {
    const firstField = (match: Readonly<Record<string, readonly string[]>>): number =>
      fields.indexOf(match[term]?.[0] ?? '');
    const hits = loadTerm(index, term)
      .search(term, { fields: [...fields], boost: { ...boost } })
      .map(({ id, score, match }) => ({ id: id as number, score, field: firstField(match) }))
      // MiniSearch processes one field after the other, which is the order of equal scores.
      .sort((a, b) => a.field - b.field || a.id - b.id);
    if (hits.length === 0) return NO_SCORES;
    return {
      ids: Int32Array.from(hits, ({ id }) => id),
      scores: Float64Array.from(hits, ({ score }) => score),
    };
  };
  return (term) => kept.getOrCreate(term, () => score(term));
}

const NO_HITS = new BestFirst(new Int32Array(0), new Float64Array(0));

/** Adds up the scores by passage. Returns the passages in the order of their first occurrence. */
function sumScores(sums: Float64Array, lists: readonly TermScores[]): number[] {
  const met = new Uint8Array(sums.length);
  const order: number[] = [];
  for (const { ids, scores } of lists) {
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at] ?? 0;
      sums[id] = (sums[id] ?? 0) + (scores[at] ?? 0);
      if (met[id] === 1) continue;
      met[id] = 1;
      order.push(id);
    }
  }
  return order;
}

/** Returns for each passage how many of the terms it contains, in any form. */
function countMatchedTerms(
  size: number,
  lists: ReadonlyMap<string, readonly TermScores[]>,
): Uint16Array {
  const counts = new Uint16Array(size);
  const last = new Uint16Array(size);
  let term = 0;
  for (const forms of lists.values()) {
    term++;
    for (const { ids } of forms) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? 0;
        if (last[id] === term) continue;
        last[id] = term;
        counts[id] = (counts[id] ?? 0) + 1;
      }
    }
  }
  return counts;
}

/**
 * Finds the passages with any of the terms, marked or folded, best first. As in MiniSearch, the
 * score is the sum of the terms' scores times the number of terms that the passage contains.
 */
export type TermSearch = (marked: readonly string[], folded: readonly string[]) => BestFirst;

export function createTermSearch(index: TermIndex, weights: SearchWeights): TermSearch {
  const boosts = fieldBoosts(weights);
  const scoreMarked = createTermScorer(index, MARKED_FIELDS, boosts);
  const scoreFolded = createTermScorer(index, FOLDED_FIELDS, boosts);
  return (marked, folded) => {
    if (marked.length === 0 && folded.length === 0) return NO_HITS;
    const size = index.passageCount;
    const asWritten = new Float64Array(size);
    const bare = new Float64Array(size);
    const lists = new Map(marked.map((term) => [term, [scoreMarked(term)]]));
    const inOrder = sumScores(asWritten, marked.map(scoreMarked));
    for (const id of sumScores(bare, folded.map(scoreFolded)))
      if (asWritten[id] === 0) inOrder.push(id);
    for (const term of folded) lists.set(term, [...(lists.get(term) ?? []), scoreFolded(term)]);
    const counts = countMatchedTerms(size, lists);
    const ids = Int32Array.from(inOrder);
    const scores = new Float64Array(ids.length);
    for (const [at, id] of inOrder.entries())
      scores[at] = ((asWritten[id] ?? 0) + (bare[id] ?? 0)) * (counts[id] ?? 0);
    return new BestFirst(ids, scores);
  };
}

/** Returns the engine in memory: packed postings, scored by MiniSearch. */
export function createMemorySource(index: TermIndex): CandidateSource {
  return {
    frequencyOf: index.frequencyOf,
    createSearch: (passages, weights) => {
      const search = createTermSearch(index, weights);
      return (marked, folded) => {
        const hits = search(marked, folded);
        return { pick: (limits) => takeWithin(passages, hits, limits) };
      };
    },
  };
}
