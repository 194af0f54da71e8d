import { describe, expect, it } from 'vitest';
import { fold } from '../../text/fold.ts';
import { findTimeAsked, type TimeAsked } from './time-asked.ts';

const TODAY = '2026-03-01';
const read = (question: string, context: { namesDocument?: boolean } = {}): TimeAsked =>
  findTimeAsked(question, fold(question), {
    today: TODAY,
    namesDocument: false,
    asksStatus: true,
    ...context,
  });

/** `issued 2026-04-01..2026-06-30`, `upcoming`, `inForce`. */
function listed(question: string): string {
  const by = read(question).listedBy;
  if (by === null) return 'none';
  return 'period' in by && by.period !== null
    ? `${by.kind} ${by.period.from ?? ''}..${by.period.to ?? ''}`
    : by.kind;
}

describe('a list by time or status', () => {
  it.each([
    ['văn bản sắp có hiệu lực', 'upcoming'],
    ['những nghị định nào sẽ có hiệu lực', 'upcoming'],
    ['luật nào chưa có hiệu lực', 'upcoming'],
    ['văn bản nào sắp hết hiệu lực?', 'expiring'],
    ['văn bản mới có hiệu lực', 'recentlyEffective'],
    ['các văn bản hết hiệu lực', 'notInForce'],
    ['văn bản nào đã bị thay thế', 'notInForce'],
    ['văn bản còn hiệu lực về một cửa', 'inForce'],
    ['nghị quyết bị bãi bỏ năm 2025', 'ended 2025-01-01..2025-12-31'],
    ['văn bản ban hành trong tháng 7 năm 2026', 'issued 2026-07-01..2026-07-31'],
    ['nghị quyết ban hành quý 2', 'issued 2026-04-01..2026-06-30'],
    ['có văn bản nào ban hành tuần này không', 'issued 2026-02-23..2026-03-01'],
    ['văn bản hôm qua', 'issued 2026-02-28..2026-02-28'],
    ['nghị định ban hành năm 2025 về dữ liệu', 'issued 2025-01-01..2025-12-31'],
    ['quyết định ký từ 01/01/2026 đến 30/6/2026', 'issued 2026-01-01..2026-06-30'],
    ['văn bản có hiệu lực trong tháng 7/2026', 'effective 2026-07-01..2026-07-31'],
    ['các văn bản còn hiệu lực năm 2020', 'inForce 2020-01-01..2020-12-31'],
  ])('is read from "%s", with marks and without', (question, by) => {
    expect(listed(question)).toBe(by);
    expect(listed(fold(question))).toBe(by);
  });

  it.each([
    ['documents no longer in force', 'notInForce'],
    ['which decrees take effect in July 2026', 'effective 2026-07-01..2026-07-31'],
    ['resolutions issued in Q2 2026', 'issued 2026-04-01..2026-06-30'],
  ])('is read from "%s"', (question, by) => {
    expect(listed(question)).toBe(by);
  });

  it('is none where one document is asked about', () => {
    expect(listed('Luật này còn hiệu lực không?')).toBe('none');
    expect(listed('kế hoạch cải cách hành chính giai đoạn 2021-2025')).toBe('none');
    expect(listed('nghị quyết năm 2025 về bộ máy')).toBe('none');
    expect(listed('quyết định ban hành quy chế năm 2025')).toBe('none');
    expect(read('văn bản nào hết hiệu lực', { namesDocument: true }).listedBy).toBeNull();
  });
});

describe('the period in which a status is asked for', () => {
  it.each([
    ['còn hiệu lực vào ngày 01/01/2020 không', '2020-01-01..2020-01-01'],
    ['lúc 2023 còn hiệu lực ko', '2023-01-01..2023-12-31'],
    ['năm 2023 còn hiệu lực không', '2023-01-01..2023-12-31'],
    ['đến năm 2027 còn hiệu lực không', '2027-01-01..2027-12-31'],
    ['still in force on 1 January 2020?', '2020-01-01..2020-01-01'],
  ])('is read from "%s"', (question, period) => {
    const { asOf } = read(question, { namesDocument: true });
    expect(`${asOf?.from}..${asOf?.to}`).toBe(period);
  });

  it('is none where the year names the document, and where it holds today', () => {
    for (const question of [
      'Luật An ninh mạng 2018 còn hiệu lực không',
      'năm 2026 còn hiệu lực không',
    ])
      expect(read(question, { namesDocument: true }).asOf, question).toBeNull();
  });
});
