import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReminderRequest } from './parse-reminder-request.ts';

const TODAY = '2026-11-30';
const read = (text: string) => parseReminderRequest(text, TODAY);

describe('a request', () => {
  it.each([
    ['nhắc tôi trước 3 ngày khi luật viên chức có hiệu lực', 'luật viên chức', 3, 'effective'],
    ['nhắc tôi khi nghị định 118/2025 có hiệu lực', 'nghị định 118/2025', null, 'effective'],
    ['nhắc mình hạn báo cáo của 2629/QĐ-TTg trước 5 ngày', '2629/QĐ-TTg', 5, 'deadline'],
    ['sắp đến hạn báo cáo của 2629/QĐ-TTg thì báo mình', '2629/QĐ-TTg', null, 'deadline'],
    ['báo tôi trước 7 ngày khi luật 129/2025 hết hiệu lực', 'luật 129/2025', 7, 'ends'],
    ['đặt nhắc hạn của nghị định 121/2026/NĐ-CP', 'nghị định 121/2026/NĐ-CP', null, 'deadline'],
    [
      'khi nào gần đến hạn của 17/2026/NQ-CP thì nhắc tôi trước một tuần',
      '17/2026/NQ-CP',
      7,
      'deadline',
    ],
    [
      'nghị định 151/2025 sắp hết hiệu lực thì nhắc tôi trước 1 tháng nhé',
      'nghị định 151/2025',
      30,
      'ends',
    ],
    ['nhac toi han nop bao cao nd 121/2026 truoc 2 tuan', 'nd 121/2026', 14, 'deadline'],
    [
      'tôi muốn được nhắc trước 10 ngày khi Luật Viên chức có hiệu lực',
      'Luật Viên chức',
      10,
      'effective',
    ],
    ['hẹn nhắc 30 ngày trước hạn của NQ 66.18/2026/NQ-CP', 'NQ 66.18/2026/NQ-CP', 30, 'deadline'],
    ['báo cho nhóm trước 3 ngày khi đến hạn 2629/QĐ-TTg', '2629/QĐ-TTg', 3, 'deadline'],
    ['thông báo cho tôi trước khi luật căn cước hết hiệu lực 15 ngày', 'luật căn cước', 15, 'ends'],
    ['nhắc tôi đúng ngày luật viên chức có hiệu lực', 'luật viên chức', 0, 'effective'],
    ['nhắc mình hôm trước khi 118/2025/NĐ-CP có hiệu lực', '118/2025/NĐ-CP', 1, 'effective'],
    ['nhắc tôi trước hạn 3 ngày', '', 3, 'deadline'],
    ['nhắc tôi trước 1 tuần', '', 7, null],
    [
      'Bot ơi nhắc em hạn chót của kế hoạch 43-CTr/TU với ạ',
      'kế hoạch 43-CTr/TU',
      null,
      'deadline',
    ],
    ['remind me 3 days before decree 118/2025 takes effect', 'decree 118/2025', 3, 'effective'],
    ['remind me of the deadline of decision 2629 one week before', 'decision 2629', 7, 'deadline'],
    ['set a reminder for the deadline of 2629/QĐ-TTg', '2629/QĐ-TTg', null, 'deadline'],
  ])('is read from: %s', (text, document, daysBefore, kind) => {
    expect(read(text)).toEqual({ document, daysBefore, kind, day: null });
  });

  it.each([
    ['nhắc tôi ngày 15/12/2026 về kế hoạch 43-CTr/TU', 'kế hoạch 43-CTr/TU', '2026-12-15'],
    [
      'nhắc tôi về nghị định 118/2025 vào ngày 20 tháng 12 năm 2026',
      'nghị định 118/2025',
      '2026-12-20',
    ],
    ['ngày 15/12/2026 nhắc mình xem lại 2629/QĐ-TTg', 'xem lại 2629/QĐ-TTg', '2026-12-15'],
  ])('of a day is read from: %s', (text, document, day) => {
    expect(read(text)).toMatchObject({ document, kind: 'day', day });
  });
});

it.each([
  'báo tôi khi nghị định 118/2025 bị sửa đổi',
  'nhắc tôi khi nghị định 118/2025 bị thay thế',
  'báo tôi khi có văn bản nhắc đến nghị định 118',
  'văn bản nào nhắc tới đề án 06',
  'thời hạn báo cáo của quyết định 2629 là khi nào',
  'báo cáo trước ngày 15/12/2026 của quyết định 2629',
  'theo dõi đề án 06',
  'khi nào luật viên chức có hiệu lực?',
  'nghị định 59/2022 quy định gì về hạn',
  'hạn nộp báo cáo cải cách hành chính',
])('no reminder is read from: %s', (text) => {
  expect(read(text)).toBeNull();
});

it('never throws and never makes words up', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string().map((text) => `nhắc tôi ${text}`),
      ),
      (text) => {
        const found = read(text);
        if (found !== null)
          expect(found.document.length).toBeLessThanOrEqual(text.normalize('NFC').length);
      },
    ),
  );
});
