/**
 * Fits the weights of a ranking: of the candidates of each question, those that answer should come
 * first. The loss is the negative logarithm of the probability that softmax gives to them (ListNet,
 * Cao et al. 2007, with several positives), with a quadratic penalty on the weights.
 */

/** A candidate as indices and values of its features that are not 0. */
export interface SparseVector {
  readonly indices: Int32Array;
  readonly values: Float64Array;
}

/** The candidates of one question. */
export interface RankingExample {
  /** Questions of one group (of one document) are in the same fold of a cross-validation. */
  readonly group: string;
  readonly candidates: readonly SparseVector[];
  /** By candidate: whether it answers. */
  readonly answers: readonly boolean[];
}

export interface FitOptions {
  readonly featureCount: number;
  /** The weight of the quadratic penalty. */
  readonly penalty: number;
  readonly iterations: number;
  readonly learningRate: number;
}

const dot = ({ indices, values }: SparseVector, weights: Float64Array): number => {
  let sum = 0;
  for (let at = 0; at < indices.length; at++)
    sum += (weights[indices[at] ?? 0] ?? 0) * (values[at] ?? 0);
  return sum;
};

/** The scores of all candidates of a question. */
export const scoresOf = (example: RankingExample, weights: Float64Array): number[] =>
  example.candidates.map((one) => dot(one, weights));

/** Adds the gradient of one question's loss. Returns the loss. */
function addGradient(
  example: RankingExample,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  const scores = scoresOf(example, weights);
  const most = Math.max(...scores);
  const masses = scores.map((score) => Math.exp(score - most));
  const total = masses.reduce((sum, mass) => sum + mass, 0);
  const right = masses.reduce((sum, mass, at) => sum + (example.answers[at] ? mass : 0), 0);
  for (const [at, { indices, values }] of example.candidates.entries()) {
    const mass = masses[at] ?? 0;
    const slope = mass / total - (example.answers[at] ? mass / right : 0);
    if (Math.abs(slope) < 1e-9) continue;
    for (let feature = 0; feature < indices.length; feature++) {
      const index = indices[feature] ?? 0;
      gradient[index] = (gradient[index] ?? 0) + slope * (values[feature] ?? 0);
    }
  }
  return -Math.log(right / total);
}

/** Returns the weights that fit the examples best, by Adam (Kingma and Ba 2015) on all of them. */
export function fitRanking(
  examples: readonly RankingExample[],
  { featureCount, penalty, iterations, learningRate }: FitOptions,
): Float64Array {
  const weights = new Float64Array(featureCount);
  const mean = new Float64Array(featureCount);
  const variance = new Float64Array(featureCount);
  for (let step = 1; step <= iterations; step++) {
    const gradient = new Float64Array(featureCount);
    for (const example of examples) addGradient(example, weights, gradient);
    const rate = learningRate * Math.min(1, 2 * (1 - step / (iterations + 1)));
    for (let at = 0; at < featureCount; at++) {
      const slope = (gradient[at] ?? 0) / examples.length + penalty * (weights[at] ?? 0);
      const first = 0.9 * (mean[at] ?? 0) + 0.1 * slope;
      const second = 0.999 * (variance[at] ?? 0) + 0.001 * slope * slope;
      mean[at] = first;
      variance[at] = second;
      weights[at] =
        (weights[at] ?? 0) -
        (rate * (first / (1 - 0.9 ** step))) / (Math.sqrt(second / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** The fold of a group in a cross-validation, 0 to `folds` - 1. The same group is in the same fold. */
export function foldOf(group: string, folds: number): number {
  let hash = 7;
  for (const letter of group) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return hash % folds;
}
