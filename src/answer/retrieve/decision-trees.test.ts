import { describe, expect, it } from 'vitest';
import { evaluateTree, readDecisionTree } from './decision-trees.ts';

const INDEX = new Map([
  ['mass', 0],
  ['score', 1],
]);
const tree = readDecisionTree(['mass', 0.5, -1, 'score', 2, 0.5, 1], INDEX);

describe('a decision tree', () => {
  it('goes left where the value is at most the limit', () => {
    expect(evaluateTree(tree, Float64Array.of(0.5, 9))).toBe(-1);
  });

  it('goes right where the value is more', () => {
    expect(evaluateTree(tree, Float64Array.of(0.6, 2))).toBe(0.5);
    expect(evaluateTree(tree, Float64Array.of(0.6, 2.1))).toBe(1);
  });

  it('takes a missing value for 0', () => {
    expect(evaluateTree(tree, new Float64Array(0))).toBe(-1);
  });

  it('is refused when it asks for a feature that does not exist', () => {
    expect(() => readDecisionTree(['colour', 1, 0, 1], INDEX)).toThrow('"colour"');
  });

  it('is refused when it is cut', () => {
    expect(() => readDecisionTree(['mass', 1, 0], INDEX)).toThrow('ends within a branch');
  });
});
