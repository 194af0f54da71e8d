/**
 * Ranking: a weighted sum of what a candidate has in common with the question.
 *
 * The weights were fitted by listwise logistic regression with ten-fold cross-validation on 330
 * public questions over statute articles (ALQAC), none of which is in the project. They are a
 * property of how Vietnamese questions resemble the clauses that answer them, not of a library.
 */
import type { Features } from './features.ts';

export interface Signals extends Features {
  /** MiniSearch's score as a share of the best candidate's. */
  readonly base: number;
  /** The question names this very article, and its document. */
  readonly articleNamed: number;
}

export const WEIGHTS: Readonly<Record<keyof Signals, number>> = {
  base: 2.5,
  syllables: 2.0,
  compounds: 1.4,
  lineSyllables: 1.8,
  lineCompounds: 1.4,
  inContext: 2.0,
  heading: 1.9,
  headingRun: 0.4,
  titleRun: 0.6,
  title: 0.7,
  run: 1.3,
  runLength: 1.0,
  pairs: 2.6,
  definition: 1.6,
  length: -1.1,
  articleNamed: 4,
};

const KEYS = Object.keys(WEIGHTS) as (keyof Signals)[];

/** The score that orders candidates; higher is better, only comparable within one question. */
export function scoreOf(signals: Signals): number {
  let score = 0;
  for (const key of KEYS) score += WEIGHTS[key] * signals[key];
  return score;
}
