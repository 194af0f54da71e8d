/** The pieces of reading a paper: headings, quotations, numbers, days, relations, appendices. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAppendices } from './appendices.ts';
import { findArticleHeadings, findRun } from './article-run.ts';
import { findCitedDocuments } from './cited-documents.ts';
import { readDefinitions } from './definitions.ts';
import { restoreCase } from './letter-case.ts';
import { issuerNames, readNumber } from './letterhead.ts';
import { numberFromName } from './number-from-name.ts';
import { outline } from './outline.ts';
import { findPaperDate } from './paper-dates.ts';
import { type Paragraph, paragraphOf } from './paragraph.ts';
import { readRelations } from './relations.ts';
import { personOf } from './signature.ts';
import { readType, typeOfNumber } from './type-line.ts';

const paragraphs = (...lines: readonly string[]): Paragraph[] =>
  lines.map((text) => paragraphOf(text));
const bold = (text: string): Paragraph => paragraphOf(text, { weight: 'all' });

describe('readNumber', () => {
  it.each([
    ['Số: 05/2024/TT-BNV', '05/2024/TT-BNV'],
    ['Số: 01 /2025/TT- BLĐTBXH', '01/2025/TT-BLĐTBXH'],
    ['Luật số: 63/2025/QH15', '63/2025/QH15'],
    ['Số: 66.16/2026/NQ-CP', '66.16/2026/NQ-CP'],
    ['Số 36-HD/VPTW', '36-HD/VPTW'],
    ['Số: 188/VPCP-KSTT V/v báo cáo', '188/VPCP-KSTT'],
    ['Số: 604/QĐ-TTg Hà Nội, ngày 02 tháng 4 năm 2026', '604/QĐ-TTg'],
    ['Số:      /QĐ-UBND', null],
    ['Số: ……/…….', null],
    ['BỘ NỘI VỤ', null],
  ])('reads %s', (line, number) => {
    expect(readNumber(line)).toBe(number);
  });
});

describe('numberFromName', () => {
  it.each([
    ['nghi-dinh-so-148-2026-nd-cp-222.pdf', '148/2026/NĐ-CP'],
    ['quyet-dinh-so-840-qd-ttg.pdf', '840/QĐ-TTg'],
    ['luat-80-2025-QH15.docx', '80/2025/QH15'],
    ['scan0001.pdf', null],
    ['bao-cao-2024.docx', null],
  ])('restores the number of %s', (name, number) => {
    expect(numberFromName(name, ['CP', 'TTg'])).toBe(number);
  });
});

describe('findPaperDate', () => {
  it.each([
    ['Hà Nội, ngày 05 tháng 01 năm 2024', '2024-01-05'],
    ['ngày 2 2 tháng 5 năm 202 6', '2026-05-22'],
    ['từ ngày 15 tháng 02.năm 2024', '2024-02-15'],
    ['ngày 14/5/2016 của Chính phủ', '2016-05-14'],
    ['ngày 31 tháng 02 năm 2024', null],
    ['ngày … tháng … năm 20…', null],
  ])('reads %s', (text, iso) => {
    expect(findPaperDate(text)?.iso ?? null).toBe(iso);
  });

  it('returns every day that is printed as the rules say', () => {
    const day = fc.date({
      min: new Date('1946-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', of = ''] = iso.split('-');
        expect(findPaperDate(`ngày ${of} tháng ${month} năm ${year}`)?.iso).toBe(iso);
      }),
    );
  });
});

describe('readType', () => {
  it.each([
    ['THÔNG TƯ', 'circular'],
    ['THÔNG TƯ LIÊN TỊCH', 'circular'],
    ['Q U Y Ế T Đ Ị N H', 'decision'],
    ['LUẬT TỔ CHỨC CHÍNH PHỦ', 'law'],
    ['PHÁP LỆNH', 'other'],
    ['QUYẾT ĐỊNH:', undefined],
    ['Thông tư', undefined],
    ['THÔNG TƯ NÀY', undefined],
  ])('reads the line %s', (line, type) => {
    expect(readType(line)?.type).toBe(type);
  });

  it('knows the type by the codes of a number', () => {
    expect(typeOfNumber('01/2025/TT-BNV')).toBe('circular');
    expect(typeOfNumber('36-HD/VPTW')).toBe('guideline');
    expect(typeOfNumber('188/VPCP-KSTT')).toBeNull();
  });
});

describe('issuerNames', () => {
  it.each<readonly [readonly string[], boolean, readonly string[]]>([
    [['BỘ LAO ĐỘNG -', 'THƯƠNG BINH VÀ XÃ HỘI'], false, ['BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI']],
    [['ỦY BAN NHÂN DÂN', 'THÀNH PHỐ ĐÀ NẴNG'], false, ['ỦY BAN NHÂN DÂN THÀNH PHỐ ĐÀ NẴNG']],
    [['UBND TỈNH QUẢNG NAM', 'SỞ NỘI VỤ'], false, ['SỞ NỘI VỤ']],
    [['BỘ NỘI VỤ - BỘ TÀI CHÍNH'], true, ['BỘ NỘI VỤ', 'BỘ TÀI CHÍNH']],
    [['CHÍNH PHỦ', '———'], false, ['CHÍNH PHỦ']],
  ])('reads %j', (lines, isJoint, names) => {
    expect(issuerNames(paragraphs(...lines), isJoint)).toEqual(names);
  });
});

describe('restoreCase', () => {
  it('spells capitals as the text has them elsewhere', () => {
    const text = 'Bộ trưởng Bộ Kế hoạch và Đầu tư ban hành Thông tư';
    expect(restoreCase('BỘ KẾ HOẠCH VÀ ĐẦU TƯ', text)).toBe('Bộ Kế hoạch và Đầu tư');
    expect(restoreCase('QUY ĐỊNH CHUNG', text)).toBe('Quy định chung');
  });
});

describe('personOf', () => {
  it('reads a name without its rank, and no other words in capitals', () => {
    expect(personOf('Đại tướng Lương Tam Quang')).toBe('Lương Tam Quang');
    expect(personOf('Nguyễn Văn An')).toBe('Nguyễn Văn An');
    expect(personOf('Nơi nhận')).toBeNull();
    expect(personOf('THỨ TRƯỞNG')).toBeNull();
    expect(personOf('Điều 1')).toBeNull();
  });
});

describe('findRun', () => {
  const numbersOf = (...lines: readonly string[]): string[] =>
    findRun(findArticleHeadings(paragraphs(...lines))).articles.map(({ number }) => number);

  it('follows the numbers past quoted articles', () => {
    expect(
      numbersOf(
        'Điều 1. Sửa đổi',
        '“Điều 7. A',
        'Điều 8. B”',
        'Điều 2. Hiệu lực',
        'Điều 3. Thi hành',
      ),
    ).toEqual(['1', '2', '3']);
  });

  it('has inserted articles, and articles with a footnote behind their number', () => {
    expect(numbersOf('Điều 1. A', 'Điều 1a. B', 'Điều 2[3]. C')).toEqual(['1', '1a', '2']);
  });

  it('does not count references at the start of a line', () => {
    expect(numbersOf('Điều 1. A', 'Điều 2 của Luật này quy định', 'Điều 2. B')).toEqual(['1', '2']);
  });

  it('tells what is missing', () => {
    const { gaps } = findRun(
      findArticleHeadings(paragraphs('Điều 1. A', 'Điều 2. B', 'Điều 4. D', 'Điều 5. E')),
    );
    expect(gaps).toEqual([3]);
  });
});

describe('outline', () => {
  const lines = [
    paragraphOf('Chương I', { isCentred: true }),
    paragraphOf('QUY ĐỊNH CHUNG', { isCentred: true }),
    bold('Điều 1. Giải thích từ ngữ'),
    paragraphOf('1. Dữ liệu mở là dữ liệu được công bố rộng rãi.'),
    paragraphOf('Điều 2. Nghị định này có hiệu lực từ ngày ký.', { weight: 'start' }),
  ];
  const { parts } = outline(lines, findRun(findArticleHeadings(lines)).articles, '');

  it('has chapters with their titles, titled articles, and articles without a title', () => {
    expect(parts.map(({ heading, level }) => [heading, level])).toEqual([
      ['Chương I. Quy định chung', 2],
      ['Điều 1. Giải thích từ ngữ', 4],
      ['Điều 2', 4],
    ]);
    expect(parts[2]?.content[0]?.text).toBe('Nghị định này có hiệu lực từ ngày ký.');
  });

  it('holds the terms that are defined', () => {
    expect(readDefinitions(parts)).toMatchObject([{ term: 'Dữ liệu mở', at: 'khoản 1 Điều 1' }]);
  });

  it('has the headings of a paper without articles', () => {
    const plan = outline(
      [bold('I. MỤC TIÊU'), bold('1. Mục tiêu chung'), paragraphOf('- Nâng cao.')],
      [],
      '',
    );
    expect(plan.parts.map(({ heading, level }) => [heading, level])).toEqual([
      ['I. MỤC TIÊU', 2],
      ['1. Mục tiêu chung', 3],
    ]);
  });
});

describe('readAppendices', () => {
  it('has appendices with their titles, forms, and regulations with articles', () => {
    const { before, appendices } = readAppendices(
      [
        paragraphOf('Ghi chú'),
        paragraphOf('PHỤ LỤC II', { isCentred: true }),
        paragraphOf('DANH MỤC CHỈ TIÊU', { isCentred: true }),
        paragraphOf('(Ban hành kèm theo Thông tư số 01/2024/TT-BNV)', { isCentred: true }),
        paragraphOf('1. Tỷ lệ hồ sơ.'),
        paragraphOf('Mẫu số 03', { isCentred: true }),
        paragraphOf('Họ tên: ……'),
      ],
      '',
    );
    expect(before).toHaveLength(1);
    expect(appendices.map(({ kind, heading }) => [kind, heading])).toEqual([
      ['appendix', 'Phụ lục II. Danh mục chỉ tiêu'],
      ['form', 'Mẫu số 03'],
    ]);
  });

  it('leaves references to an appendix in the text', () => {
    const { appendices } = readAppendices(
      paragraphs('Phụ lục II ban hành kèm theo Thông tư này là bộ phận của Thông tư.'),
      '',
    );
    expect(appendices).toEqual([]);
  });
});

describe('findCitedDocuments', () => {
  it('has numbers with their days, and no quantities', () => {
    expect(
      findCitedDocuments(
        'theo Nghị định số 34/2016/NĐ-CP ngày 14/5/2016, Luật số 63/2025/QH15 và 50 USD/tấn',
      ).map(({ number, date }) => [number, date]),
    ).toEqual([
      ['34/2016/NĐ-CP', '2016-05-14'],
      ['63/2025/QH15', null],
    ]);
  });
});

describe('readRelations', () => {
  const relationsOf = (title: string | null, ...lines: readonly string[]): string[] => {
    const all = lines.map((text) => (/^Điều/u.test(text) ? bold(text) : paragraphOf(text)));
    const { parts } = outline(all, findRun(findArticleHeadings(all)).articles, '');
    return readRelations({ number: '1/2024/NĐ-CP', title, bases: [], parts }).map(
      ({ type, target, at, isPartial }) => `${type}${isPartial ? '~' : ''} ${target} @${at}`,
    );
  };

  it.each<readonly [string, readonly string[]]>([
    [
      '1. Nghị định này thay thế Nghị định số 01/2010/NĐ-CP ngày 04 tháng 01 năm 2010.',
      ['replaces 01/2010/NĐ-CP @khoản 1 Điều 1'],
    ],
    [
      '2. Bãi bỏ khoản 3 Điều 5 Nghị định số 02/2011/NĐ-CP.',
      ['amends~ 02/2011/NĐ-CP @khoản 2 Điều 1'],
    ],
    [
      'Nghị định số 03/2012/NĐ-CP hết hiệu lực kể từ ngày Nghị định này có hiệu lực thi hành.',
      ['repeals 03/2012/NĐ-CP @Điều 1'],
    ],
    [
      'Bãi bỏ Nghị định số 04/2013/NĐ-CP sửa đổi, bổ sung một số điều của Nghị định số 05/2010/NĐ-CP.',
      ['repeals 04/2013/NĐ-CP @Điều 1'],
    ],
    [
      'Trường hợp Nghị định số 06/2014/NĐ-CP được sửa đổi, bổ sung hoặc thay thế thì áp dụng văn bản mới.',
      [],
    ],
    [
      '2. Luật số 76/2015/QH13 đã được sửa đổi, bổ sung một số điều theo Luật số 47/2019/QH14 và Luật số 20/2023/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực.',
      ['repeals 76/2015/QH13 @khoản 2 Điều 1'],
    ],
    ['Thực hiện theo quy định tại Nghị định số 07/2015/NĐ-CP.', []],
  ])('reads %s', (line, expected) => {
    expect(relationsOf(null, 'Điều 1. Hiệu lực thi hành', line)).toEqual(expected);
  });

  it('reads the documents that are listed below a line, each with its point', () => {
    expect(
      relationsOf(
        null,
        'Điều 1. Hiệu lực',
        '2. Các nghị định sau đây hết hiệu lực:',
        'a) Nghị định số 08/2016/NĐ-CP;',
        'b) Điều 4 Nghị định số 09/2017/NĐ-CP.',
      ),
    ).toEqual([
      'repeals 08/2016/NĐ-CP @điểm a khoản 2 Điều 1',
      'amends~ 09/2017/NĐ-CP @điểm b khoản 2 Điều 1',
    ]);
  });

  it('reads what a title amends', () => {
    expect(
      relationsOf(
        'Sửa đổi, bổ sung một số điều của Nghị định số 31/2019/NĐ-CP ngày 10 tháng 4 năm 2019',
      ),
    ).toEqual(['amends~ 31/2019/NĐ-CP @trích yếu']);
  });
});
