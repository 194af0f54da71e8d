import { describe, expect, it, test } from 'vitest';
import { anchorOfUnits, citeUnits, formatCitation, parseUnit } from './headings.ts';

describe('parseUnit', () => {
  test.each([
    ['Điều 12. Phạm vi', 'dieu', '12'],
    ['Điều 12a. Phạm vi', 'dieu', '12a'],
    ['ĐIỀU 3', 'dieu', '3'],
    ['Điều 4 (sửa đổi)', 'dieu', '4'],
    ['Chương II', 'chuong', 'II'],
    ['Chương IV - Tổ chức thực hiện', 'chuong', 'IV'],
    ['Mục 1. Quy định chung', 'muc', '1'],
    ['Mục 1.2. Chi tiết', 'muc', '1.2'],
    ['Mục III Nhiệm vụ', 'muc', 'III'],
    ['Phần thứ nhất', 'phan', 'thứ nhất'],
    ['Phần A. Khái quát', 'phan', 'A'],
    ['Khoản 2', 'khoan', '2'],
    ['Điểm đ) Hồ sơ', 'diem', 'đ'],
  ])('parseUnit parses the heading "%s"', (heading, unit, number) => {
    expect(parseUnit(heading)).toEqual({ unit, number });
  });

  test.each([
    'Mục tiêu',
    'Mục đích, yêu cầu',
    'Phần mềm dùng chung',
    'Phần 2 của kế hoạch',
    'Chương trình hành động',
    'Chương trình I',
    'Điểm mới',
    'Điều kiện 3',
    'Điều khoản thi hành',
    'Khoản 5 tỷ đồng',
    'Điều 12 và các điều sau',
    'I. Mục tiêu',
    '',
  ])('parseUnit returns null for the heading "%s"', (heading) => {
    expect(parseUnit(heading)).toBeNull();
  });
});

describe('formatCitation', () => {
  test('formatCitation cites an article without the headings above it', () => {
    expect(formatCitation(['Phần I', 'Chương II. Tổ chức', 'Điều 12. Phạm vi'])).toBe('Điều 12');
  });

  test('formatCitation cites the innermost part of an article first', () => {
    expect(formatCitation(['Điều 12. Phạm vi', 'Khoản 2', 'Điểm a'])).toBe(
      'điểm a khoản 2 Điều 12',
    );
    expect(formatCitation(['Chương I', 'Điều 3', 'Điểm b'])).toBe('điểm b Điều 3');
  });

  test('formatCitation joins other headings as printed with ›', () => {
    expect(formatCitation(['Mục tiêu', 'Chỉ tiêu đến năm 2025'])).toBe(
      'Mục tiêu › Chỉ tiêu đến năm 2025',
    );
    expect(formatCitation(['Điều 5. Kinh phí', 'Nguồn vốn'])).toBe('Điều 5 › Nguồn vốn');
    expect(formatCitation(['Chương I. Quy định chung', 'Khoản 2. Đối tượng'])).toBe(
      'Chương I › Khoản 2',
    );
    expect(formatCitation([])).toBe('');
  });
});

describe('the citation of a line', () => {
  const units = [
    { unit: 'clause', number: '2' },
    { unit: 'point', number: 'a' },
  ] as const;

  it('puts the point and the clause before the article', () => {
    expect(citeUnits('Điều 12', units)).toBe('điểm a khoản 2 Điều 12');
    expect(citeUnits('Điều 12', units.slice(0, 1))).toBe('khoản 2 Điều 12');
  });

  it('keeps the appendix of the article', () => {
    expect(citeUnits('Phụ lục I › Điều 3', units)).toBe('Phụ lục I › điểm a khoản 2 Điều 3');
  });

  it('leaves the citation of a section that is no article', () => {
    expect(citeUnits('Mục tiêu', units)).toBe('Mục tiêu');
    expect(citeUnits('Điều 12', [])).toBe('Điều 12');
  });
});

describe('the anchor of a line', () => {
  it('follows the anchor of its article', () => {
    expect(anchorOfUnits('dieu-5', [{ unit: 'clause', number: '2' }])).toBe('dieu-5-khoan-2');
    expect(
      anchorOfUnits('dieu-5', [
        { unit: 'clause', number: '2' },
        { unit: 'point', number: 'đ' },
      ]),
    ).toBe('dieu-5-khoan-2-diem-dd');
  });
});
