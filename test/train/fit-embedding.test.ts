import { describe, expect, it } from 'vitest';
import { readTextEmbedding } from '../../src/answer/retrieve/text-embedding.ts';
import { type AnsweringLine, fitEmbedding } from './fit-embedding.ts';

const OPTIONS = {
  dimensions: 8,
  epochs: 40,
  batch: 8,
  learningRate: 0.1,
  minTexts: 2,
  minTextsOfPair: 3,
};
const line = (group: string, text: string, ...questions: string[]): AnsweringLine => ({
  group,
  questions: questions.map((question) => question.split(' ')),
  parts: [text.split(' '), []],
});
/** `phi` and `tien` are asked for one line, `ngay` and `lau` for another. */
const LINES = [
  line('a', 'le phi cap the', 'mat bao nhieu tien', 'phi the la may', 'tien lam the'),
  line('b', 'le phi ho chieu', 'ho chieu bao nhieu tien', 'phi ho chieu', 'tien ho chieu'),
  line('a', 'thoi han la ngay', 'bao lau thi xong', 'may ngay xong', 'lau khong'),
  line('b', 'cho trong ngay', 'cho bao lau', 'cho may ngay', 'lau the'),
];

function cosine(one: string, other: string): number {
  const { places, vectors, dimensions } = readTextEmbedding(fitEmbedding(LINES, OPTIONS));
  const [a, b] = [one, other].map((unit) => {
    const start = (places.get(unit) ?? Number.NaN) * dimensions;
    return [...vectors.subarray(start, start + dimensions)];
  }) as [number[], number[]];
  const dot = (x: number[], y: number[]): number =>
    x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

describe('the fit of vectors of words', () => {
  it('brings words near each other that the same lines are asked with', () => {
    expect(cosine('phi', 'tien')).toBeGreaterThan(cosine('phi', 'lau'));
    expect(cosine('ngay', 'lau')).toBeGreaterThan(cosine('ngay', 'tien'));
  });

  it('keeps words of two texts or more, and pairs of neighbours of three or more', () => {
    const units = fitEmbedding(LINES, OPTIONS).units.split(' ');
    expect(units).toEqual(expect.arrayContaining(['tien', 'ho_chieu']));
    expect(units).not.toContain('cap');
    expect(units).not.toContain('bao_lau');
  });

  it('gives the same vectors for the same lines', () => {
    expect(fitEmbedding(LINES, OPTIONS)).toEqual(fitEmbedding(LINES, OPTIONS));
  });

  it('gives an empty table for a library without questions', () => {
    expect(fitEmbedding([], OPTIONS)).toEqual({ dimensions: 8, units: '', vectors: '' });
  });
});
