import { describe, expect, it } from 'vitest';
import { numberFromName } from './number-from-name.ts';

describe('numberFromName', () => {
  it.each([
    ['nghi-dinh-so-148-2026-nd-cp-222.pdf', '148/2026/NĐ-CP'],
    ['quyet-dinh-so-840-qd-ttg.pdf', '840/QĐ-TTg'],
    ['luat-80-2025-QH15.docx', '80/2025/QH15'],
    ['scan0001.pdf', null],
    ['bao-cao-2024.docx', null],
  ])('restores the number of %s', (name, number) => {
    expect(numberFromName(name, ['CP', 'TTg'])).toBe(number);
  });
});
