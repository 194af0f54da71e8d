import { describe, expect, it } from 'vitest';
import { describeFeature, FEATURE_NAMES } from './feature-names.ts';
import data from './line-model.json' with { type: 'json' };
import { LINE_MODEL, LineScore, type NamedWeights, readLineModel } from './line-model.ts';

const NOTHING: NamedWeights = { ranking: {}, confidence: { line: {}, list: {} } };
const indexOf = (name: string): number => FEATURE_NAMES.indexOf(name);

describe('features of lines', () => {
  it('have unique names', () => {
    expect(new Set(FEATURE_NAMES).size).toBe(FEATURE_NAMES.length);
  });

  it('are all described in words', () => {
    const undescribed = FEATURE_NAMES.filter((name) => describeFeature(name) === name);
    expect(undescribed).toEqual([]);
    expect(describeFeature('term2InHeading')).toBe(
      'the second most informative term is in the heading',
    );
    expect(describeFeature('asked:money:percent')).toBe('asked for: money; the line has: percent');
  });
});

describe('a line model', () => {
  it('has the weight of each feature by its index, and 0 for the others', () => {
    const { ranking, confidence } = readLineModel({
      ranking: { years: 2 },
      confidence: { line: { unit: -1 }, list: { bias: 3 } },
    });
    expect(ranking[indexOf('years')]).toBe(2);
    expect(ranking.reduce((sum, weight) => sum + Math.abs(weight), 0)).toBe(2);
    expect(confidence.line[indexOf('unit')]).toBe(-1);
    expect(confidence.list).toEqual([['bias', 3]]);
  });

  it.each<[string, NamedWeights]>([
    ['the ranking', { ...NOTHING, ranking: { colour: 1 } }],
    ['the best line', { ...NOTHING, confidence: { line: { colour: 1 }, list: {} } }],
    ['the list', { ...NOTHING, confidence: { line: {}, list: { colour: 1 } } }],
  ])('is refused when it has an unknown feature of %s', (_, named) => {
    expect(() => readLineModel(named)).toThrow('unknown feature "colour"');
  });

  it('gives a line the sum of its weighted features, and their parts where they are kept', () => {
    const model = readLineModel({
      ranking: { years: 2, position: 0.5 },
      confidence: { line: { years: 1 }, list: {} },
    });
    const [kept, plain] = [new LineScore(model, true), new LineScore(model, false)];
    for (const score of [kept, plain]) {
      score.visit(indexOf('years'), -1);
      score.visit(indexOf('position'), 1);
      score.visit(indexOf('unit'), 1);
      expect(score.total).toBe(-1.5);
    }
    expect(kept.parts).toEqual({ years: -2, position: 0.5 });
    expect(plain.parts).toBeNull();
  });
});

describe('the shipped line model', () => {
  it('says what it was trained on', () => {
    const { command, questions, withAnswer, sets, documents, today } = data.provenance;
    expect(command).toBe('npm run train');
    expect(questions).toBeGreaterThanOrEqual(withAnswer);
    expect(withAnswer).toBeGreaterThan(1000);
    expect(sets).toContain('digests');
    expect(documents).toBeGreaterThan(0);
    expect(today).toMatch(/^\d{4}-\d\d-\d\d$/u);
  });

  it('has no weight that is not a finite number', () => {
    const { ranking, confidence } = LINE_MODEL;
    const weights = [...ranking, ...confidence.line, ...confidence.list.map(([, one]) => one)];
    expect(weights.filter((weight) => !Number.isFinite(weight))).toEqual([]);
  });

  it('prefers lines that hold more of what was asked, and the year asked for', () => {
    for (const name of ['coverageInContext', 'coverageInLine', 'years', 'unit', 'agreement'])
      expect(LINE_MODEL.ranking[indexOf(name)], name).toBeGreaterThan(0);
  });
});
