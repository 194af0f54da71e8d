/**
 * Candidates: the passages that share most with a question's terms, by BM25.
 */
import type { SearchIndex } from './index.ts';
import type { Passage } from './passage.ts';
import { addScores, holders, type Postings } from './postings.ts';
import type { Query } from './query.ts';

/** How many candidates are ranked. */
const CANDIDATES = 80;
/** What a match without marks counts beside one with them. */
const FOLDED_SHARE = 0.5;

export interface Found {
  readonly passage: Passage;
  readonly score: number;
}

/** Inverse document frequency, as BM25 has it. */
function idf(postings: Postings, term: string, passages: number): number {
  const frequency = holders(postings, term);
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

/**
 * The best candidates of a query, best first, at most `perEntry` of one document; `accept` filters
 * by entry id.
 */
export function findCandidates(
  { passages, postings }: SearchIndex,
  query: Query,
  accept: (entry: string) => boolean = () => true,
  perEntry: number = Number.POSITIVE_INFINITY,
): Found[] {
  const count = passages.length;
  const scores = new Float64Array(count);
  for (const term of query.terms)
    addScores(postings.marked, term, idf(postings.marked, term, count), scores);
  for (const term of query.foldedTerms)
    addScores(postings.folded, term, FOLDED_SHARE * idf(postings.folded, term, count), scores);

  const accepted = new Map<string, boolean>();
  const isAccepted = (entry: string): boolean => {
    const known = accepted.get(entry);
    if (known !== undefined) return known;
    const answer = accept(entry);
    accepted.set(entry, answer);
    return answer;
  };
  const order: number[] = [];
  for (let id = 0; id < count; id++) if ((scores[id] ?? 0) > 0) order.push(id);
  order.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  const found: Found[] = [];
  const taken = new Map<string, number>();
  for (const id of order) {
    if (found.length >= CANDIDATES) break;
    const passage = passages[id];
    if (passage === undefined || !isAccepted(passage.entry)) continue;
    const before = taken.get(passage.entry) ?? 0;
    if (before >= perEntry) continue;
    taken.set(passage.entry, before + 1);
    found.push({ passage, score: scores[id] ?? 0 });
  }
  return found;
}
