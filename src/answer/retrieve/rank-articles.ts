/**
 * Ranks the articles (sections) of the library for a question. Lines are then chosen within the best
 * of them: the search puts the right article among its first three far more often than a single line
 * is found among all lines.
 */
import type { Passage } from '../../search/passage.ts';
import type { RankedPassage } from '../../search/searcher.ts';
import type { QuestionContext } from '../compose/answer-draft.ts';

/** An article with its place among the articles that the search finds. */
export interface RankedArticle {
  readonly passage: Passage;
  /** From 0 for the best. */
  readonly rank: number;
  /** Its score as a share of the best score, 0 to 1. */
  readonly share: number;
  /** How far its score is above that of the next article, as a share of the best score. */
  readonly lead: number;
  readonly features: RankedPassage['features'];
}

/**
 * Returns the best articles for a question, best first; empty where the search finds none.
 *
 * @param within ids of the documents that are asked; null for the whole library
 */
export function rankArticles(
  { searcher, searchQuery }: QuestionContext,
  within: readonly string[] | null,
  limit: number,
): RankedArticle[] {
  const { ranked } = searcher.searchNormalized(
    searchQuery,
    within === null ? undefined : (entry) => within.includes(entry),
  );
  const best = ranked[0]?.score ?? 0;
  const shareOf = (score: number | undefined): number =>
    best <= 0 || score === undefined ? 0 : Math.max(0, score / best);
  return ranked.slice(0, limit).map(({ passage, score, features }, rank) => {
    const share = shareOf(score);
    return { passage, rank, share, lead: share - shareOf(ranked[rank + 1]?.score), features };
  });
}
