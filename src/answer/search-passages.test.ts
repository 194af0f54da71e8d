import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTestAssistant, TODAY } from '../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../test/helpers/son-tuyen-library.ts';
import { createPassageSearch, type PassageFilters } from './search-passages.ts';

const { assistant, library } = createTestAssistant(SON_TUYEN_FILES);
const search = createPassageSearch(assistant, () => TODAY);
const found = (query: string, filters: PassageFilters = {}, limit = 10): string[] =>
  search(query, { limit, ...filters }).map(({ document }) => document);

describe('a search over passages', () => {
  it('gives the best first, each with where it stands and the line that matches', () => {
    const [first, ...rest] = search('thời gian chờ tại bộ phận một cửa', { limit: 10 });
    expect(first).toEqual({
      document: 'nq-12-2021',
      number: '12-NQ/TU',
      anchor: 'muc-tieu-chi-tieu-den-nam-2025',
      citation: 'Mục tiêu › Chỉ tiêu đến năm 2025',
      title: 'Về chuyển đổi số tỉnh Sơn Tuyền đến năm 2025, định hướng đến năm 2030',
      snippet: expect.stringContaining('không quá 15 phút'),
      score: expect.any(Number),
    });
    for (const hit of rest) expect(hit.score).toBeLessThanOrEqual(first?.score ?? 0);
  });

  it('finds what was typed without marks, raw or with a slip', () => {
    for (const query of [
      'kho luu tru dien tu',
      'kho luwu truwx ddieenj tuwr',
      'kho lưu trữ điện tửu',
    ])
      expect(found(query)[0], query).toBe('qd-640-2022');
  });

  it('puts documents whose number was typed in front, and ends at the limit', () => {
    expect(found('kế hoạch 45 về chuyển đổi số')[0]).toBe('kh-45-2023');
    expect(found('chuyển đổi số', {}, 2)).toHaveLength(2);
  });

  it('finds terms too', () => {
    expect(search('chỉ số thân thiện', { limit: 1 })[0]).toMatchObject({
      document: 'ctt-index',
      number: null,
      title: 'CTT INDEX',
    });
  });

  it.each<[string, PassageFilters, (id: string) => boolean]>([
    ['type', { type: 'resolution' }, (id) => id.includes('nq-')],
    [
      'issuer, any part of it, without marks',
      { issuer: 'tinh hai loc' },
      (id) => id === 'hl-kh-52-2024',
    ],
    ['year', { year: 2024 }, (id) => id.endsWith('2024')],
    ['place', { jurisdiction: 'vinh-khe' }, (id) => id === 'vk-nq-09-2020'],
    ['topic with narrower ones', { topic: 'chuyen-doi-so' }, (id) => id !== 'kh-45-2023'],
    ['force', { inForce: true }, (id) => id !== 'nq-21-2020' && id !== 'kh-45-2023'],
  ])('keeps to %s', (_, filters, fits) => {
    const ids = found('số hành chính điện tử kế hoạch quy định', filters, 50);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => !fits(id))).toEqual([]);
  });

  it('keeps to several filters at once, and none where nothing meets them', () => {
    expect(found('kế hoạch', { type: 'plan', year: 2024, jurisdiction: 'hai-loc' })).toEqual([
      'hl-kh-52-2024',
    ]);
    expect(found('kế hoạch', { type: 'circular' })).toEqual([]);
  });

  it('keeps to filters a document whose number was typed, too', () => {
    expect(found('12-NQ/TU', { type: 'plan' })).not.toContain('nq-12-2021');
  });

  it('asks whether a document is in force on the day', () => {
    const then = createPassageSearch(assistant, () => '2023-01-01');
    const ids = then('mức thu lệ phí', { limit: 10, inForce: true }).map(
      ({ document }) => document,
    );
    expect(ids).toContain('nq-21-2020');
    expect(ids).not.toContain('nq-08-2024');
  });

  it('never throws, and gives hits of the library only, in order, within the limit', () => {
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(fc.constantFrom('kế hoạch', '12-NQ/TU', 'số', '🙂', '(', '2024'), { maxLength: 6 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(query, fc.integer({ min: 1, max: 20 }), (text, limit) => {
        const hits = search(text, { limit });
        expect(hits.length).toBeLessThanOrEqual(limit);
        for (const { document, anchor } of hits) {
          const sections = library.entries.get(document)?.sections ?? [];
          expect(sections.map((section) => section.anchor)).toContain(anchor);
        }
      }),
    );
  });
});
