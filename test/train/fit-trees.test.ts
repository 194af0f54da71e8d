import { describe, expect, it } from 'vitest';
import {
  evaluateTree,
  type NamedTree,
  readDecisionTree,
} from '../../src/answer/retrieve/decision-trees.ts';
import { createRandom } from '../evaluate/random.ts';
import { fitTrees, type TreeExample } from './fit-trees.ts';

const NAMES = ['first', 'second', 'noise'];
const INDEX = new Map(NAMES.map((name, at) => [name, at]));
const treesOf = (examples: readonly TreeExample[]): NamedTree[] =>
  fitTrees(examples, {
    names: NAMES,
    trees: 30,
    leaves: 4,
    learningRate: 0.3,
    minExamples: 5,
    penalty: 1,
    featureShare: 1,
    exampleShare: 0.9,
    random: createRandom('test'),
  });

/** Right where exactly one of two values is high: no weighted sum tells that. */
function exclusiveExamples(): TreeExample[] {
  const random = createRandom('examples');
  return Array.from({ length: 400 }, () => {
    const values = Float64Array.from(NAMES, () => random());
    const [first = 0, second = 0] = values;
    return { values, logit: 0, isRight: first > 0.5 !== second > 0.5 };
  });
}

const logitOf = (trees: readonly NamedTree[], values: readonly number[]): number =>
  trees
    .map((tree) => evaluateTree(readDecisionTree(tree, INDEX), Float64Array.from(values)))
    .reduce((sum, one) => sum + one, 0);

describe('fitted trees', () => {
  const trees = treesOf(exclusiveExamples());

  it('tell what two values say only together', () => {
    expect(logitOf(trees, [0.9, 0.1, 0.5])).toBeGreaterThan(1);
    expect(logitOf(trees, [0.1, 0.9, 0.5])).toBeGreaterThan(1);
    expect(logitOf(trees, [0.9, 0.9, 0.5])).toBeLessThan(-1);
    expect(logitOf(trees, [0.1, 0.1, 0.5])).toBeLessThan(-1);
  });

  it('are the same for the same examples', () => {
    expect(treesOf(exclusiveExamples())).toEqual(trees);
  });

  it('add nothing to a sum that is right', () => {
    const known = exclusiveExamples().map((one) => ({ ...one, logit: one.isRight ? 9 : -9 }));
    expect(Math.abs(logitOf(treesOf(known), [0.9, 0.1, 0.5]))).toBeLessThan(0.1);
  });

  it('are leaves where the examples are too few to split', () => {
    expect(treesOf(exclusiveExamples().slice(0, 6)).every((tree) => tree.length === 1)).toBe(true);
  });
});
