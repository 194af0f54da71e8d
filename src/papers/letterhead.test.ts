import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../test/helpers/papers/paragraphs.ts';
import { issuerNames, readNumber } from './letterhead.ts';

describe('readNumber', () => {
  it.each([
    ['Số: 05/2024/TT-BNV', '05/2024/TT-BNV'],
    ['Số: 01 /2025/TT- BLĐTBXH', '01/2025/TT-BLĐTBXH'],
    ['Luật số: 63/2025/QH15', '63/2025/QH15'],
    ['Số: 66.16/2026/NQ-CP', '66.16/2026/NQ-CP'],
    ['Số 36-HD/VPTW', '36-HD/VPTW'],
    ['Số: 188/VPCP-KSTT V/v báo cáo', '188/VPCP-KSTT'],
    ['Số: 604/QĐ-TTg Hà Nội, ngày 02 tháng 4 năm 2026', '604/QĐ-TTg'],
    ['Số:      /QĐ-UBND', null],
    ['Số: ……/…….', null],
    ['BỘ NỘI VỤ', null],
  ])('reads %s', (line, number) => {
    expect(readNumber(line)).toBe(number);
  });
});

describe('issuerNames', () => {
  it.each<readonly [readonly string[], boolean, readonly string[]]>([
    [['BỘ LAO ĐỘNG -', 'THƯƠNG BINH VÀ XÃ HỘI'], false, ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI']],
    [['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'], false, ['ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG']],
    [['UBND TỈNH QUẢNG NAM', 'SỞ NỘI VỤ'], false, ['SỞ NỘI VỤ']],
    [['BỘ NỘI VỤ - BỘ TÀI CHÍNH'], true, ['BỘ NỘI VỤ', 'BỘ TÀI CHÍNH']],
    [['CHÍNH PHỦ', '———'], false, ['CHÍNH PHỦ']],
  ])('reads %j', (lines, isJoint, names) => {
    expect(issuerNames(paragraphs(...lines), isJoint)).toEqual(names);
  });
});
