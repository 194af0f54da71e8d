import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { findPeriods } from './periods.ts';

/** A Sunday. */
const TODAY = '2026-03-01';
const said = (text: string): string[] =>
  findPeriods(text, TODAY).map(({ from, to }) => `${from ?? ''}..${to ?? ''}`);

describe('findPeriods', () => {
  it.each([
    ['ban hành hôm qua', '2026-02-28..2026-02-28'],
    ['ngày 01/01/2020', '2020-01-01..2020-01-01'],
    ['trong tháng 7 năm 2026', '2026-07-01..2026-07-31'],
    ['tháng 2/2024', '2024-02-01..2024-02-29'],
    ['tháng này', '2026-03-01..2026-03-31'],
    ['tháng trước', '2026-02-01..2026-02-28'],
    ['quý 2', '2026-04-01..2026-06-30'],
    ['quý II/2025', '2025-04-01..2025-06-30'],
    ['quý 4 năm 2025', '2025-10-01..2025-12-31'],
    ['quý này', '2026-01-01..2026-03-31'],
    ['quý trước', '2025-10-01..2025-12-31'],
    ['nửa đầu năm', '2026-01-01..2026-06-30'],
    ['nửa đầu năm 2025', '2025-01-01..2025-06-30'],
    ['6 tháng cuối năm 2025', '2025-07-01..2025-12-31'],
    ['tuần này', '2026-02-23..2026-03-01'],
    ['tuần trước', '2026-02-16..2026-02-22'],
    ['tuần tới', '2026-03-02..2026-03-08'],
    ['30 ngày qua', '2026-01-30..2026-03-01'],
    ['năm 2025', '2025-01-01..2025-12-31'],
    ['năm ngoái', '2025-01-01..2025-12-31'],
    ['giai đoạn 2021-2025', '2021-01-01..2025-12-31'],
    ['từ 01/01/2026 đến 30/6/2026', '2026-01-01..2026-06-30'],
    ['từ ngày 1/1/2026 đến hết ngày 30/6/2026', '2026-01-01..2026-06-30'],
    ['từ tháng 1 đến tháng 6 năm 2025', '2025-01-01..2025-06-30'],
    ['từ năm 2020 đến năm 2022', '2020-01-01..2022-12-31'],
    ['từ quý 1 đến quý 2 năm 2025', '2025-01-01..2025-06-30'],
    ['từ tháng 1 đến tháng 6 năm 2027', '2027-01-01..2027-06-30'],
    ['trước năm 2020', '..2019-12-31'],
    ['trước ngày 01/7/2025', '..2025-06-30'],
    ['sau năm 2023', '2024-01-01..'],
    ['từ năm 2024', '2024-01-01..'],
    ['kể từ ngày 01/7/2025', '2025-07-01..'],
  ])('reads "%s", with marks and without', (text, period) => {
    expect(said(text)).toEqual([period]);
    expect(said(fold(text))).toEqual([period]);
  });

  it.each([
    ['in the second quarter, Q2 2026', '2026-04-01..2026-06-30'],
    ['this week', '2026-02-23..2026-03-01'],
    ['in the first half of 2025', '2025-01-01..2025-06-30'],
    ['in the last 30 days', '2026-01-30..2026-03-01'],
    ['from 1 January 2026 to 30 June 2026', '2026-01-01..2026-06-30'],
    ['before 2020', '..2019-12-31'],
    ['since 1 July 2025', '2025-07-01..'],
  ])('reads "%s"', (text, period) => {
    expect(said(text)).toEqual([period]);
  });

  it('finds none in document numbers and in words that look like periods', () => {
    for (const text of ['33/2022/NQ-HĐND', 'quy chế 4', 'quy trình', 'chuyển đổi số', 'sau đó'])
      expect(said(text), text).toEqual([]);
  });

  it('gives the offsets of the words', () => {
    const text = 'văn bản ban hành từ 01/01/2026 đến 30/6/2026 về một cửa';
    const [found] = findPeriods(text, TODAY);
    expect(text.slice(found?.start, found?.end)).toBe('từ 01/01/2026 đến 30/6/2026');
  });
});
