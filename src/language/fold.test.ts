import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, fold, lower, slug } from './fold.ts';

describe('folding', () => {
  it('gives one spelling to both tone placements and both Unicode forms', () => {
    for (const [old, fresh] of [
      ['hoà', 'hòa'],
      ['khoẻ', 'khỏe'],
      ['Uỷ ban', 'ủy ban'],
      ['thuý'.normalize('NFD'), 'thúy'],
    ] as const) {
      expect(lower(old)).toBe(fresh);
    }
  });

  it('leaves syllables whose tone belongs where it is', () => {
    for (const word of ['quý', 'toàn', 'quyết', 'hoạt']) expect(lower(word)).toBe(word);
  });

  it('removes marks, đ included', () => {
    expect(fold('Chuyển Đổi Số')).toBe('chuyen doi so');
  });

  it('makes slugs of headings', () => {
    expect(slug('Điều 12. Phạm vi áp dụng')).toBe('dieu-12-pham-vi-ap-dung');
  });

  it('strips what cannot be seen and keeps what can', () => {
    expect(clean('a\u200Bb\t\u0000 c–d')).toBe('ab c-d');
  });

  it('is idempotent on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});
