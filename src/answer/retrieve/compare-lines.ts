/**
 * Compares the lines of one question by single features. That a line is the best by several of them says
 * more than how much it has of each.
 */
import type { ScoreParts } from '../trace.ts';
import {
  COMPARED_FEATURES,
  FEATURE_NAMES,
  FIRST_BEST,
  SINGLE_INDEX,
  type VisitFeature,
} from './feature-names.ts';

/** What comparing needs of a line. */
export interface ComparedLine {
  /** What it has of the compared features, in their order. */
  readonly compared: Float64Array;
  readonly score: number;
  readonly parts: ScoreParts | null;
}

/** By feature: its place among the compared ones; -1 for the others. */
const PLACES = new Int8Array(FEATURE_NAMES.length).fill(-1);
for (const [place, name] of COMPARED_FEATURES.entries()) PLACES[SINGLE_INDEX[name]] = place;

/** Keeps the values that lines are compared by, and passes all features on. */
export function keepCompared(compared: Float64Array, visit: VisitFeature): VisitFeature {
  return (index, value) => {
    const place = PLACES[index] ?? -1;
    if (place >= 0) compared[place] = value;
    visit(index, value);
  };
}

/** Returns, by compared feature, the first line that has most of it; -1 where none has any. */
export function bestByFeature(lines: readonly Pick<ComparedLine, 'compared'>[]): number[] {
  return COMPARED_FEATURES.map((_, place) => {
    let best = -1;
    let most = 0;
    for (const [at, { compared }] of lines.entries()) {
      const value = compared[place] ?? 0;
      if (value <= most) continue;
      most = value;
      best = at;
    }
    return best;
  });
}

/**
 * Returns the lines with the points of those that are the best by a feature.
 *
 * @param ranking weights by feature index
 */
export function addComparisons<Line extends ComparedLine>(
  lines: readonly Line[],
  ranking: Float64Array,
): Line[] {
  const scored = [...lines];
  for (const [place, at] of bestByFeature(lines).entries()) {
    const line = scored[at];
    const points = ranking[FIRST_BEST + place] ?? 0;
    if (line === undefined || points === 0) continue;
    const name = FEATURE_NAMES[FIRST_BEST + place] ?? '';
    const parts = line.parts === null ? null : { ...line.parts, [name]: points };
    scored[at] = { ...line, score: line.score + points, parts };
  }
  return scored;
}
