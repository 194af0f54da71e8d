/** Which lines state a figure that was not stated before; a figure written otherwise is none. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSections } from '../library/sections.ts';
import { countFigures, extractFigureLines, type Figures, findNewFigures } from './figures.ts';

const linesOf = (text: string) => extractFigureLines(parseSections(`## Mục tiêu\n${text}`));
const news = (before: string, now: string) =>
  findNewFigures(countFigures(linesOf(before)), linesOf(now)).map(({ text }) => text);
const former = (before: string, now: string) =>
  findNewFigures(countFigures(linesOf(before)), linesOf(now)).map(({ was }) => was);

/** A whole number as people write it. */
const wholes = (value: number): string[] => {
  const digits = String(value);
  const grouped = (mark: string) => digits.replace(/\B(?=(?:\d{3})+$)/gu, mark);
  return [digits, grouped('.'), grouped(','), grouped(' '), grouped('\u00a0')];
};
const decimals = (tenths: number): string[] => {
  const [whole, part] = [Math.floor(tenths / 10), tenths % 10];
  const short = part === 0 ? [`${whole}`] : [];
  return [`${whole},${part}`, `${whole}.${part}`, `${whole},${part}0`, ...short];
};
const percents = (tenths: number): string[] =>
  decimals(tenths).flatMap((one) => [`${one}%`, `${one} %`, `${one} phần trăm`]);
const two = (number: number) => String(number).padStart(2, '0');
const dates = ([day, month, year]: readonly [number, number, number]): string[] => [
  `${day}/${month}/${year}`,
  `${two(day)}/${month}/${year}`,
  `${two(day)}/${two(month)}/${year}`,
  `${two(day)}-${two(month)}-${year}`,
  `${day}.${month}.${year}`,
  `ngày ${two(day)} tháng ${month} năm ${year}`,
];
const months = ([month, year]: readonly [number, number]): string[] => [
  `${month}/${year}`,
  `${two(month)}/${year}`,
  `tháng ${month} năm ${year}`,
  `tháng ${two(month)}/${year}`,
];
const small = (most: number) => fc.integer({ min: 1, max: most });
const year = fc.integer({ min: 1990, max: 2050 });

/** A value of each kind, in all its spellings. */
const spelled = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999 }).map(wholes),
  small(999).map(decimals),
  small(1000).map(percents),
  fc.tuple(small(31), small(12), year).map(dates),
  fc.tuple(small(12), year).map(months),
);
const around = fc.constantFrom(
  (figure: string) => `Đạt ${figure} hồ sơ.`,
  (figure: string) => `- Kinh phí: ${figure}; giao sở.`,
  (figure: string) => `Trước ${figure}, theo Quyết định số 749/QĐ-TTg`,
);

