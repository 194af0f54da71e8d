import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareAmounts, findAmounts, findRanges } from './amount-ranges.ts';
import { fold } from './fold.ts';

const compare = (question: string, line: string): number =>
  compareAmounts(findAmounts(fold(question)), findRanges(fold(line)));

describe('amounts of a question', () => {
  it.each([
    ['thôn có 800 hộ', [{ value: 800, side: 0, unit: 'ho' }]],
    ['thôn có trên 700 hộ', [{ value: 700, side: 1, unit: 'ho' }]],
    ['em chưa đủ 18 tuổi', [{ value: 18, side: -1, unit: 'tuoi' }]],
    ['doanh thu 1,5 tỷ', [{ value: 1.5e9, side: 0, unit: 'dong' }]],
    ['doanh thu 500.000.000 đồng', [{ value: 5e8, side: 0, unit: 'dong' }]],
    ['vay 20 triệu đồng', [{ value: 2e7, side: 0, unit: 'dong' }]],
    ['lớp có 45% học viên', [{ value: 45, side: 0, unit: '%' }]],
    ['tỷ lệ 45 phần trăm', [{ value: 45, side: 0, unit: '%' }]],
  ])('are found in "%s"', (question, amounts) => {
    expect(findAmounts(fold(question))).toEqual(amounts);
  });

  it.each(['ngày 01 tháng 7 năm 2026', 'nghị định 118/2025/NĐ-CP', 'điều 5 khoản 2', 'năm 2025'])(
    'are not found in "%s"',
    (question) => {
      expect(findAmounts(fold(question))).toEqual([]);
    },
  );
});

describe('the range of a line', () => {
  it.each([
    ['lớp có 45% học viên khuyết tật', 'Mức 55% áp dụng với lớp có từ 40% đến dưới 50% học viên'],
    ['nợ lương 5 người', 'từ 01 người đến 10 người lao động'],
    ['nợ lương 5 người', 'từ 01 đến 10 người lao động'],
    ['thôn có trên 700 hộ', 'thôn có từ 700 hộ gia đình trở lên'],
    ['thôn có 900 hộ', 'thôn có từ 700 hộ gia đình trở lên; tổ dân phố có từ 1.000 hộ trở lên'],
    ['em 17 tuổi', 'người từ đủ 16 tuổi đến dưới 18 tuổi'],
    ['dưới 16 tuổi', 'người chưa đủ 16 tuổi'],
    ['thu nhập 600 triệu', 'từ 500.000.000 đồng đến 1.000.000.000 đồng'],
    ['doanh thu 500 triệu', 'doanh thu từ 500 triệu đồng trở xuống'],
    ['diện tích 60 ha', 'dự án trên 50 ha'],
    ['nghỉ 3 ngày', 'không quá 05 ngày làm việc'],
  ])('has the amount of "%s": %s', (question, line) => {
    expect(compare(question, line)).toBe(1);
  });

  it.each([
    ['lớp có 45% học viên khuyết tật', 'Mức 45% áp dụng với lớp có từ 20% đến dưới 30% học viên'],
    ['nợ lương 15 người', 'từ 01 người đến 10 người lao động'],
    ['lớp có 50% học viên', 'từ 40% đến dưới 50% học viên'],
    ['em 18 tuổi', 'người từ đủ 16 tuổi đến dưới 18 tuổi'],
    ['trên 50 ha', 'dự án không quá 50 ha'],
    ['đúng 50 ha', 'dự án trên 50 ha'],
  ])('leaves the amount of "%s" out: %s', (question, line) => {
    expect(compare(question, line)).toBe(-1);
  });

  it.each([
    ['thôn có 900 hộ', 'từ 40% đến dưới 50% học viên'],
    ['thôn có bao nhiêu hộ', 'thôn có từ 700 hộ trở lên'],
    ['thôn có 900 hộ', 'từ ngày 01 tháng 7 năm 2026 đến ngày 31 tháng 12 năm 2026'],
  ])('says nothing of "%s": %s', (question, line) => {
    expect(compare(question, line)).toBe(0);
  });

  it('has an amount between its limits, and none outside them', () => {
    const number = fc.integer({ min: 1, max: 9999 });
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const [min, value, max] = [a, b, c].sort((one, other) => one - other);
        fc.pre(min !== value && value !== max);
        expect(compare(`có ${value} hộ`, `từ ${min} hộ đến ${max} hộ`)).toBe(1);
        expect(compare(`có ${max} hộ`, `từ ${min} hộ đến dưới ${value} hộ`)).toBe(-1);
      }),
    );
  });

  it('is read from any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(Array.isArray(findRanges(fold(text)))).toBe(true);
      }),
    );
  });
});
