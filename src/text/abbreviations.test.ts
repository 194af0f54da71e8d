import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAbbreviationTable, expandAbbreviations } from './abbreviations.ts';
import { isFoldedSyllable } from './vi/syllable.ts';

const TABLE = createAbbreviationTable([
  { short: 'CCHC', long: ['cải cách hành chính'] },
  { short: 'CĐS', long: ['chuyển đổi số', 'cổng dịch vụ'] },
  { short: 'TT&TT', long: ['thông tin và truyền thông'] },
  { short: 'TU', long: ['Tỉnh ủy'] },
  { short: 'TƯ', long: ['Trung ương'] },
  { short: 'BAN', long: ['ban an toàn'] },
  { short: 'k', long: ['không'] },
]);
const expand = (text: string): string => expandAbbreviations(text, TABLE, isFoldedSyllable);

describe('expandAbbreviations', () => {
  it('expandAbbreviations writes out the usual meaning in any case, with marks or without', () => {
    for (const text of ['CĐS', 'cđs', 'CDS', 'cds']) expect(expand(text)).toBe('chuyển đổi số');
    expect(expand('kế hoạch CCHC, cchc 2024')).toBe(
      'kế hoạch cải cách hành chính, cải cách hành chính 2024',
    );
  });

  it('expandAbbreviations distinguishes abbreviations by their marks, and prefers the one without marks', () => {
    expect(expand('nghị quyết của TƯ')).toBe('nghị quyết của Trung ương');
    expect(expand('nghị quyết của TU')).toBe('nghị quyết của Tỉnh ủy');
  });

  it('expandAbbreviations keeps codes in document numbers', () => {
    for (const text of ['04-NQ/TU', '12/TU', 'CCHC-UBND']) expect(expand(text)).toBe(text);
  });

  it('expandAbbreviations writes out an everyday syllable only when it is in capitals', () => {
    expect(expand('ban chỉ đạo')).toBe('ban chỉ đạo');
    expect(expand('thành lập BAN')).toBe('thành lập ban an toàn');
    expect(expand('THÀNH LẬP BAN')).toBe('THÀNH LẬP BAN');
  });

  it('expandAbbreviations writes out one letter only where it is a word of a sentence', () => {
    expect(expand('có mất tiền k')).toBe('có mất tiền không');
    expect(expand('có mất tiền k?')).toBe('có mất tiền không?');
    expect(expand('k mất tiền, sao k nộp được')).toBe('k mất tiền, sao không nộp được');
    for (const text of ['điểm k', 'điểm k khoản 2', 'k) nộp', '500 k', 'k 2', 'R&K', 'vitamin K'])
      expect(expand(text)).toBe(text);
  });

  it('expandAbbreviations writes out the long form in any spelling of the short form', () => {
    const table = createAbbreviationTable([{ short: 'KT-XH', long: ['kinh tế - xã hội'] }]);
    expect(table.get('ktxh')).toEqual(['kinh tế - xã hội']);
    expect(expandAbbreviations('ktxh', table, isFoldedSyllable)).toBe('kinh tế - xã hội');
  });

  it('expandAbbreviations keeps a text without abbreviations', () => {
    const none = fc
      .string({ unit: 'grapheme', maxLength: 40 })
      .filter((text) => !/[a-zđ]/iu.test(text));
    fc.assert(
      fc.property(none, (text) => {
        expect(expand(text)).toBe(text);
      }),
    );
  });
});
