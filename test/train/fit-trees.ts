/**
 * Fits decision trees that correct the probability of a weighted sum: gradient boosting with the
 * logistic loss, trees grown leaf by leaf over binned values (Friedman 2001; Ke et al. 2017).
 */
import type { NamedTree } from '../../src/answer/retrieve/decision-trees.ts';

/** One example: its values by feature, the weighted sum that trees correct, and whether it is right. */
export interface TreeExample {
  readonly values: Float64Array;
  readonly logit: number;
  readonly isRight: boolean;
}

export interface TreeFitOptions {
  readonly names: readonly string[];
  readonly trees: number;
  readonly leaves: number;
  readonly learningRate: number;
  /** The fewest examples of a leaf. */
  readonly minExamples: number;
  /** The weight of the quadratic penalty on leaves. */
  readonly penalty: number;
  /** The share of the features, and of the examples, that a tree sees. */
  readonly featureShare: number;
  readonly exampleShare: number;
  /** Returns numbers from 0 up to 1. */
  readonly random: () => number;
}

const MAX_BINS = 32;

interface Bins {
  /** By feature: the upper limits of all bins but the last. */
  readonly limits: readonly Float64Array[];
  /** By feature: the bin of each example. */
  readonly of: readonly Uint8Array[];
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf {
  readonly examples: Int32Array;
  readonly best: Split | null;
  value: number;
  split: { readonly feature: number; readonly bin: number; below: Leaf; above: Leaf } | null;
}

function limitsOf(values: readonly number[]): Float64Array {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  if (distinct.length <= MAX_BINS)
    return Float64Array.from(distinct.slice(1), (value, at) => ((distinct[at] ?? 0) + value) / 2);
  const sorted = Float64Array.from(values).sort();
  const limits = new Set<number>();
  for (let bin = 1; bin < MAX_BINS; bin++)
    limits.add(sorted[Math.floor((bin * sorted.length) / MAX_BINS)] ?? 0);
  return Float64Array.from(limits);
}

function binsOf(examples: readonly TreeExample[], features: number): Bins {
  const limits: Float64Array[] = [];
  const of: Uint8Array[] = [];
  for (let feature = 0; feature < features; feature++) {
    const values = examples.map((one) => one.values[feature] ?? 0);
    const upper = limitsOf(values);
    limits.push(upper);
    of.push(
      Uint8Array.from(values, (value) => {
        let bin = 0;
        while (bin < upper.length && value > (upper[bin] ?? 0)) bin++;
        return bin;
      }),
    );
  }
  return { limits, of };
}

/** Fits the trees. The same random numbers give the same trees. */
export function fitTrees(examples: readonly TreeExample[], options: TreeFitOptions): NamedTree[] {
  const { names, random, learningRate, penalty } = options;
  const bins = binsOf(examples, names.length);
  const logits = Float64Array.from(examples, ({ logit }) => logit);
  const slopes = new Float64Array(examples.length);
  const curvatures = new Float64Array(examples.length);
  const trees: NamedTree[] = [];
  for (let step = 0; step < options.trees; step++) {
    for (const [at, { isRight }] of examples.entries()) {
      const probability = 1 / (1 + Math.exp(-(logits[at] ?? 0)));
      slopes[at] = probability - (isRight ? 1 : 0);
      curvatures[at] = probability * (1 - probability);
    }
    const seen = Int32Array.from(
      [...examples.keys()].filter(() => random() < options.exampleShare),
    );
    const features = [...names.keys()].filter(
      (feature) => random() < options.featureShare && (bins.limits[feature]?.length ?? 0) > 0,
    );
    const leafOf = (chosen: Int32Array): Leaf => {
      let slope = 0;
      let curvature = 0;
      for (const at of chosen) {
        slope += slopes[at] ?? 0;
        curvature += curvatures[at] ?? 0;
      }
      const best = bestSplit(chosen, features, bins, slopes, curvatures, options);
      return { examples: chosen, best, value: -slope / (curvature + penalty), split: null };
    };
    const root = leafOf(seen);
    growTree(root, leafOf, bins, options.leaves);
    const tree = nameTree(root, bins, options);
    trees.push(tree);
    for (const at of examples.keys()) {
      let node = root;
      while (node.split !== null)
        node =
          (bins.of[node.split.feature]?.[at] ?? 0) <= node.split.bin
            ? node.split.below
            : node.split.above;
      logits[at] = (logits[at] ?? 0) + learningRate * node.value;
    }
  }
  return trees;
}

function growTree(
  root: Leaf,
  leafOf: (examples: Int32Array) => Leaf,
  bins: Bins,
  most: number,
): void {
  const leaves = [root];
  while (leaves.length < most) {
    const next = leaves
      .filter(({ best }) => best !== null)
      .reduce<Leaf | null>(
        (best, leaf) => (best === null || gainOf(leaf) > gainOf(best) ? leaf : best),
        null,
      );
    if (next?.best == null) return;
    const { feature, bin } = next.best;
    const isBelow = (at: number): boolean => (bins.of[feature]?.[at] ?? 0) <= bin;
    const below = leafOf(next.examples.filter(isBelow));
    const above = leafOf(next.examples.filter((at) => !isBelow(at)));
    next.split = { feature, bin, below, above };
    leaves.splice(leaves.indexOf(next), 1, below, above);
  }
}

const gainOf = ({ best }: Leaf): number => best?.gain ?? 0;

function bestSplit(
  examples: Int32Array,
  features: readonly number[],
  bins: Bins,
  slopes: Float64Array,
  curvatures: Float64Array,
  { minExamples, penalty }: TreeFitOptions,
): Split | null {
  if (examples.length < 2 * minExamples) return null;
  let best: Split | null = null;
  const sums = new Float64Array(3 * (MAX_BINS + 1));
  const worth = (slope: number, curvature: number): number =>
    (slope * slope) / (curvature + penalty);
  for (const feature of features) {
    const of = bins.of[feature];
    const count = (bins.limits[feature]?.length ?? 0) + 1;
    if (of === undefined) continue;
    sums.fill(0);
    let slope = 0;
    let curvature = 0;
    for (const at of examples) {
      const bin = 3 * (of[at] ?? 0);
      sums[bin] = (sums[bin] ?? 0) + (slopes[at] ?? 0);
      sums[bin + 1] = (sums[bin + 1] ?? 0) + (curvatures[at] ?? 0);
      sums[bin + 2] = (sums[bin + 2] ?? 0) + 1;
      slope += slopes[at] ?? 0;
      curvature += curvatures[at] ?? 0;
    }
    const whole = worth(slope, curvature);
    let [below, bend, number] = [0, 0, 0];
    for (let bin = 0; bin + 1 < count; bin++) {
      below += sums[3 * bin] ?? 0;
      bend += sums[3 * bin + 1] ?? 0;
      number += sums[3 * bin + 2] ?? 0;
      if (number < minExamples || examples.length - number < minExamples) continue;
      const gain = worth(below, bend) + worth(slope - below, curvature - bend) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

const rounded = (value: number, digits: number): number => Number(value.toPrecision(digits));

function nameTree(leaf: Leaf, bins: Bins, options: TreeFitOptions): NamedTree {
  if (leaf.split === null) return [rounded(options.learningRate * leaf.value, 3)];
  const { feature, bin, below, above } = leaf.split;
  return [
    options.names[feature] ?? '',
    rounded(bins.limits[feature]?.[bin] ?? 0, 4),
    ...nameTree(below, bins, options),
    ...nameTree(above, bins, options),
  ];
}
