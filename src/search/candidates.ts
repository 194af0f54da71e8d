/**
 * Candidates: of all passages that share a question's terms, the best ones, which are ranked.
 */
import type { Passage } from './passage.ts';
import type { Hit } from './terms.ts';

/** How many candidates are ranked. */
const CANDIDATES = 80;
export interface Found {
  readonly passage: Passage;
  readonly score: number;
}

/**
 * The best candidates among what the terms hit, best first, at most `perEntry` of one document;
 * `accept` filters by entry id.
 */
export function pickCandidates(
  passages: readonly Passage[],
  hits: readonly Hit[],
  accept: (entry: string) => boolean = () => true,
  perEntry: number = Number.POSITIVE_INFINITY,
): Found[] {
  const accepted = new Map<string, boolean>();
  const isAccepted = (entry: string): boolean => {
    const known = accepted.get(entry);
    if (known !== undefined) return known;
    const answer = accept(entry);
    accepted.set(entry, answer);
    return answer;
  };
  const found: Found[] = [];
  const taken = new Map<string, number>();
  for (const { id, score } of hits) {
    if (found.length >= CANDIDATES) break;
    const passage = passages[id];
    if (passage === undefined || !isAccepted(passage.entry)) continue;
    const before = taken.get(passage.entry) ?? 0;
    if (before >= perEntry) continue;
    taken.set(passage.entry, before + 1);
    found.push({ passage, score });
  }
  return found;
}
