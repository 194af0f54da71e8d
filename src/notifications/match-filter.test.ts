import { describe, expect, it } from 'vitest';
import { parseSections } from '../library/sections.ts';
import { createTestDocument } from '../library/testing.ts';
import { createFilterMatcher, measureBreadth } from './match-filter.ts';

const taxonomy = {
  topics: [
    { id: 'cchc', name: 'CCHC', nameEn: 'PAR', synonyms: [], broader: null },
    { id: 'so', name: 'CĐS', nameEn: 'DT', synonyms: [], broader: 'cchc' },
  ],
  jurisdictions: [
    {
      id: 'quang-nam',
      name: 'Quảng Nam',
      kind: 'province' as const,
      aliases: [],
      mergedInto: 'da-nang',
      mergedOn: null,
    },
  ],
};
const plan = createTestDocument({
  id: 'a',
  type: 'plan',
  title: 'Về cơ chế một cửa',
  topics: ['so'],
  jurisdiction: 'quang-nam',
  passedBy: 'UBND tỉnh Quảng Nam',
  dateDocument: '2026-10-01',
  sections: parseSections('## Nội dung\nHoà mạng toàn tỉnh.'),
});

describe('createFilterMatcher', () => {
  const catches = createFilterMatcher(plan, taxonomy);
  it.each([
    [{}, true],
    [{ topic: 'so' }, true],
    [{ topic: 'cchc' }, true],
    [{ topic: 'dat' }, false],
    [{ topic: ['dat', 'cchc'] }, true],
    [{ topic: ['dat', 'so'], type: ['law' as const, 'plan' as const] }, true],
    [{ topic: ['dat', 'so'], type: 'law' as const }, false],
    [{ place: ['hue', 'da-nang'], issuer: ['Bộ Nội vụ', 'UBND tỉnh'] }, true],
    [{ place: ['hue', 'hai-phong'] }, false],
    [{ issuer: ['Bộ Nội vụ', 'Chính phủ'] }, false],
    [{ type: 'plan' as const, place: 'da-nang' }, true],
    [{ place: 'hue' }, false],
    [{ issuer: 'ubnd tinh quang nam' }, true],
    [{ issuer: 'UBND tỉnh' }, true],
    [{ issuer: 'Bộ Nội vụ' }, false],
    [{ words: ['một cửa', 'hòa mạng'] }, true],
    [{ words: ['mot cua'] }, true],
    [{ words: ['mốt cửa'] }, false],
    [{ words: ['cử'] }, false],
    [{ without: ['toàn tỉnh'] }, false],
    [{ words: ['một cửa'], without: ['đất đai'] }, true],
  ])('matches %j: %s', (filter, expected) => {
    expect(catches(filter)).toBe(expected);
  });

  it('tells how many documents a month the filter would have matched', () => {
    const documents = Array.from({ length: 18 }, (_, at) =>
      createTestDocument({ id: `d${at}`, dateDocument: at < 12 ? '2026-06-01' : '2024-06-01' }),
    );
    const { matches, perMonth } = measureBreadth({}, { ...taxonomy, documents }, '2026-11-25');
    expect([matches.length, perMonth]).toEqual([18, 1]);
  });
});
