/**
 * Examples for the confidence: whether the best lines answer. Each question gives one with all its
 * candidates, and one without what answers it, where a refusal is right.
 */

import { FEATURE_NAMES, FIRST_BEST } from '../../src/answer/retrieve/feature-names.ts';
import {
  LIST_FEATURES,
  type ListFeature,
  listValues,
} from '../../src/answer/retrieve/list-features.ts';
import type { RankingExample, SparseVector } from './fit-ranking.ts';
import type { LineExample } from './line-examples.ts';

export const LIST_NAMES = Object.keys(LIST_FEATURES) as readonly ListFeature[];
/** The features of the best line, then those of the list. */
export const CONFIDENCE_FEATURE_COUNT: number = FEATURE_NAMES.length + LIST_NAMES.length;

/** Lines that an answer shows before its citation. */
const LEAD_LINES = 2;

export interface ConfidenceExample extends RankingExample {
  readonly set: string;
  readonly question: string;
  readonly isRight: boolean;
  /** The set has no answer for it. */
  readonly isUnknown: boolean;
  /** The answer was taken away. */
  readonly isWithout: boolean;
}

const NOTHING: SparseVector = { indices: new Int32Array(0), values: new Float64Array(0) };

function exampleOf(
  example: LineExample,
  scores: readonly number[],
  candidates: readonly number[],
  isWithout: boolean,
): ConfidenceExample | null {
  const order = [...candidates].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  const [best] = order;
  const vector = best === undefined ? undefined : example.candidates[best];
  if (best === undefined || vector === undefined) return null;
  const lines = order.flatMap((at) => {
    const line = example.lines[at];
    return line === undefined ? [] : [{ ...line, score: scores[at] ?? 0 }];
  });
  const values = listValues(lines, example.evidence);
  // Those that depend on the other lines would tell that the answer was taken away.
  const own = Array.from(vector.indices, (index, at) => ({
    index,
    value: vector.values[at] ?? 0,
  })).filter(({ index }) => index < FIRST_BEST);
  const isRight = order.slice(0, LEAD_LINES).some((at) => example.answers[at] === true);
  return {
    group: example.group,
    set: example.question.set,
    question: example.question.question,
    isRight,
    isUnknown: example.question.gold.length === 0,
    isWithout,
    candidates: [
      {
        indices: Int32Array.from([
          ...own.map(({ index }) => index),
          ...LIST_NAMES.map((_, at) => FEATURE_NAMES.length + at),
        ]),
        values: Float64Array.from([
          ...own.map(({ value }) => value),
          ...LIST_NAMES.map((name) => values[name]),
        ]),
      },
      NOTHING,
    ],
    answers: [isRight, !isRight],
  };
}

/** The examples of one question. `scores` are those of a model that has not seen the question. */
export function confidenceExamplesOf(
  example: LineExample,
  scores: readonly number[],
): ConfidenceExample[] {
  const all = [...example.candidates.keys()];
  const examples = [exampleOf(example, scores, all, false)];
  if (example.answers.some((answers) => answers)) {
    // A document that is named stays: it may not say what is asked.
    const without = all.filter(
      (at) => !example.answers[at] && (example.evidence.isWithin || !example.ofAnswer[at]),
    );
    examples.push(exampleOf(example, scores, without, true));
  }
  return examples.filter((one) => one !== null);
}
