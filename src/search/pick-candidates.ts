/**
 * Picks the candidates for ranking from all passages with terms of a question.
 */
import type { Passage } from './passage.ts';
import type { TermHits } from './term-search.ts';

export interface ScoredPassage {
  readonly passage: Passage;
  readonly score: number;
}

/**
 * Returns the best candidates, best first: at most `maxCandidates`, and at most `perEntry` of one
 * document. `accept` filters by entry id.
 */
export function pickCandidates(
  passages: readonly Passage[],
  { ids, scores }: TermHits,
  maxCandidates: number,
  accept: (entry: string) => boolean = () => true,
  perEntry: number = Number.POSITIVE_INFINITY,
): ScoredPassage[] {
  const accepted = new Map<string, boolean>();
  const isAccepted = (entry: string): boolean => {
    const known = accepted.get(entry);
    if (known !== undefined) return known;
    const answer = accept(entry);
    accepted.set(entry, answer);
    return answer;
  };
  const found: ScoredPassage[] = [];
  const taken = new Map<string, number>();
  for (const id of ids) {
    if (found.length >= maxCandidates) break;
    const passage = passages[id];
    if (passage === undefined || !isAccepted(passage.entry)) continue;
    const before = taken.get(passage.entry) ?? 0;
    if (before >= perEntry) continue;
    taken.set(passage.entry, before + 1);
    found.push({ passage, score: scores[id] ?? 0 });
  }
  return found;
}