describe('findNewFigures', () => {
  it('finds no new figure in another spelling', () => {
    const rewriting = spelled.chain((all) =>
      fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)),
    );
    fc.assert(
      fc.property(rewriting, around, around, ([one, other], before, now) => {
        expect(news(before(one), now(other))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('counts levels and scores as figures, but not parts of a document', () => {
    expect(news('Đạt mức 80%.', 'Đạt mức 90%.')).toEqual(['Đạt mức 90%.']);
    expect(news('Số điểm 85.', 'Số điểm 86.')).toEqual(['Số điểm 86.']);
    expect(news('Theo mục 8, khoản 2.', 'Theo mục 9, khoản 3.')).toEqual([]);
  });

  it('finds a figure with another value in any spelling', () => {
    const values = fc.tuple(fc.constantFrom(wholes, decimals, percents), small(900), small(900));
    const changed = values.filter(([, one, other]) => one !== other);
    fc.assert(
      fc.property(changed, fc.nat(), fc.nat(), ([spell, one, other], first, second) => {
        const [before, now] = [spell(one), spell(other)];
        const line = `Đạt ${now[second % now.length]} hồ sơ.`;
        expect(news(`Đạt ${before[first % before.length]} hồ sơ.`, line)).toEqual([line]);
      }),
    );
  });

  it.each([
    ['a day of a date', 'Trước 6/6/2025.', 'Trước 16/6/2025.'],
    ['a decimal', 'Đạt 1,5%.', 'Đạt 15%.'],
    ['a thousand times as much', 'Chi 1,5 tỷ.', 'Chi 1.500 tỷ.'],
    ['less than one', 'Hệ số 0,125.', 'Hệ số 125.'],
    ['a year beside a number', 'Năm 2025 có 100 xã.', 'Năm 2025 có 200 xã.'],
  ])('finds %s', (_, before, now) => {
    expect(news(before, now)).toEqual([now]);
  });

  it.each([
    ['an address', 'Xem https://a.vn/x', 'Xem https://a.vn/x-12345.html'],
    ['an address without a scheme', 'Xem www.a.vn và b.gov.vn/1', 'Xem www.a12.vn và b.gov.vn/23'],
    ['a range with its sign once', 'khoảng 90%-100%', 'khoảng 90 - 100%'],
    ['a range with another dash', 'giai đoạn 2021-2025', 'giai đoạn 2021–2025'],
  ])('does not find %s', (_, before, now) => {
    expect(news(before, now)).toEqual([]);
  });
});

describe('figures in the notation of an earlier version', () => {
  /** As it wrote them: two of a number between blanks, the date as it stood. */
  const noted: Figures = {
    counts: { '1': 1, '000': 1, '06/6/2025': 1, '80': 1, '5.0%': 1 },
    lines: linesOf('- Chi 1 000 tỷ, trước 06/6/2025.\n- Đạt 80 phần trăm.\n- Tăng 5,0%.').map(
      ({ hash }) => hash,
    ),
  };

  it('are not new if the text is unchanged or spelled differently', () => {
    const text = '- Chi 1 000 tỷ, trước 06/6/2025.\n- Đạt 80 phần trăm.\n- Tăng 5,0%.';
    expect(findNewFigures(noted, linesOf(text))).toEqual([]);
    expect(findNewFigures(noted, linesOf(text.replace('5,0%', '5%')))).toEqual([]);
  });

  it('do not hide new figures', () => {
    const text = '- Chi 1 000 tỷ, trước 06/6/2025.\n- Đạt 90 phần trăm.\n- Tăng 5,0%.';
    expect(findNewFigures(noted, linesOf(text)).map((one) => one.text)).toEqual([
      '- Đạt 90 phần trăm.',
    ]);
  });
});

describe('the figures that new ones replace', () => {
  it.each([
    ['a share', '- Đạt 40% hồ sơ.', '- Đạt 45% hồ sơ.', [['40%']]],
    ['one of two', 'Năm 2026 đạt 40% hồ sơ', 'Năm 2026 đạt 45% hồ sơ', [['40%']]],
    ['both', 'Từ 40% năm 2025', 'Từ 45% năm 2026', [['40%', '2025']]],
    ['an amount', 'Kinh phí 1.500.000 đồng', 'Kinh phí 2.000.000 đồng', [['1500000']]],
    ['other words', 'Đạt 40% hồ sơ', 'Đạt ít nhất 45% hồ sơ trực tuyến', [[]]],
    ['one figure more', 'Đạt 40% hồ sơ', 'Đạt 45% hồ sơ 2027', [[]]],
    ['words of two lines', '- Xã: 10%\n- Xã: 20%', '- Xã: 30%\n- Xã: 20%', [[]]],
    ['a new line', 'Đạt 40% hồ sơ', 'Đạt 40% hồ sơ\n\nKinh phí 7 tỷ', [[]]],
  ])('are known of %s', (_, before, now, was) => {
    expect(former(before, now)).toEqual(was);
  });

  it('are not known where former facts have none', () => {
    const { worded: _, ...old } = countFigures(linesOf('Đạt 40% hồ sơ.'));
    expect(findNewFigures(old, linesOf('Đạt 45% hồ sơ.'))).toEqual([
      { text: 'Đạt 45% hồ sơ.', was: [] },
    ]);
  });
});
