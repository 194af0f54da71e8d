import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { relayLibrary } from '../../../test/support/relay.ts';
import { filterKey } from '../../store/filters.ts';
import { readKind, readWish, readWords } from './read-wish.ts';

const library = {
  ...relayLibrary,
  documents: relayLibrary.documents.map((one) => ({ ...one, passedBy: 'Tỉnh ủy Quảng Nam' })),
  issuers: [
    {
      id: 'thu-tuong',
      name: 'Thủ tướng Chính phủ',
      nameEn: 'Prime Minister',
      aliases: ['TTg'],
      codes: ['TTg'],
      level: 'central' as const,
      jurisdiction: 'vn',
    },
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
const read = (text: string) => readWish(text, library);

describe('what stands behind /theodoi', () => {
  it.each([
    ['tất cả', {}],
    ['Everything', {}],
    ['ĐẤT ĐAI', { topic: 'dat' }],
    ['dat dai; ke hoach', { topic: 'dat', type: 'plan' }],
    ['chủ đề: chuyển đổi số', { topic: 'so' }],
    ['tỉnh Quảng Nam', { place: 'quang-nam' }],
    ['tinh uy quang nam', { issuer: 'Tỉnh ủy Quảng Nam' }],
    ['ttg', { issuer: 'Thủ tướng Chính phủ' }],
    ['by prime minister', { issuer: 'Thủ tướng Chính phủ' }],
    ['của Bộ Nội vụ', { issuer: 'Bộ Nội vụ' }],
    ['hằng ngày lúc rảnh', { words: ['hằng ngày lúc rảnh'] }],
    ['“một cửa”, -xây dựng', { words: ['một cửa'], without: ['xây dựng'] }],
    ['đất đai, chuyển đổi số, dat dai', { topic: ['dat', 'so'] }],
    [
      'kế hoạch, luật, của Bộ Nội vụ, của Chính phủ',
      { type: ['plan', 'law'], issuer: ['Bộ Nội vụ', 'Chính phủ'] },
    ],
  ])('%s', (text, filter) => {
    expect(read(text)).toMatchObject({ filter, follows: true, frequency: null, reception: {} });
    expect(filterKey(read(text).filter)).toBe(filterKey(filter as never));
  });

  it.each([
    ['ngay', 'now', {}],
    ['hằng ngày', 'daily', {}],
    ['mỗi ngày lúc 7 giờ', 'daily', { hour: 7 }],
    ['weekly, friday, 18h', 'weekly', { weekday: 5, hour: 18 }],
    ['hằng tuần vào thứ sáu lúc 18 giờ', 'weekly', { weekday: 5, hour: 18 }],
    ['weekly on Sundays', 'weekly', { weekday: 7 }],
    ['yên lặng 22-24', null, { quiet: { from: 22, to: 0 } }],
    ['yên lặng 22 - 6', null, { quiet: { from: 22, to: 6 } }],
    ['không yên lặng', null, { quiet: null }],
    ['Europe/Berlin', null, { timeZone: 'Europe/Berlin' }],
  ])('%s says when', (text, frequency, reception) => {
    expect(read(text)).toEqual({ filter: {}, follows: false, frequency, reception });
  });

  it('is read whatever it is, into hours and words that can be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const { filter, reception } = read(text);
        expect(() => JSON.parse(filterKey(filter))).not.toThrow();
        const hours = [reception.hour, reception.quiet?.from, reception.quiet?.to];
        for (const hour of hours) if (hour !== undefined) expect(hour).toBeLessThan(24);
      }),
    );
  });
});

describe('what is typed where one kind is asked for', () => {
  it.each([
    ['topic', 'Đất đai, số hóa', ['dat'], ['số hóa']],
    ['type', 'ke hoach, luật, sách', ['plan', 'law'], ['sách']],
    ['place', 'tỉnh Quảng Nam, Huế', ['quang-nam'], ['Huế']],
    ['issuer', 'tinh uy quang nam, Sở Nội vụ', ['Tỉnh ủy Quảng Nam', 'Sở Nội vụ'], []],
  ] as const)('%s: %s', (kind, text, found, not) => {
    expect(readKind(kind, text, library)).toEqual({ found, not });
  });

  it('words stay words, whatever else they could be', () => {
    expect(readWords('kế hoạch, -đất đai, hằng ngày')).toEqual({
      words: ['kế hoạch', 'hằng ngày'],
      without: ['đất đai'],
    });
  });
});
