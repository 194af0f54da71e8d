import { describe, expect, it } from 'vitest';
import { fitRanking, foldOf, type RankingExample, scoresOf } from './fit-ranking.ts';

const OPTIONS = { featureCount: 3, penalty: 0.001, iterations: 200, learningRate: 0.1 };

/** A question whose candidates have these features; the first answers. */
const example = (group: string, ...candidates: number[][]): RankingExample => ({
  group,
  candidates: candidates.map((values) => ({
    indices: Int32Array.from(values.keys()),
    values: Float64Array.from(values),
  })),
  answers: candidates.map((_, at) => at === 0),
});
/** The first feature speaks for a candidate, the second against it, the third says nothing. */
const EXAMPLES = [
  example('a', [1, 0, 1], [0, 1, 1], [0, 0, 1]),
  example('b', [1, 1, 0], [0, 1, 1]),
  example('c', [1, 0, 0], [1, 1, 0]),
  example('d', [0, 0, 1], [0, 1, 1]),
];

describe('a fitted ranking', () => {
  it('puts the answer first where the features tell it', () => {
    const weights = fitRanking(EXAMPLES, OPTIONS);
    for (const one of EXAMPLES) {
      const [answer = 0, ...others] = scoresOf(one, weights);
      expect(answer).toBeGreaterThan(Math.max(...others));
    }
    const [good = 0, bad = 0] = weights;
    expect(good).toBeGreaterThan(0);
    expect(bad).toBeLessThan(0);
  });

  it('is the same for the same examples', () => {
    expect(fitRanking(EXAMPLES, OPTIONS)).toEqual(fitRanking(EXAMPLES, OPTIONS));
  });

  it('has smaller weights under a larger penalty', () => {
    const size = (penalty: number): number =>
      fitRanking(EXAMPLES, { ...OPTIONS, penalty }).reduce((sum, one) => sum + Math.abs(one), 0);
    expect(size(0.5)).toBeLessThan(size(0.001));
  });

  it('needs only one of several right candidates to come first', () => {
    const both: RankingExample = {
      ...example('e', [0, 1], [1, 0], [0, 0]),
      answers: [true, true, false],
    };
    const [first = 0, second = 0, wrong = 0] = scoresOf(both, fitRanking([both], OPTIONS));
    expect(Math.max(first, second)).toBeGreaterThan(wrong);
  });
});

describe('the folds of a cross-validation', () => {
  it('keep a group together', () => {
    for (const group of ['57-NQ/TW', 'nd-77-2023', ''])
      expect(foldOf(group, 4)).toBe(foldOf(`${group}`, 4));
  });

  it('are all used, and none else', () => {
    const folds = Array.from({ length: 200 }, (_, at) => foldOf(`document ${at}`, 4));
    expect([...new Set(folds)].sort()).toEqual([0, 1, 2, 3]);
  });
});
