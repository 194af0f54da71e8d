import { describe, expect, it } from 'vitest';
import { writeOutNumerals } from './numerals.ts';

describe('numerals in names', () => {
  it('are written out before `cửa`', () => {
    expect(writeOutNumerals('1 cửa là gì, 1cửa')).toBe('một cửa là gì, một cửa');
    expect(writeOutNumerals('bo phan 1 cua lien thong')).toBe('bo phan mot cua lien thong');
  });

  it('are kept elsewhere', () => {
    for (const text of ['nghị quyết 1 của tỉnh', '11 cửa', '1 cửakia', 'điều 1'])
      expect(writeOutNumerals(text)).toBe(text);
  });
});
