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
]);
const expand = (text: string): string => expandAbbreviations(text, TABLE, isFoldedSyllable);

describe('abbreviations', () => {
  it('are written out in any case, with their marks and without, the usual meaning first', () => {
    for (const text of ['CĐS', 'cđs', 'CDS', 'cds']) expect(expand(text)).toBe('chuyển đổi số');
    expect(expand('kế hoạch CCHC, cchc 2024')).toBe(
      'kế hoạch cải cách hành chính, cải cách hành chính 2024',
    );
  });

  it('that differ in marks alone stay apart; bare, the one without marks is meant', () => {
    expect(expand('nghị quyết của TƯ')).toBe('nghị quyết của Trung ương');
    expect(expand('nghị quyết của TU')).toBe('nghị quyết của Tỉnh ủy');
  });

  it('are codes where they stand in a document number', () => {
    for (const text of ['04-NQ/TU', '12/TU', 'CCHC-UBND']) expect(expand(text)).toBe(text);
  });

  it('that are also syllables are meant only in capitals among small letters', () => {
    expect(expand('ban chỉ đạo')).toBe('ban chỉ đạo');
    expect(expand('thành lập BAN')).toBe('thành lập ban an toàn');
    expect(expand('THÀNH LẬP BAN')).toBe('THÀNH LẬP BAN');
  });

  it('come to the words that they stand for, however the long form is written', () => {
    const table = createAbbreviationTable([{ short: 'KT-XH', long: ['kinh tế - xã hội'] }]);
    expect(table.get('ktxh')).toEqual(['kinh tế - xã hội']);
    expect(expandAbbreviations('ktxh', table, isFoldedSyllable)).toBe('kinh tế - xã hội');
  });

  it('leave a text without any as it is, whatever it holds', () => {
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
