import { describe, expect, it } from 'vitest';
import { buildLineTree } from '../../library/line-tree.ts';
import {
  isHeadingLine,
  printQuotation,
  type QuotationRequest,
  selectQuotation,
} from './quotation.ts';

const request = (
  lines: readonly string[],
  focus: number,
  more: Partial<QuotationRequest> = {},
): QuotationRequest => ({
  lines,
  tree: buildLineTree(lines),
  focus,
  matching: [],
  ranked: [],
  wantsList: false,
  wantsSection: false,
  ...more,
});

const FILE = [
  '1. Hồ sơ gồm:',
  'a) Tờ trình;',
  'b) Báo cáo;',
  'c) Dự thảo.',
  '2. Thời hạn 05 ngày.',
];

describe('a quotation of a list', () => {
  it('quotes a line that introduces a list with its list', () => {
    expect(selectQuotation(request(FILE, 0))).toEqual({ lines: [0, 1, 2, 3], omitted: [] });
  });

  it('quotes a point with the line that introduces it', () => {
    expect(selectQuotation(request(FILE, 2)).lines).toEqual([0, 2]);
  });

  it('quotes the other points that match in the order of the text', () => {
    expect(selectQuotation(request(FILE, 3, { matching: [3, 4, 1] })).lines).toEqual([0, 1, 3]);
  });

  it('quotes the whole list of a point when all is asked for', () => {
    expect(selectQuotation(request(FILE, 2, { wantsList: true })).lines).toEqual([0, 1, 2, 3]);
  });

  it('cuts a long list between its lines and names the rest', () => {
    const point = (letter: string): string => `${letter}) ${'dài '.repeat(45)};`;
    const lines = ['1. Điều kiện:', point('a'), point('b'), point('c'), point('d')];
    expect(selectQuotation(request(lines, 0))).toEqual({ lines: [0, 1, 2], omitted: [3, 4] });
  });

  it('keeps a point that answers when the list is cut', () => {
    const point = (letter: string): string => `${letter}) ${'dài '.repeat(45)};`;
    const lines = ['1. Điều kiện:', point('a'), point('b'), point('c')];
    expect(selectQuotation(request(lines, 3, { wantsList: true }))).toEqual({
      lines: [0, 1, 3],
      omitted: [2],
    });
  });

  it('keeps the best point of a list that is cut', () => {
    const point = (letter: string): string => `${letter}) ${'dài '.repeat(45)};`;
    const lines = ['1. Mức phạt như sau:', point('a'), point('b'), point('c'), point('d')];
    expect(selectQuotation(request(lines, 0, { ranked: [0, 4, 2, 1, 3] }))).toEqual({
      lines: [0, 1, 4],
      omitted: [2, 3],
    });
  });

  it('quotes a short clause without a full stop with its points', () => {
    const lines = ['1. Về thẩm định', 'a) Thời hạn 15 ngày;', 'b) Thời hạn 10 ngày.'];
    expect(isHeadingLine(lines, buildLineTree(lines), 0)).toBe(true);
    expect(selectQuotation(request(lines, 0)).lines).toEqual([0, 1, 2]);
  });
});

describe('a quotation of lines that stand by themselves', () => {
  const lines = ['Một.', 'Hai.', 'Ba.'];

  it('starts with the line that answers', () => {
    expect(selectQuotation(request(lines, 1, { matching: [1, 2] })).lines).toEqual([1, 2]);
  });

  it('quotes the line that answers alone when no other matches', () => {
    expect(selectQuotation(request(lines, 1)).lines).toEqual([1]);
  });

  it('keeps the order of a section that is asked for in full', () => {
    expect(selectQuotation(request(lines, 1, { wantsSection: true })).lines).toEqual([0, 1, 2]);
  });
});

describe('the print of a quotation', () => {
  const introduction = `1. Ngân sách khoán quỹ phụ cấp ${'cho thôn '.repeat(30)}như sau:`;
  const point = `a) Thôn có từ 700 hộ trở lên ${'hoặc ở xã biên giới '.repeat(14)}: 8,0 lần.`;

  it('is that of the document where it fits', () => {
    const lines = ['1. Mức khoán như sau:', 'a) Thôn có từ 700 hộ: 8,0 lần.'];
    expect(printQuotation(lines, [0, 1], 1, buildLineTree(lines))).toEqual(lines);
  });

  it('cuts a long introduction between words, and keeps the line that answers', () => {
    const lines = [introduction, point];
    const [first = '', second] = printQuotation(lines, [0, 1], 1, buildLineTree(lines));
    expect(first).toMatch(/^1\. Ngân sách khoán quỹ phụ cấp (?:cho thôn )+(?:cho )?…$/u);
    expect(first.length).toBeLessThanOrEqual(122);
    expect(second).toBe(point);
  });
});
