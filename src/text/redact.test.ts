import { describe, expect, it } from 'vitest';
import { redactPersonalData } from './redact.ts';

describe('redactPersonalData', () => {
  it.each([
    ['gọi 0905123456 nhé', 'gọi … nhé'],
    ['gọi +84 905 123 456', 'gọi …'],
    ['CCCD 049012345678', 'CCCD …'],
    ['thư tới lan.le@example.vn, xin cảm ơn', 'thư tới …@…, xin cảm ơn'],
  ])(
    'redactPersonalData replaces telephone numbers, identity numbers and e-mail addresses: %s',
    (text, masked) => {
      expect(redactPersonalData(text)).toBe(masked);
    },
  );

  it.each([
    '30/2020/NĐ-CP ngày 05/03/2020',
    'giai đoạn 2021-2025',
    '04-NQ/TU, 57-NQ/TW và 749/QĐ-TTg',
    'vốn 12.500.000 đồng',
  ])('redactPersonalData keeps document numbers, dates and amounts: %s', (text) => {
    expect(redactPersonalData(text)).toBe(text);
  });
});
