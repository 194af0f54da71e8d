import { describe, expect, it } from 'vitest';
import { readType, typeOfNumber } from './type-line.ts';

describe('readType', () => {
  it.each([
    ['THÔNG TƯ', 'circular'],
    ['THÔNG TƯ LIÊN TỊCH', 'circular'],
    ['Q U Y Ế T Đ Ị N H', 'decision'],
    ['LUẬT TỔ CHỨC CHÍNH PHỦ', 'law'],
    ['PHÁP LỆNH', 'other'],
    ['QUYẾT ĐỊNH:', undefined],
    ['Thông tư', undefined],
    ['THÔNG TƯ NÀY', undefined],
  ])('reads the line %s', (line, type) => {
    expect(readType(line)?.type).toBe(type);
  });

  it('knows the type by the codes of a number', () => {
    expect(typeOfNumber('01/2025/TT-BNV')).toBe('circular');
    expect(typeOfNumber('36-HD/VPTW')).toBe('guideline');
    expect(typeOfNumber('188/VPCP-KSTT')).toBeNull();
  });
});
