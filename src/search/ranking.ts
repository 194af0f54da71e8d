/**
 * Ranking: the weighted sum of the features of a candidate.
 */
import type { Features } from './features.ts';
import type { SearchWeights } from './weights.ts';

/** Features of a candidate that do not come from its own words. */
export interface ContextFeatures {
  /** The BM25 score as a share of the best candidate's score. */
  readonly bm25Share: number;
  /** The higher BM25 share of the passages before and after it in the same document. */
  readonly neighbourBm25Share: number;
  /** 1 when the question names this article and its document, else 0. */
  readonly articleNamed: number;
}

/**
 * Returns the score that orders candidates. Higher is better; scores compare within one question.
 */
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
