/**
 * Picks the candidates for ranking from all passages with terms of a question.
 */
import type { Passage, PassageTable } from './passage.ts';
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
  passages: PassageTable,
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
    const entry = passages.entryOf(id);
    if (entry === undefined || !isAccepted(entry)) continue;
    const before = taken.get(entry) ?? 0;
    if (before >= perEntry) continue;
    const passage = passages.at(id);
    if (passage === undefined) continue;
    taken.set(entry, before + 1);
    found.push({ passage, score: scores[id] ?? 0 });
  }
  return found;
}
