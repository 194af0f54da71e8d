import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumberKey, parseDocumentNumber } from './document-number.ts';
import { fold } from './fold.ts';

describe('a printed number taken apart', () => {
  it.each([
    ['04-NQ/TU', { serial: '4', year: null, codes: ['nq', 'tu'] }],
    ['33/2022/NQ-HĐND', { serial: '33', year: 2022, codes: ['nq', 'hdnd'] }],
    ['72/2025/QH15', { serial: '72', year: 2025, codes: ['qh15'] }],
    ['1814/BNV-TCBC', { serial: '1814', year: null, codes: ['bnv', 'tcbc'] }],
    ['05/2015/TTLT-BNV-BTC', { serial: '5', year: 2015, codes: ['ttlt', 'bnv', 'btc'] }],
    ['66.07/2025/NQ-CP', { serial: '66.7', year: 2025, codes: ['nq', 'cp'] }],
    ['30c/NQ-CP', { serial: '30c', year: null, codes: ['nq', 'cp'] }],
    ['  0749/QĐ-TTg ', { serial: '749', year: null, codes: ['qd', 'ttg'] }],
    ['2024/QĐ-UBND', { serial: '2024', year: null, codes: ['qd', 'ubnd'] }],
  ])('parseDocumentNumber splits %s into its parts', (printed, parts) => {
    expect(parseDocumentNumber(printed)).toEqual(parts);
  });

  it('parseDocumentNumber reads a serial before a long gap', () => {
    const gap = '\t '.repeat(10_000);
    const parts = { serial: '57', year: null, codes: ['nq'] };
    expect(parseDocumentNumber(`57${gap}/${gap}NQ`)).toEqual(parts);
    expect(parseDocumentNumber(`57${gap}xx\nx`)).toBeNull();
  });

  it('parseDocumentNumber returns null when the text does not start with a serial', () => {
    for (const text of ['', 'NQ-04', 'không số', '/NQ-CP'])
      expect(parseDocumentNumber(text)).toBeNull();
  });
});

describe('the key of a number', () => {
  it('the key of a number is the same for every way of printing it', () => {
    for (const same of ['4-NQ/TU', '04/NQ-TU', '04 - nq / tu', '04–NQ/TU', '04-nq/tu'])
      expect(documentNumberKey(same)).toBe(documentNumberKey('04-NQ/TU'));
  });

  it('the keys of numbers differ by serial, letter, year and codes', () => {
    const different = ['04-NQ/TU', '14-NQ/TU', '4a-NQ/TU', '04-NQ/TW', '04-KH/TU', '04/2022/NQ-TU'];
    expect(new Set(different.map(documentNumberKey)).size).toBe(different.length);
  });

  it('the key of any text does not depend on case or marks', () => {
    const letters = fc.constantFrom(...'0123456789-/. NQĐƯÂÉaăđ');
    fc.assert(
      fc.property(fc.string({ unit: letters, maxLength: 30 }), (text) => {
        expect(documentNumberKey(text.toLowerCase())).toBe(documentNumberKey(text));
        expect(documentNumberKey(fold(text))).toBe(documentNumberKey(text));
      }),
    );
  });
});
