import { describe, expect, it } from 'vitest';
import type { LegalDocument } from './document.ts';
import { createTestDocument } from './testing.ts';
import { listUpcomingDates } from './upcoming-dates.ts';

const TODAY = '2026-11-30';
const listOf = (text: string, change: Partial<LegalDocument> = {}) =>
  listUpcomingDates(
    createTestDocument({
      id: 'kh-1',
      dateDocument: '2026-03-01',
      dateEffective: null,
      sections: [{ anchor: 'a', heading: 'Điều 1', level: 2, text }] as never,
      ...change,
    }),
    TODAY,
  ).map(({ kind, day }) => `${kind} ${day}`);

describe('a deadline', () => {
  it.each([
    ['Báo cáo trước ngày 15/12/2026.', '2026-12-15'],
    ['Các sở hoàn thành trước 31/12/2026', '2026-12-31'],
    ['Chậm nhất ngày 01 tháng 3 năm 2027, văn bản phải sửa.', '2027-03-01'],
    ['Gửi Bộ Nội vụ chậm nhất là 20/12/2026', '2026-12-20'],
    ['Hạn chót: 05/01/2027', '2027-01-05'],
    ['Áp dụng đến hết ngày 28/02/2027.', '2027-02-28'],
    ['Hoàn thành trong quý I/2027', '2027-03-31'],
    ['Bộ Công an trình dự án luật trong năm 2026.', '2026-12-31'],
    ['Gửi báo cáo trước ngày 15/12 hằng năm', '2026-12-15'],
    ['Công bố trước ngày 30/01 hằng năm', '2027-01-30'],
    ['Gửi báo cáo trước ngày 20/12.', '2026-12-20'],
    ['Submit the report before 15 December 2026.', '2026-12-15'],
  ])('is read from: %s', (text, day) => {
    expect(listOf(text)).toEqual([`deadline ${day}`]);
  });

  it.each([
    'Báo cáo trước ngày 15/12/2025.',
    'Đến năm 2030, 90% thủ tục làm trên mạng.',
    'Giai đoạn 2026 - 2030 có ba mục tiêu.',
    'Quyết định này ký ngày 15/12/2026.',
    'Nghị định 118/2025/NĐ-CP',
    'Xử lý trong 5 ngày làm việc.',
  ])('is not read from: %s', (text) => {
    expect(listOf(text)).toEqual([]);
  });

  it('without a year is not read from a document of another year', () => {
    expect(listOf('Gửi báo cáo trước ngày 20/12.', { dateDocument: '2024-03-01' })).toEqual([]);
  });

  it('comes with its part of the sentence', () => {
    const [first, second] = listUpcomingDates(
      createTestDocument({
        id: 'kh-1',
        dateEffective: null,
        sections: [
          {
            anchor: 'a',
            heading: 'Điều 1',
            level: 2,
            text: '- Sở gửi trước ngày 15/12/2026; bộ trình trước ngày 30/01/2027. Hết.',
          },
        ] as never,
      }),
      TODAY,
    );
    expect(first?.line).toBe('Sở gửi trước ngày 15/12/2026');
    expect(second?.line).toBe('Bộ trình trước ngày 30/01/2027');
  });
});

it('the start and the end of effect are listed with deadlines, soonest first', () => {
  const document = createTestDocument({
    id: 'kh-1',
    dateEffective: '2027-01-01',
    sections: [
      { anchor: 'a', heading: '', level: 2, text: 'Hoàn thành trước ngày 15/12/2026.' },
    ] as never,
  });
  expect(listUpcomingDates(document, TODAY, '2028-01-01').map(({ kind }) => kind)).toEqual([
    'deadline',
    'effective',
    'ends',
  ]);
});

it('days that are past or today are not listed', () => {
  const document = createTestDocument({ id: 'kh-1', dateEffective: TODAY });
  expect(listUpcomingDates(document, TODAY, '2025-01-01')).toEqual([]);
});
