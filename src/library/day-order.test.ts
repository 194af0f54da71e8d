import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../test/helpers/answers.ts';
import { compareDays } from './day-order.ts';
import { compareNewestFirst } from './index/newest-first.ts';

const DAYS = ['2025-03-01', null, '2026-11-25', '2025-03-01', '2024-12-31', null];

describe('compareDays', () => {
  it.each([
    ['oldest', ['2024-12-31', '2025-03-01', '2025-03-01', '2026-11-25', null, null]],
    ['newest', ['2026-11-25', '2025-03-01', '2025-03-01', '2024-12-31', null, null]],
  ] as const)('puts the %s day first, and unknown days last', (first, sorted) => {
    expect(DAYS.toSorted((one, other) => compareDays(one, other, first))).toEqual(sorted);
  });

  it.each(['oldest', 'newest'] as const)(
    'leaves what has the same day in its order, with the %s day first',
    (first) => {
      const ranked = DAYS.map((day, rank) => ({ day, rank }));
      const sorted = ranked.toSorted((one, other) => compareDays(one.day, other.day, first));
      const ranksOn = (day: string | null) =>
        sorted.filter((one) => one.day === day).map(({ rank }) => rank);
      expect([ranksOn('2025-03-01'), ranksOn(null)]).toEqual([
        [0, 3],
        [1, 5],
      ]);
    },
  );
});

describe('compareNewestFirst', () => {
  it('has the order of compareDays, and documents of one day by their id', () => {
    const documents = DAYS.map((dateDocument, at) =>
      makeDocument({ id: `${DAYS.length - at}`, dateDocument }),
    );
    const sorted = documents.toSorted(compareNewestFirst);
    expect(sorted.map(({ dateDocument }) => dateDocument)).toEqual(
      DAYS.toSorted((one, other) => compareDays(one, other, 'newest')),
    );
    expect(sorted.map(({ id }) => id)).toEqual(['4', '3', '6', '2', '1', '5']);
  });
});
