/** Fits the confidence: a weighted sum of all values, and trees that correct it. */
import {
  type DecisionTree,
  evaluateTree,
  type NamedTree,
  readDecisionTree,
  TREE_FEATURE_NAMES,
} from '../../src/answer/retrieve/decision-trees.ts';
import { createRandom } from '../evaluate/random.ts';
import { CONFIDENCE_FEATURE_COUNT, type ConfidenceExample } from './confidence-examples.ts';
import { type FitOptions, fitRanking, scoresOf } from './fit-ranking.ts';
import { fitTrees, type TreeFitOptions } from './fit-trees.ts';

export interface FittedConfidence {
  readonly weights: Float64Array;
  readonly trees: readonly NamedTree[];
  readonly readTrees: readonly DecisionTree[];
}

/** Chosen by cross-validation. */
const SUM_FIT: FitOptions = {
  featureCount: CONFIDENCE_FEATURE_COUNT,
  penalty: 0.01,
  iterations: 200,
  learningRate: 0.1,
};
/** Chosen by cross-validation. */
const TREE_FIT: Omit<TreeFitOptions, 'random'> = {
  names: TREE_FEATURE_NAMES,
  trees: 240,
  leaves: 12,
  learningRate: 0.05,
  minExamples: 20,
  penalty: 5,
  featureShare: 0.4,
  exampleShare: 0.8,
};
const INDEX = new Map(TREE_FEATURE_NAMES.map((name, at) => [name, at]));

/** Returns the same result for the same examples. */
export function fitConfidence(examples: readonly ConfidenceExample[]): FittedConfidence {
  const weights = fitRanking(examples, SUM_FIT);
  const trees = fitTrees(
    examples.map((example) => ({
      values: valuesOf(example),
      logit: scoresOf(example, weights)[0] ?? 0,
      isRight: example.isRight,
    })),
    { ...TREE_FIT, random: createRandom('trees') },
  );
  return { weights, trees, readTrees: trees.map((tree) => readDecisionTree(tree, INDEX)) };
}

/** The probability that the best lines of an example answer. */
export function probabilityOf(
  { weights, readTrees }: FittedConfidence,
  example: ConfidenceExample,
): number {
  const values = valuesOf(example);
  const sum = readTrees.reduce<number>(
    (logit, tree) => logit + evaluateTree(tree, values),
    scoresOf(example, weights)[0] ?? 0,
  );
  return 1 / (1 + Math.exp(-sum));
}

function valuesOf({ candidates }: ConfidenceExample): Float64Array {
  const values = new Float64Array(CONFIDENCE_FEATURE_COUNT);
  const [best] = candidates;
  for (const [at, index] of (best?.indices ?? []).entries()) values[index] = best?.values[at] ?? 0;
  return values;
}
