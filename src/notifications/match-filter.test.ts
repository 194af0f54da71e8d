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

describe('events', () => {
  const followed = createTestDocument({ id: 'd', number: '118/2025/NĐ-CP' });
  const citing = createTestDocument({
    id: 'c',
    sections: parseSections('## Căn cứ\nTheo Nghị định 118/2025/NĐ-CP, bộ phận một cửa …'),
  });
  const library = { ...taxonomy, documents: [followed, citing] };
  const fresh = { event: 'new', changes: [] } as const;
  const amended = {
    event: 'changed',
    changes: [{ kind: 'amendedBy', by: '1/2027/NĐ-CP', verified: true }],
  } as const;
  const replaced = {
    event: 'changed',
    changes: [
      { kind: 'replacedBy', by: '1/2027/NĐ-CP', verified: true },
      { kind: 'status', from: 'inForce', to: 'notInForce' },
    ],
  } as const;
  const figures = {
    event: 'changed',
    changes: [{ kind: 'figures', lines: ['Đạt 5%'], more: 0 }],
  } as const;
  const effective = { event: 'effective', changes: [] } as const;
  const ceased = { event: 'ceased', changes: [] } as const;

  it.each([
    ['amended', amended, true],
    ['amended', replaced, false],
    ['replaced', replaced, true],
    ['ended', replaced, true],
    ['ended', ceased, true],
    ['ended', amended, false],
    ['effective', effective, true],
    ['effective', ceased, false],
    ['new', fresh, true],
    ['new', amended, false],
    ['amended', figures, false],
  ] as const)('%s of a followed document is told by %j: %s', (events, content, expected) => {
    expect(createFilterMatcher(followed, library, content)({ document: 'd', events })).toBe(
      expected,
    );
    expect(createFilterMatcher(followed, library, content)({ events })).toBe(expected);
  });

  it('of all kinds are told when none is chosen', () => {
    for (const content of [fresh, amended, replaced, figures, effective, ceased])
      expect(createFilterMatcher(followed, library, content)({ document: 'd' })).toBe(true);
  });

  it('include a new document whose text cites the followed one', () => {
    const matches = createFilterMatcher(citing, library, fresh);
    expect(matches({ document: 'd' })).toBe(true);
    expect(matches({ document: 'd', events: 'mentioned' })).toBe(true);
    expect(matches({ document: 'd', events: 'amended' })).toBe(false);
  });

  it('do not include later changes of a document that only cites the followed one', () => {
    expect(createFilterMatcher(citing, library, figures)({ document: 'd' })).toBe(false);
  });
});
