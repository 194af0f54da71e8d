import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '../i18n/format-date.ts';
import { translatorOf } from '../i18n/i18n.ts';
import { findDates } from './dates.ts';
import { fold } from './fold.ts';

const TODAY = '2026-03-01';

/** Returns `2021-04-12`, `2021-04`, `2021` or `2021..2025` for every date of a text. */
function said(text: string, today?: string): string[] {
  return findDates(text, today).map(({ year, month, day, toYear }) => {
    if (toYear !== null) return `${year}..${toYear}`;
    return [year, month, day]
      .filter((part) => part !== null)
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  });
}

describe('findDates', () => {
  it('finds no year in a number of things', () => {
    expect(said('xã có từ 2000 dân trở xuống')).toEqual([]);
    expect(said('nơi có 2000 cử tri trở lên')).toEqual([]);
    expect(said('từ 2025 trở đi')).toEqual(['2025']);
  });

  it('findDates finds every spelling, with marks or without', () => {
    for (const [text, date] of [
      ['ban hành 12/4/2021', '2021-04-12'],
      ['ngày 12-04-2021.', '2021-04-12'],
      ['12.4.2021', '2021-04-12'],
      ['12/4/21', '2021-04-12'],
      ['họp 10-12/4/2021', '2021-04-12'],
      ['chuyển đổi số 2021', '2021'],
      ['Từ 2026 người dân được', '2026'],
      ['2021-04-12', '2021-04-12'],
      ['ngày 12 tháng 4 năm 2021', '2021-04-12'],
      ['Ngày 12 tháng 04, năm 2021', '2021-04-12'],
      ['12 tháng tư năm 2021', '2021-04-12'],
      ['ngày 12 tháng năm năm 2021', '2021-05-12'],
      ['tháng 4/2021', '2021-04'],
      ['tháng 4 năm 2021', '2021-04'],
      ['tháng tư 2021', '2021-04'],
      ['tháng mười hai năm 2021', '2021-12'],
      ['tháng mười năm 2021', '2021-10'],
      ['trong 04/2021', '2021-04'],
      ['on 12 April 2021', '2021-04-12'],
      ['12th of Apr, 2021', '2021-04-12'],
      ['April 12, 2021', '2021-04-12'],
      ['in September 2021', '2021-09'],
      ['quý I/2024', '2024'],
      ['quý 4 năm 2024', '2024'],
      ['kế hoạch năm 2024', '2024'],
      ['kế hoạch CCHC 2024 của tỉnh', '2024'],
      ['2021-2025', '2021..2025'],
      ['giai đoạn 2021 - 2025', '2021..2025'],
      ['giai đoạn 2021–2025', '2021..2025'],
      ['từ 2021 đến 2025', '2021..2025'],
      ['từ năm 2021 đến hết năm 2025', '2021..2025'],
      ['from 2021 to 2025', '2021..2025'],
    ] as const) {
      expect(said(text), text).toEqual([date]);
      expect(said(fold(text)), fold(text)).toEqual([date]);
    }
  });

  it('findDates returns offsets into the text', () => {
    const text = 'Nghị quyết ngày 12 tháng 4 năm 2021 về giai đoạn 2021-2025, đến năm 2030';
    expect(findDates(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'ngày 12 tháng 4 năm 2021',
      'giai đoạn 2021-2025',
      'năm 2030',
    ]);
  });

  it('findDates finds no impossible days', () => {
    for (const text of [
      '31/2/2021',
      '29/02/2023',
      '0/4/2021',
      '12/13/2021',
      '31 tháng 4 năm 2021x',
    ]) {
      expect(findDates(text), text).toEqual([]);
    }
    expect(said('29/02/2024')).toEqual(['2024-02-29']);
  });

  it('findDates finds no dates in document numbers and amounts', () => {
    for (const text of [
      '749/QĐ-TTg',
      '33/2022/NQ-HĐND',
      '04-NQ/TU',
      '04/2022/nd-cp',
      '72/2025/QH15',
      'nghị quyết 10/2022',
      'ND so 10/2022',
      '59/2022',
      'quyết định số 2025',
      '2.024 hồ sơ',
      '2024 hồ sơ',
      '2024%',
      'KH2024',
      '12/4',
      '0905123456',
      '20212025',
    ]) {
      expect(findDates(text), text).toEqual([]);
    }
    expect(said('Quyết định 749/QĐ-TTg ngày 03/6/2020')).toEqual(['2020-06-03']);
  });

  it('findDates finds a year before a word that starts like a unit, and behind words of time', () => {
    for (const text of [
      'đến 2030 tỷ lệ hồ sơ trực tuyến',
      'den 2030 ty le dvc toan trinh',
      'tới 2030 tỷ trọng kinh tế số',
      'năm tới, sau 2030 đồng bộ dữ liệu',
      'den 2030 dong bo du lieu',
      'đến 2030 hồ sơ trực tuyến đạt bao nhiêu',
      'truoc 2030 ho so giay con khong',
      'by 2030 hồ sơ trực tuyến',
    ])
      expect(said(text), text).toEqual(['2030']);
    for (const text of ['2030 tỷ', '2030 tỷ đồng', 'lên 2030 triệu', '2030 đồng', 'có 2030 hồ sơ'])
      expect(said(text), text).toEqual([]);
  });

  it('findDates finds days counted from today when today is given', () => {
    for (const [text, date] of [
      ['hôm nay', '2026-03-01'],
      ['hôm qua', '2026-02-28'],
      ['tháng này', '2026-03'],
      ['tháng trước', '2026-02'],
      ['kế hoạch năm nay', '2026'],
      ['năm ngoái', '2025'],
      ['năm sau', '2027'],
      ['ngày 12/4', '2026-04-12'],
      ['12 tháng 4', '2026-04-12'],
      ['tháng 4', '2026-04'],
    ] as const) {
      expect(said(text, TODAY), text).toEqual([date]);
      expect(said(fold(text), TODAY), fold(text)).toEqual([date]);
      expect(said(text), text).toEqual([]);
    }
    expect(said('decisions of last year', TODAY)).toEqual(['2025']);
    expect(said('tinh quang nam nay la da nang', TODAY)).toEqual([]);
    expect(said('trong 5 năm tới, 6 tháng đầu năm', TODAY)).toEqual([]);
  });
});

describe('a day for people', () => {
  it('findDates reads a day from every way of writing it', () => {
    const day = fc
      .date({ min: new Date('1946-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (iso) => {
        const [year, month, date] = iso.split('-').map(Number);
        const spellings = [
          iso,
          formatDate(translatorOf('vi'), iso),
          formatDate(translatorOf('en'), iso),
          `${date}-${month}-${year}`,
          `${date}.${month}.${year}`,
          `ngày ${date} tháng ${month} năm ${year}`,
          `${date} thang ${month} nam ${year}`,
          `ngày ${date}/${month}/${year}`,
        ];
        for (const text of spellings) {
          expect(said(text), text).toEqual([iso]);
          expect(said(`Theo (${text}), có hiệu lực`), text).toEqual([iso]);
          expect(findDates(text), text).toMatchObject([{ start: 0, end: text.length }]);
        }
      }),
    );
  });

  it('dates of any text lie within it and do not overlap', () => {
    const piece = fc.constantFrom(
      '12',
      '4',
      '2021',
      '/',
      '-',
      ' ',
      'tháng',
      'năm',
      'ngày',
      'đến',
      'NQ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const mention of findDates(text, TODAY)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          end = mention.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
