import { describe, expect, it } from 'vitest';
import type { ConfidenceExample } from './confidence-examples.ts';
import { formatCurve, formatRanks } from './train-report.ts';

const judged = (probability: number, traits: Partial<ConfidenceExample>) => ({
  probability,
  example: {
    group: '',
    set: '',
    question: '',
    candidates: [],
    answers: [],
    isRight: false,
    isUnknown: false,
    isWithout: false,
    ...traits,
  },
});

describe('the table of ranks', () => {
  it('has the share with the answer first, in two, in three lines', () => {
    const [, row = ''] = formatRanks(new Map([['all', [0, 0, 1, 5]]])).split('\n');
    expect(row.trim().split(/\s+/u)).toEqual(['all', '4', '50.0%', '75.0%', '75.0%']);
  });
});

describe('the table of thresholds', () => {
  it('tells right, wrong and refused apart, and counts what should be refused', () => {
    const table = formatCurve([
      judged(0.9, { isRight: true }),
      judged(0.55, { isRight: false }),
      judged(0.1, { isRight: true }),
      judged(0.1, { isRight: true }),
      judged(0.7, { isWithout: true }),
      judged(0.1, { isWithout: true }),
      judged(0.1, { isUnknown: true }),
    ]);
    const row = table.split('\n').find((one) => one.startsWith('0.50')) ?? '';
    expect(row.trim().split(/\s+/u)).toEqual(['0.50', '25.0%', '25.0%', '50.0%', '50.0%', '0.0%']);
  });
});
