import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocumentNumber } from './document-number.ts';
import { type DocumentNumberMention, findDocumentNumbers } from './find-document-numbers.ts';
import { fold } from './fold.ts';

const CODES = new Set(['tu', 'tw', 'ttg', 'cp', 'hdnd', 'ubnd', 'bnv', 'tcbc', 'qh15', 'btttt']);
const find = (text: string): DocumentNumberMention[] => findDocumentNumbers(text, CODES);

/** `30c|2022|resolution|hdnd`: serial, year, type and codes of every number found. */
const said = (text: string): string[] =>
  find(text).map(({ serial, year, type, codes }) =>
    [serial, year ?? '', type ?? '', codes.join('-')].join('|'),
  );

describe('findDocumentNumbers', () => {
  it.each([
    ['04-NQ/TU', '4||resolution|tu'],
    ['nq 04 tỉnh ủy', '4||resolution|'],
    ['nghị quyết số 4 của tỉnh uỷ', '4||resolution|'],
    ['04 nq tu', '4||resolution|tu'],
    ['04.NQ.TU', '4||resolution|tu'],
    ['4/nq-tu', '4||resolution|tu'],
    ['04–NQ/TU', '4||resolution|tu'],
    ['nghi quyet so 04 - NQ / TU', '4||resolution|tu'],
    ['NQ04', '4||resolution|'],
    ['nq04-tu', '4||resolution|tu'],
    ['Nghị quyết: 04', '4||resolution|'],
    ['Resolution No 04-NQ/TU', '4||resolution|tu'],
    ['33/2022/NQ-HĐND', '33|2022|resolution|hdnd'],
    ['NQ số 33/2022', '33|2022|resolution|'],
    ['QD 749 cua thu tuong', '749||decision|'],
    ['QĐ749', '749||decision|'],
    ['749/QĐ-TTg năm 2020', '749|2020|decision|ttg'],
    ['nd 118 2025', '118|2025|decree|'],
    ['qd 2747 nam 2019', '2747|2019|decision|'],
    ['2747/qd-ubnd 2019', '2747|2019|decision|ubnd'],
    ['Quyết định số 2747/QĐ-UBND ngày 23/9/2019 về việc gì?', '2747||decision|ubnd'],
    ['1814/BNV-TCBC', '1814|||bnv-tcbc'],
    ['công văn 1814', '1814||official-letter|'],
    ['72/2025/QH15', '72|2025||qh15'],
    ['luật 72/2025/qh15', '72|2025|law|qh15'],
    ['30c/NQ-CP', '30c||resolution|cp'],
    ['NQ 30C', '30c||resolution|'],
    ['66nqcp', '66||resolution|cp'],
    ['59/2022', '59|2022||'],
    ['ai công bố luật 72/2025/QH15', '72|2025|law|qh15'],
    ['decree no. 59/2022', '59|2022|decree|'],
    ['66.22/2026/NQ-CP', '66.22|2026|resolution|cp'],
    ['nghị quyết 66.7/2025/NQ-CP', '66.7|2025|resolution|cp'],
    ['NQ 66.7', '66.7||resolution|'],
    ['nghi quyet 66.07 nam 2025', '66.7|2025|resolution|'],
    ['nghị quyết 57 tháng 12 năm 2024', '57||resolution|'],
  ])('reads "%s" as %s', (text, number) => {
    expect(said(text)).toEqual([number]);
  });

  it.each([
    'kế hoạch 20/02/2024 của ban chỉ đạo',
    'quyết định 15.6.2025',
    'kế hoạch 20-2-2024',
    'nghị định 1 cửa',
    'nghị quyết 1 cửa liên thông',
  ])('reads no number in a date or in `1 cửa`: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it.each([
    'cách mạng công nghiệp 4.0 nq nào',
    'thẻ 9-digit còn dùng không',
    'a 100-point scale',
    'kế hoạch 5 năm 2026-2030',
    'ke hoach 5 nam cua tinh',
  ])('reads no number in a decimal, a measure or a count of years: %s', (text) => {
    expect(said(text)).toEqual([]);
  });

  it('reads an unknown code in capitals, and one letter or word behind the type as another', () => {
    expect(said('quyết định 130-CP')).toEqual(['130||decision|cp']);
    expect(said('12-XYZ/TU')).toEqual(['12|||xyz-tu']);
    expect(said('kế hoạch 02 công văn số mấy')).toEqual(['2||plan|']);
  });

  it('reads a code behind bare digits as doubtful', () => {
    expect(find('gọi 1022 tu di động')).toMatchObject([{ isAmbiguous: true }]);
    expect(find('04-TU')).toMatchObject([{ isAmbiguous: false }]);
  });

  it('reads what may be a day or `1 cửa` as doubtful', () => {
    for (const text of ['kế hoạch 20 tháng 2 năm 2024', 'nghi dinh 1 cua'])
      expect(find(text), text).toMatchObject([{ isAmbiguous: true }]);
    expect(find('nghị quyết 57 tháng 12 năm 2024')).toMatchObject([{ isAmbiguous: false }]);
  });

  it('finds several numbers in order', () => {
    expect(said('so sánh nq 57-NQ/TW với 66/NQ-CP và kế hoạch 12')).toEqual([
      '57||resolution|tw',
      '66||resolution|cp',
      '12||plan|',
    ]);
  });

  it('findDocumentNumbers finds no numbers in parts of documents, dates, periods, percentages and counts', () => {
    for (const text of [
      'Điều 7',
      'khoản 2 Điều 12',
      'ngày 12/4/2021',
      'tháng 4/2021',
      '04/2021',
      'giai đoạn 2021-2025',
      'kinh tế số 30%',
      'bao nhiêu trong 15 phút',
      'quyết định 30%',
    ])
      expect(said(text), text).toEqual([]);
    expect(said('Điều 7 Nghị quyết 57')).toEqual(['57||resolution|']);
  });

  it('findDocumentNumbers marks a number that may be a year or a count as ambiguous', () => {
    const doubts = (text: string): boolean[] => find(text).map(({ isAmbiguous }) => isAmbiguous);
    expect(doubts('kế hoạch 2024')).toEqual([true]);
    expect(doubts('59/2022')).toEqual([true]);
    expect(doubts('kinh tế số 30')).toEqual([true]);
    expect(doubts('kế hoạch số 2024')).toEqual([false]);
    expect(doubts('nghị quyết 57')).toEqual([false]);
  });

  it('findDocumentNumbers reads an unknown issuer code only in printed form', () => {
    expect(findDocumentNumbers('04 nq xyz', CODES)[0]?.codes).toEqual([]);
    expect(findDocumentNumbers('04-NQ/XYZ', CODES)[0]?.codes).toEqual(['xyz']);
  });

  it('findDocumentNumbers distinguishes a year in the number from a year behind it', () => {
    const where = (text: string): boolean[] =>
      find(text).map(({ hasYearInNumber }) => hasYearInNumber);
    expect(where('nghị định 59/2022')).toEqual([true]);
    expect(where('nghị định 59 năm 2022')).toEqual([false]);
  });
});

