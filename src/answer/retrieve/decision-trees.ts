/**
 * Decision trees over the features of the best line and of the list of lines. They correct the
 * weighted sum of the confidence where features say something only together (gradient boosting,
 * Friedman 2001).
 */
import { FEATURE_NAMES } from './feature-names.ts';
import { LIST_FEATURES } from './list-features.ts';

/**
 * A tree in preorder. A leaf is a number: what the tree adds. A branch is the name of a feature, a
 * limit, the tree for values of at most the limit, and the tree for larger values.
 */
export type NamedTree = readonly (string | number)[];
export type DecisionTree =
  | number
  | {
      readonly feature: number;
      readonly limit: number;
      readonly below: DecisionTree;
      readonly above: DecisionTree;
    };

/** The features of the best line, then those of the list. */
export const TREE_FEATURE_NAMES: readonly string[] = [
  ...FEATURE_NAMES,
  ...Object.keys(LIST_FEATURES),
];

/**
 * Reads a tree.
 * @throws Error when it asks for a feature that does not exist, or is cut
 */
export function readDecisionTree(
  tree: NamedTree,
  indexOf: ReadonlyMap<string, number>,
): DecisionTree {
  let at = 0;
  const readNode = (): DecisionTree => {
    const node = tree[at++];
    if (node === undefined) throw new Error('decision tree: it ends within a branch');
    if (typeof node === 'number') return node;
    const feature = indexOf.get(node);
    if (feature === undefined) throw new Error(`decision tree: unknown feature "${node}"`);
    const limit = Number(tree[at++]);
    return { feature, limit, below: readNode(), above: readNode() };
  };
  return readNode();
}

/** What a tree adds for some values, given by the index of their feature. */
export function evaluateTree(tree: DecisionTree, values: Float64Array): number {
  let node = tree;
  while (typeof node !== 'number')
    node = (values[node.feature] ?? 0) <= node.limit ? node.below : node.above;
  return node;
}
