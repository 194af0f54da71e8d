/**
 * Ranking: a weighted sum of what a candidate has in common with the question.
 *
 * The weights were fitted by listwise logistic regression with ten-fold cross-validation on 330
 * public questions over statute articles (ALQAC), none of which is in the project. They are a
 * property of how Vietnamese questions resemble the clauses that answer them, not of a library.
 */
import type { Features } from './features.ts';

/** What a candidate has in common with the question beside what its own words do. */
export interface ContextFeatures {
  /** The BM25 score as a share of the best candidate's. */
  readonly bm25Share: number;
  /** The better base of the passages before and after it, in the same document. */
  readonly neighbourBm25Share: number;
  /** The question names this very article, and its document. */
  readonly articleNamed: number;
}

const WEIGHTS: Readonly<Record<keyof (Features & ContextFeatures), number>> = {
  bm25Share: 1.2,
  neighbourBm25Share: 0.8,
  syllables: 3.5,
  compounds: 2.8,
  lineSyllables: 2.4,
  lineCompounds: 2.1,
  lineAgreement: 5.1,
  heading: 2.8,
  titleRun: 0.7,
  title: 1.1,
  longestRun: 1.5,
  nearPairs: 2.4,
  definition: 2.8,
  brevity: 2.6,
  articleNamed: 4,
};

/** The score that orders candidates; higher is better, only comparable within one question. */
export function computeScore(
  features: Features,
  { bm25Share, neighbourBm25Share, articleNamed }: ContextFeatures,
): number {
  return (
    WEIGHTS.bm25Share * bm25Share +
    WEIGHTS.neighbourBm25Share * neighbourBm25Share +
    WEIGHTS.syllables * features.syllables +
    WEIGHTS.compounds * features.compounds +
    WEIGHTS.lineSyllables * features.lineSyllables +
    WEIGHTS.lineCompounds * features.lineCompounds +
    WEIGHTS.lineAgreement * features.lineAgreement +
    WEIGHTS.heading * features.heading +
    WEIGHTS.titleRun * features.titleRun +
    WEIGHTS.title * features.title +
    WEIGHTS.longestRun * features.longestRun +
    WEIGHTS.nearPairs * features.nearPairs +
    WEIGHTS.definition * features.definition +
    WEIGHTS.brevity * features.brevity +
    WEIGHTS.articleNamed * articleNamed
  );
}