const TYPES = [
  ['NQ', 'resolution', 'nghị quyết'],
  ['NĐ', 'decree', 'nghị định'],
  ['QĐ', 'decision', 'quyết định'],
  ['KH', 'plan', 'kế hoạch'],
  ['CT', 'directive', 'chỉ thị'],
] as const;
const printed = fc.record({
  serial: fc.integer({ min: 1, max: 9999 }).filter((serial) => serial < 1900 || serial > 2100),
  year: fc.option(fc.integer({ min: 1990, max: 2029 }), { nil: null }),
  type: fc.constantFrom(...TYPES),
  issuer: fc.constantFrom('TU', 'TW', 'TTg', 'CP', 'HĐND', 'UBND'),
});
const spelling = fc.record({
  slash: fc.constantFrom('/', ' / ', '/ '),
  dash: fc.constantFrom('-', ' - ', '–', '/', ' '),
  zeros: fc.integer({ min: 0, max: 3 }),
  form: fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toLowerCase(),
    (text: string) => text.toUpperCase(),
    fold,
  ),
  lead: fc.constantFrom('', 'code ', 'word ', 'word số '),
  around: fc.constantFrom(
    ['', ''],
    ['Cho hỏi ', ' còn hiệu lực không?'],
    ['(', ')'],
    ['theo ', ','],
  ),
});

describe('a printed document number', () => {
  it('a printed document number is found in every spelling', () => {
    fc.assert(
      fc.property(printed, spelling, ({ serial, year, type, issuer }, how) => {
        const [code, id, word] = type;
        const digits = '0'.repeat(Math.min(how.zeros, 6 - String(serial).length)) + serial;
        const lead = how.lead.replace('code', code).replace('word', word);
        const middle = year === null ? '' : `${how.slash}${year}`;
        const number = how.form(`${lead}${digits}${middle}${how.slash}${code}${how.dash}${issuer}`);
        const text = how.around[0] + number + how.around[1];
        expect(find(text)).toEqual([
          expect.objectContaining({
            text: number,
            serial: String(serial),
            year,
            type: id,
            codes: [fold(issuer)],
            isAmbiguous: false,
          }),
        ]);
      }),
    );
  });

  it('a found number has the same parts as parseDocumentNumber returns', () => {
    fc.assert(
      fc.property(printed, ({ serial, year, type: [code], issuer }) => {
        const number = `${[serial, ...(year === null ? [] : [year]), code].join('/')}-${issuer}`;
        const parts = parseDocumentNumber(number);
        const [found] = find(number);
        expect(parts?.serial).toBe(found?.serial);
        expect(parts?.year).toBe(found?.year);
        expect(parts?.codes).toEqual([fold(code), ...(found?.codes ?? [])]);
      }),
    );
  });
});

describe('findDocumentNumbers on any text', () => {
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        'nq',
        'QĐ',
        '04',
        '2022',
        '/',
        '-',
        ' ',
        'TU',
        'số',
        'nghị quyết',
        'Điều',
        '%',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 14 },
  );

  it('findDocumentNumbers uses no word twice', () => {
    expect(find('2022nq04').map(({ text }) => text)).toEqual(['2022nq']);
  });

  it('findDocumentNumbers returns numbers in order and without overlap', () => {
    fc.assert(
      fc.property(typed, (pieces) => {
        const text = pieces.join('').normalize('NFC');
        let end = 0;
        for (const mention of find(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.text).toMatch(/\d/u);
          end = mention.end;
        }
      }),
    );
  });
});
