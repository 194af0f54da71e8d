/** Pages as runs with places: lines, columns, tables, furniture, footnotes, paragraphs. */
import { describe, expect, it } from 'vitest';
import { joinLines, startsUnit } from './join-lines.ts';
import type { PageContent, Ruling, TextRun } from './page-content.ts';
import { isScan, layOut } from './paragraphs.ts';

const WIDTH_OF_LETTER = 7;
const run = (
  text: string,
  x: number,
  y: number,
  look: { size?: number; bold?: boolean } = {},
): TextRun => ({
  text,
  x,
  y,
  width: text.length * WIDTH_OF_LETTER,
  size: look.size ?? 14,
  font: { name: 'Times', isBold: look.bold ?? false },
});
const page = (
  runs: readonly TextRun[],
  rulings: readonly Ruling[] = [],
  number = 1,
): PageContent => ({
  number,
  width: 595,
  height: 842,
  runs,
  rulings,
  pictures: 0,
});
const textsOf = (...pages: readonly PageContent[]): string[] =>
  layOut(pages).paragraphs.map(({ text }) => text);
const line = (left: number, top: number, right: number, bottom: number): Ruling => ({
  left,
  top,
  right,
  bottom,
});

describe('layOut', () => {
  it('puts letters of several fonts together to words, and keeps the spaces between words', () => {
    const runs = [
      run('CH', 100, 200),
      run('Ủ', 114, 200),
      run('T', 130, 200),
      run('ỊCH', 137, 200),
    ];
    expect(textsOf(page(runs))).toEqual(['CHỦ TỊCH']);
  });

  it('reads letters once that are drawn twice to look bold', () => {
    expect(textsOf(page([run('Điều 1.', 100, 200), run('Điều 1.', 100.4, 200)]))).toEqual([
      'Điều 1.',
    ]);
  });

  it('drops the header of the gazette, page numbers, drawn lines and stamps of signatures', () => {
    const runs = [
      run('CÔNG BÁO/Số 11 + 12/Ngày 10-01-2023', 180, 50),
      run('19', 520, 50),
      run('__________', 120, 200),
      run('Người ký: Cổng thông tin', 100, 220),
      run('Nội dung của văn bản.', 100, 400),
    ];
    expect(textsOf(page(runs))).toEqual(['Nội dung của văn bản.']);
  });

  it('notes that a paper is continued in another issue', () => {
    const runs = [run('Nội dung.', 100, 300), run('(Xem tiếp Công báo số 13 + 14)', 100, 700)];
    expect(layOut([page(runs)])).toMatchObject({
      isContinued: true,
      paragraphs: [{ text: 'Nội dung.' }],
    });
  });

  it('names the issue of the gazette', () => {
    const header = run('CÔNG BÁO/Số 11 + 12/Ngày 10-01-2023', 180, 50);
    expect(layOut([page([header])]).gazette).toBe('Công báo số 11 + 12 ngày 10/01/2023');
    expect(layOut([page([run('Nội dung.', 100, 300)])]).gazette).toBeNull();
  });

  it('reads the left column of a letterhead before the right one, although they stand close', () => {
    const runs = [
      run('BỘ LAO ĐỘNG - THƯƠNG BINH', 60, 100),
      run('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 247, 100),
      run('VÀ XÃ HỘI', 120, 116),
      run('Độc lập - Tự do - Hạnh phúc', 280, 116),
      run('Số: 01/2025/TT-BLĐTBXH', 70, 140),
      run('Hà Nội, ngày 10 tháng 01 năm 2025', 262, 140),
      run('THÔNG TƯ', 265, 170),
    ];
    const { paragraphs } = layOut([page(runs)]);
    expect(paragraphs.map(({ text, column }) => [column, text])).toEqual([
      ['left', 'BỘ LAO ĐỘNG - THƯƠNG BINH'],
      ['left', 'VÀ XÃ HỘI'],
      ['left', 'Số: 01/2025/TT-BLĐTBXH'],
      ['right', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['right', 'Độc lập - Tự do - Hạnh phúc'],
      ['right', 'Hà Nội, ngày 10 tháng 01 năm 2025'],
      [null, 'THÔNG TƯ'],
    ]);
  });

  it('joins the lines of a paragraph, also over a page break, and starts one at an indent', () => {
    const full = 'x'.repeat(60);
    const first = page([run(`1. ${full}`, 90, 600), run(full, 64, 620), run(full, 64, 640)]);
    const second = page(
      [run('hết.', 64, 120), run(`2. ${full.slice(0, 50)}.`, 90, 140), run(full, 64, 160)],
      [],
      2,
    );
    const texts = textsOf(first, second);
    expect(texts[0]).toBe(`1. ${full} ${full} ${full} hết.`);
    expect(texts[1]).toMatch(/^2\. /u);
  });

  it('reads a table by its borders, with merged cells in each place', () => {
    const rulings = [
      ...[100, 130, 160].map((y) => line(60, y, 360, y)),
      ...[60, 360].map((x) => line(x, 100, x, 160)),
      line(210, 130, 210, 160),
    ];
    const runs = [run('Chung', 70, 120), run('A', 70, 150), run('B', 220, 150)];
    const { paragraphs } = layOut([page(runs, rulings)]);
    expect(paragraphs.map(({ rows }) => rows)).toEqual([
      [
        ['Chung', 'Chung'],
        ['A', 'B'],
      ],
    ]);
  });

  it('goes on with a table on the next page, without its repeated head', () => {
    const grid = [100, 130, 160]
      .map((y) => line(60, y, 360, y))
      .concat([60, 210, 360].map((x) => line(x, 100, x, 160)));
    const rows = (first: string): TextRun[] => [
      run('STT', 70, 120),
      run('Tên', 220, 120),
      run(first, 70, 150),
      run('x', 220, 150),
    ];
    const { paragraphs } = layOut([page(rows('1'), grid), page(rows('2'), grid, 2)]);
    expect(paragraphs[0]?.rows).toEqual([
      ['STT', 'Tên'],
      ['1', 'x'],
      ['2', 'x'],
    ]);
  });

  it('puts footnotes behind the text', () => {
    const runs = [
      run('Điều 5. Nội dung', 90, 300, { bold: true }),
      run('Nội dung của điều này rất dài và rõ ràng.', 90, 320),
      run('[3] Điều này được sửa đổi theo Điều 1', 64, 760, { size: 10 }),
      run('của Luật số 46/2014/QH13.', 64, 772, { size: 10 }),
    ];
    const { paragraphs } = layOut([page(runs)]);
    expect(paragraphs.filter(({ isNote }) => isNote).map(({ text }) => text)).toEqual([
      '[3] Điều này được sửa đổi theo Điều 1 của Luật số 46/2014/QH13.',
    ]);
  });
});

describe('joinLines', () => {
  it.each([
    ['Nghị định số 34/2016/NĐ-', 'CP ngày', 'Nghị định số 34/2016/NĐ-CP ngày'],
    ['Thông tư số 01/2024/', 'TT-BNV', 'Thông tư số 01/2024/TT-BNV'],
    ['tổ chức chính trị', '- xã hội', 'tổ chức chính trị - xã hội'],
    ['giai đoạn 2018 -', '2022', 'giai đoạn 2018 - 2022'],
  ])('joins "%s" and "%s"', (before, next, joined) => {
    expect(joinLines(before, next)).toBe(joined);
  });
});

describe('startsUnit', () => {
  it('knows an article from a reference to it', () => {
    expect(startsUnit('TỔ CHỨC THỰC HIỆN', 'Điều 5. Trách nhiệm')).toBe(true);
    expect(startsUnit('theo quy định tại', 'Điều 5. Trách nhiệm')).toBe(false);
    expect(startsUnit('các nội dung', 'Điều 5 của Luật')).toBe(false);
  });
});

describe('isScan', () => {
  it('tells pictures with a stamp from a short paper', () => {
    const stamp = [run('Ký bởi: Văn phòng', 50, 50)];
    expect(isScan([{ ...page(stamp), pictures: 1 }])).toBe(true);
    expect(isScan([page(stamp)])).toBe(false);
    expect(isScan([page([])])).toBe(true);
  });
});
