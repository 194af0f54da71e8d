import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPaperDate } from './paper-dates.ts';

describe('findPaperDate', () => {
  it.each([
    ['Hà Nội, ngày 05 tháng 01 năm 2024', '2024-01-05'],
    ['ngày 2 2 tháng 5 năm 202 6', '2026-05-22'],
    ['từ ngày 15 tháng 02.năm 2024', '2024-02-15'],
    ['ngày 14/5/2016 của Chính phủ', '2016-05-14'],
    ['ngày 31 tháng 02 năm 2024', null],
    ['ngày … tháng … năm 20…', null],
  ])('reads %s', (text, iso) => {
    expect(findPaperDate(text)?.iso ?? null).toBe(iso);
  });

  it('reads a day behind a long gap, and none in two gaps', () => {
    const gap = '\t'.repeat(10_000);
    expect(findPaperDate(`ngày 5${gap}tháng 1${gap}năm 2024`)?.iso).toBe('2024-01-05');
    expect(findPaperDate(`ngày 5${gap}tháng 1${gap}`)).toBeNull();
  });

  it('returns every day that is printed as the rules say', () => {
    const day = fc.date({
      min: new Date('1946-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', of = ''] = iso.split('-');
        expect(findPaperDate(`ngày ${of} tháng ${month} năm ${year}`)?.iso).toBe(iso);
      }),
    );
  });
});
