import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, lower, normalizeText, slugify } from './fold.ts';

describe('fold and its relatives', () => {
  it('normalized texts have one spelling for both tone placements and both Unicode forms', () => {
    for (const [old, fresh] of [
      ['hoà', 'hòa'],
      ['khoẻ', 'khỏe'],
      ['Uỷ ban', 'ủy ban'],
      ['thuý'.normalize('NFD'), 'thúy'],
    ] as const) {
      expect(lower(old)).toBe(fresh);
    }
  });

  it('lower keeps a tone mark that is in the right place', () => {
    for (const word of ['quý', 'toàn', 'quyết', 'hoạt']) expect(lower(word)).toBe(word);
  });

  it('fold removes marks, including that of đ', () => {
    expect(fold('Chuyển Đổi Số')).toBe('chuyen doi so');
    expect(fold('Ðề án, ðổi, \u0189ảng')).toBe('de an, doi, dang');
    expect(fold('Ðề án 가')).toBe('de an 가');
  });

  it('fold returns the same as Unicode decomposition for long texts', () => {
    const letters = fc.constantFrom(...'aăâêôơưyđAĂÂÊÔƠƯĐàáãảạềỗựỳỶẤoòue ?1QqĞßΣİ\u0301', '𝒜');
    fc.assert(
      fc.property(fc.array(letters), fc.constantFrom(0, 4094, 4096, 8191), (list, before) => {
        const text = 'x'.repeat(before) + list.join('');
        expect(fold(text)).toBe(
          text
            .normalize('NFD')
            .replace(/\p{M}+/gu, '')
            .replace(/[đĐ]/gu, 'd')
            .toLowerCase(),
        );
        expect(fold(lower(text))).toBe(fold(text));
        expect(lower(text).normalize('NFD').replace(/\p{M}/gu, '')).toBe(
          text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
        );
      }),
    );
  });

  it('fold keeps the length of composed letters', () => {
    expect(fold('가 Nghị 한국')).toBe('가 nghi 한국');
  });

  it('slugify makes slugs of headings', () => {
    expect(slugify('Điều 12. Phạm vi áp dụng')).toBe('dieu-12-pham-vi-ap-dung');
  });

  it('normalization removes invisible characters and keeps visible ones', () => {
    expect(normalizeText('a\u200Bb\t\u0000 c–d')).toBe('ab c-d');
  });

  it.each([
    ['nghị\u200Bquyết\u200B57', 'nghị quyết 57'],
    ['nghị\u200Bquyết 57', 'nghịquyết 57'],
    ['chuy\u200Bển', 'chuyển'],
    ['12-\u200BNQ/\u200BTU', '12-NQ/TU'],
  ])(
    'normalizeText reads zero-width spaces as spaces where there are no others: %j',
    (text, read) => {
      expect(normalizeText(text)).toBe(read);
    },
  );

  it('normalizeText reads letters that look like Đ as Đ', () => {
    expect(
      normalizeText('Ðề án, chuyển ðổi, \u0189ảng, \u0256ề, \u1D06ề, D\u0335ề, d\u0336ề'),
    ).toBe('Đề án, chuyển đổi, Đảng, đề, đề, Đề, đề');
  });

  it('normalizeText removes variation selectors and bidirectional marks', () => {
    expect(normalizeText('\u2066nghị\uFE0F quyết\u2069 \u061C57')).toBe('nghị quyết 57');
  });

  it.each(['04–NQ/TU', '04‑NQ/TU', '04−NQ/TU', '04﹣NQ/TU', '04－NQ/TU', '04⁃NQ/TU', '04﹘NQ/TU'])(
    'normalizeText reads every dash as a hyphen: %s',
    (text) => {
      expect(normalizeText(text)).toBe('04-NQ/TU');
    },
  );

  it('normalizeText reads styled letters, digits and slashes as plain ones', () => {
    expect(normalizeText('𝗡𝗴𝗵𝗶̣ 𝗾𝘂𝘆𝗲̂́𝘁 𝟱𝟳')).toBe('Nghị quyết 57');
    expect(normalizeText('１１８／２０２５')).toBe('118/2025');
    expect(normalizeText('118⁄2025⁄NĐ-CP')).toBe('118/2025/NĐ-CP');
  });

  it('normalizeText keeps superscripts', () => {
    expect(normalizeText('12 m²')).toBe('12 m²');
  });

  it('normalization is idempotent for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normalizeText(normalizeText(text))).toBe(normalizeText(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
