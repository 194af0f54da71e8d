/**
 * Ranking: a weighted sum of what a candidate has in common with the question.
 *
 * The weights were fitted by listwise logistic regression with ten-fold cross-validation on 330
 * public questions over statute articles (ALQAC), none of which is in the project. They are a
 * property of how Vietnamese questions resemble the clauses that answer them, not of a library.
 */
import type { Features } from './features.ts';

/** What a candidate has in common with the question beside what its own words do. */
export interface Standing {
  /** The BM25 score as a share of the best candidate's. */
  readonly base: number;
  /** The better base of the passages before and after it, in the same document. */
  readonly neighbours: number;
  /** The question names this very article, and its document. */
  readonly articleNamed: number;
}

const WEIGHTS: Readonly<Record<keyof (Features & Standing), number>> = {
  base: 1.2,
  neighbours: 0.8,
  syllables: 3.5,
  compounds: 2.8,
  lineSyllables: 2.4,
  lineCompounds: 2.1,
  agreement: 5.1,
  heading: 2.8,
  titleRun: 0.7,
  title: 1.1,
  run: 1.5,
  pairs: 2.4,
  definition: 2.8,
  brevity: 2.6,
  articleNamed: 4,
};

/** The score that orders candidates; higher is better, only comparable within one question. */
export function scoreOf(features: Features, { base, neighbours, articleNamed }: Standing): number {
  return (
    WEIGHTS.base * base +
    WEIGHTS.neighbours * neighbours +
    WEIGHTS.syllables * features.syllables +
    WEIGHTS.compounds * features.compounds +
    WEIGHTS.lineSyllables * features.lineSyllables +
    WEIGHTS.lineCompounds * features.lineCompounds +
    WEIGHTS.agreement * features.agreement +
    WEIGHTS.heading * features.heading +
    WEIGHTS.titleRun * features.titleRun +
    WEIGHTS.title * features.title +
    WEIGHTS.run * features.run +
    WEIGHTS.pairs * features.pairs +
    WEIGHTS.definition * features.definition +
    WEIGHTS.brevity * features.brevity +
    WEIGHTS.articleNamed * articleNamed
  );
}
