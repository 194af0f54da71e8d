import { describe, expect, it } from 'vitest';
import { fold } from './fold.ts';
import { annotateLine, hasKind, LINE_KINDS, type LineKind } from './line-kinds.ts';

const has = (line: string, kind: LineKind): boolean =>
  hasKind(annotateLine(line, fold(line)), kind);

describe('kinds of a line', () => {
  it.each<[LineKind, string]>([
    ['date', 'Nghị định có hiệu lực từ ngày 01/7/2025.'],
    ['date', 'Họp ngày 1 tháng 7.'],
    ['period', 'Hoàn thành trong quý 2 năm 2026.'],
    ['deadline', 'Báo cáo trước ngày 15 hằng tháng.'],
    ['deadline', 'Nộp chậm nhất vào thứ Sáu.'],
    ['duration', 'Trả kết quả trong 05 ngày làm việc.'],
    ['duration', 'Thực hiện trong ba năm.'],
    ['money', 'Lệ phí là 50.000 đồng một lần.'],
    ['money', 'Được hưởng 3 tháng tiền lương.'],
    ['percent', 'Đạt 90% hồ sơ.'],
    ['percent', 'Đạt chín mươi phần trăm.'],
    ['quantity', 'Tỉnh có 102 xã.'],
    ['body', 'Sở Nội vụ tổng hợp.'],
    ['person', 'Chủ tịch UBND tỉnh chịu trách nhiệm.'],
    ['deontic', 'Cán bộ phải trả lời người dân.'],
    ['negation', 'Không thu phí.'],
    ['responsibility', 'Bộ Nội vụ chủ trì thực hiện.'],
    ['responsibility', 'Việc hủy tài liệu do hội đồng quyết định.'],
    ['definition', 'Chuyển đổi số là quá trình thay đổi tổng thể.'],
    ['list', 'Hồ sơ gồm đơn và giấy tờ.'],
    ['list', 'Nhiệm vụ:'],
    ['reason', 'Nhằm rút ngắn thời gian chờ.'],
    ['condition', 'Trường hợp hồ sơ thiếu thì trả lại.'],
    ['procedure', 'Người dân nộp hồ sơ trực tuyến.'],
    ['place', 'Nhận kết quả tại Trung tâm hành chính công.'],
    ['rank', 'Tỉnh xếp hạng 5 cả nước.'],
    ['penalty', 'Phạt tiền từ 1 triệu đồng.'],
    ['effect', 'Luật có hiệu lực từ năm 2026.'],
    ['replacement', 'Nghị định này thay thế Nghị định trước.'],
    ['legalBasis', 'Theo Điều 7 của Luật.'],
    ['legalBasis', 'Thực hiện Nghị quyết 02/NQ-CP.'],
    ['comparison', 'Tăng so với năm trước.'],
  ])('%s: %s', (kind, line) => {
    expect(has(line, kind)).toBe(true);
  });

  it.each<[LineKind, string, string]>([
    ['quantity', 'a date', 'Ban hành ngày 01/7/2025.'],
    ['quantity', 'a year', 'Kế hoạch năm 2025.'],
    ['quantity', 'the number of a document', 'Quyết định 749/QĐ-TTg.'],
    ['duration', 'a month of the year', 'Họp tháng 7 năm 2025.'],
    ['money', 'a count', 'Có 50 hồ sơ.'],
    ['money', 'a share', 'Đạt tỷ lệ cao.'],
    ['definition', 'a sentence without what it names', 'Là một tỉnh miền núi.'],
    ['body', 'a word that is also a body', 'Ban hành kế hoạch.'],
    ['effect', 'an effective measure', 'Làm việc hiệu quả.'],
  ])('%s is not %s: %s', (kind, _, line) => {
    expect(has(line, kind)).toBe(false);
  });

  it('are none in an empty line', () => {
    expect(annotateLine('', '')).toBe(0);
  });

  it('fit into the bits of one number', () => {
    expect(new Set(LINE_KINDS).size).toBe(LINE_KINDS.length);
    expect(LINE_KINDS.length).toBeLessThanOrEqual(31);
  });
});
