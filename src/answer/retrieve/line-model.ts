/**
 * The line model: weights for the features of a line, learned from questions with known answers by
 * `npm run train`. `line-model.json` has the weights and where they come from.
 */
import type { ScoreParts } from '../trace.ts';
import { FEATURE_NAMES, type VisitFeature } from './line-features.ts';
import data from './line-model.json' with { type: 'json' };

/** Weights by feature index. */
export type FeatureWeights = Float64Array;

export interface LineModel {
  /** Which of several lines answers. */
  readonly ranking: FeatureWeights;
}

/** Returns the weights by index. A feature without a weight counts nothing. */
function weightsOf(named: Readonly<Record<string, number>>): FeatureWeights {
  const known = new Set(FEATURE_NAMES);
  for (const name of Object.keys(named))
    if (!known.has(name)) throw new Error(`line-model.json: unknown feature "${name}"`);
  return Float64Array.from(FEATURE_NAMES, (name) => named[name] ?? 0);
}

/** The model that ships. */
export const LINE_MODEL: LineModel = { ranking: weightsOf(data.ranking) };

/** Adds the weighted features of one line. */
export class ModelScore {
  total = 0;
  readonly parts: ScoreParts | null;
  readonly visit: VisitFeature;

  constructor(weights: FeatureWeights, keepsParts: boolean) {
    const parts: Record<string, number> = {};
    this.parts = keepsParts ? parts : null;
    this.visit = (index, value) => {
      const points = (weights[index] ?? 0) * value;
      this.total += points;
      if (keepsParts && points !== 0) parts[FEATURE_NAMES[index] ?? ''] = points;
    };
  }
}
