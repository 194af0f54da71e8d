/**
 * Ranking: a weighted sum of what a candidate has in common with the question.
 */
import type { Features } from './features.ts';
import type { SearchWeights } from './weights.ts';

/** What a candidate has in common with the question beside what its own words do. */
export interface ContextFeatures {
  /** The BM25 score as a share of the best candidate's. */
  readonly bm25Share: number;
  /** The better base of the passages before and after it, in the same document. */
  readonly neighbourBm25Share: number;
  /** The question names this very article, and its document. */
  readonly articleNamed: number;
}

/** The score that orders candidates; higher is better, only comparable within one question. */
export function computeScore(
  features: Features,
  { bm25Share, neighbourBm25Share, articleNamed }: ContextFeatures,
  weights: SearchWeights,
): number {
  return (
    weights.bm25Share * bm25Share +
    weights.neighbourBm25Share * neighbourBm25Share +
    weights.syllables * features.syllables +
    weights.compounds * features.compounds +
    weights.lineSyllables * features.lineSyllables +
    weights.lineCompounds * features.lineCompounds +
    weights.lineAgreement * features.lineAgreement +
    weights.heading * features.heading +
    weights.titleRun * features.titleRun +
    weights.title * features.title +
    weights.longestRun * features.longestRun +
    weights.nearPairs * features.nearPairs +
    weights.definition * features.definition +
    weights.brevity * features.brevity +
    weights.articleNamed * articleNamed
  );
}
