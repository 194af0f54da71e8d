import { describe, expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { createLibraryIndex } from '../../library/index/library-index.ts';
import { checkCitations } from './check-citations.ts';

const document = (id: string, type: string, more: string, body = 'Nội dung.') => `---
id: ${id}
type: ${type}
${more}
jurisdiction: vn
inForceVerified: true
verified: true
sources:
  - { title: Công báo, url: "https://congbao.chinhphu.vn/1" }
---
${body}
`;
const DECREE = `number: 7/2025/NĐ-CP
title: Về quầy
passedBy: Chính phủ
dateDocument: 2025-06-09
dateEffective: 2025-07-01
inForce: inForce
text: full`;
const ARTICLES = `## Điều 1. Phạm vi

Nghị định này quy định về quầy.

## Điều 2. Giờ mở cửa

Quầy mở cửa lúc 7 giờ.

## Điều 3. Hiệu lực thi hành

Nghị định này có hiệu lực.
`;
const index = createLibraryIndex(
  loadTestLibrary({
    'documents/a.md': document('nd-7', 'decree', DECREE, ARTICLES),
    'documents/b.md': document(
      'nd-8',
      'decree',
      `number: 8/2026/NĐ-CP
title: Sửa đổi Nghị định số 7/2025/NĐ-CP
passedBy: Chính phủ
dateDocument: 2026-01-09
dateEffective: 2026-02-01
inForce: inForce
relations:
  - { type: amends, target: nd-7, verified: true }
  - { type: replaces, target: nd-5, verified: true }`,
    ),
    'documents/c.md': document(
      'nd-5',
      'decree',
      `number: 5/2020/NĐ-CP
title: Về sổ
passedBy: Chính phủ
dateDocument: 2020-06-09
inForce: notInForce`,
    ),
    'documents/d.md': document(
      'luat-2018',
      'law',
      `number: 24/2018/QH14
title: Luật Thư viện số
passedBy: Quốc hội
dateDocument: 2018-06-12
inForce: notInForce`,
    ),
    'documents/e.md': document(
      'luat-2025',
      'law',
      `number: 116/2025/QH15
title: Luật Thư viện số
passedBy: Quốc hội
dateDocument: 2025-12-10
inForce: inForce`,
    ),
    'documents/g.md': document(
      'kh-3',
      'plan',
      `number: 3/KH-UBND
title: Kế hoạch quầy
passedBy: UBND thành phố Đà Nẵng
dateDocument: 2024-01-05
inForce: inForce`,
    ).replace('jurisdiction: vn', 'jurisdiction: da-nang'),
    'documents/f.md': document(
      'qd-9',
      'decision',
      `number: 9/QĐ-TTg
title: Phê duyệt đề án
passedBy: Thủ tướng Chính phủ
dateDocument: 2024-01-05
inForce: inForce`,
    ),
  }),
);
const check = (text: string) => checkCitations(text, index, '2026-03-01').documents;
const brief = (text: string) =>
  check(text).map(({ document: found, articles }) => [
    found?.id ?? null,
    articles.map(({ number, state }) => `${number} ${state}`).join(', '),
  ]);

describe('checkCitations', () => {
  it('finds each document once, with its status, what replaced and what amended it', () => {
    const checked = check(
      'Căn cứ Nghị định số 7/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ;\nCăn cứ Nghị định 5/2020/NĐ-CP;\nTheo nghị định 7/2025/NĐ-CP.',
    );
    expect(
      checked.map(({ cited, times, document: found, status, wrongDate }) => [
        cited,
        times,
        found?.id,
        status?.state,
        status?.replacedBy.map(({ number }) => number),
        status?.amendedBy.map(({ number }) => number),
        wrongDate,
      ]),
    ).toEqual([
      ['Nghị định số 7/2025/NĐ-CP', 2, 'nd-7', 'inForce', [], ['8/2026/NĐ-CP'], null],
      ['Nghị định 5/2020/NĐ-CP', 1, 'nd-5', 'notInForce', ['8/2026/NĐ-CP'], [], null],
    ]);
  });

  it('reports a document that is not held, by number or by name', () => {
    const checked = check(
      'Nghị định số 99/2025/NĐ-CP; Luật Đường sắt ngày 27 tháng 6 năm 2025; Quyết định số 55/QĐ-UBND',
    );
    expect(checked.map(({ cited, document: found }) => [cited, found])).toEqual([
      ['Nghị định số 99/2025/NĐ-CP', null],
      ['Luật Đường sắt', null],
      ['Quyết định số 55/QĐ-UBND', null],
    ]);
  });

  it('says a day that the document does not have', () => {
    const [checked] = check('Nghị định số 7/2025/NĐ-CP ngày 08 tháng 6 năm 2025');
    expect([checked?.document?.id, checked?.wrongDate]).toEqual(['nd-7', '2025-06-08']);
  });

  it('takes the same number of another year for another document', () => {
    expect(brief('Quyết định số 9/QĐ-TTg ngày 05/01/2024')).toEqual([['qd-9', '']]);
    expect(brief('Quyết định số 9/QĐ-TTg ngày 03/01/2020')).toEqual([[null, '']]);
  });

  it('takes a law without a day for the one in force, and one with a day or year for that', () => {
    expect(brief('theo Luật Thư viện số')).toEqual([['luat-2025', '']]);
    expect(brief('Luật Thư viện số ngày 12 tháng 6 năm 2018')).toEqual([['luat-2018', '']]);
    expect(brief('Luật Thư viện số năm 2018')).toEqual([['luat-2018', '']]);
  });

  it.each([
    ['khoản 2 Điều 3 Nghị định số 7/2025/NĐ-CP', '3 exists'],
    ['Điều 1, Điều 2 và Điều 9 của Nghị định 7/2025/NĐ-CP', '1 exists, 2 exists, 9 missing'],
    ['các Điều 1, 2 và 4 Nghị định 7/2025/NĐ-CP', '1 exists, 2 exists, 4 missing'],
    ['Nghị định số 7/2025/NĐ-CP ngày 09/6/2025 (Điều 2)', '2 exists'],
    ['Điều 4 của Quyết định này và Nghị định số 7/2025/NĐ-CP', ''],
  ])('finds the articles of: %s', (text, articles) => {
    expect(brief(text)).toEqual([['nd-7', articles]]);
  });

  it('binds an article between two documents to the one behind it', () => {
    expect(brief('Nghị định số 7/2025/NĐ-CP, Điều 5 Nghị định số 5/2020/NĐ-CP')).toEqual([
      ['nd-7', ''],
      ['nd-5', '5 unknown'],
    ]);
  });

  it('reads a year behind a printed number, but not that of the next line', () => {
    expect(brief('Quyết định 9/QĐ-TTg năm 2024')).toEqual([['qd-9', '']]);
    expect(brief('Quyết định 9/QĐ-TTg năm 2019')).toEqual([[null, '']]);
    expect(brief('Quyết định 9/QĐ-TTg.\n- Năm 2019')).toEqual([['qd-9', '']]);
  });

  it('takes the name and the number of a law for one citation, which the number decides', () => {
    const of = (text: string) =>
      check(text).map(({ cited, document: found, times }) => [cited, found?.id, times]);
    expect(of('Luật Thư viện số số 24/2018/QH14 ngày 12/6/2018')).toEqual([
      ['Luật Thư viện số số 24/2018/QH14', 'luat-2018', 1],
    ]);
    expect(of('Điều 3 Luật Giá số 16/2023/QH15')).toEqual([
      ['Luật Giá số 16/2023/QH15', undefined, 1],
    ]);
    expect(of('Luật Thư viện số số 1/2001/QH10')).toEqual([
      ['Luật Thư viện số số 1/2001/QH10', undefined, 1],
    ]);
  });

  it('lists a document that is not held once, however its number is written', () => {
    expect(check('Kế hoạch số 56/KH-UBND; theo 56/KH-UBND').map(({ times }) => times)).toEqual([2]);
  });

  it('does not take the document of another province for the cited one', () => {
    expect(brief('Kế hoạch số 3/KH-UBND')).toEqual([['kh-3', '']]);
    expect(brief('Kế hoạch số 3/KH-UBND của UBND thành phố Đà Nẵng')).toEqual([['kh-3', '']]);
    expect(brief('Kế hoạch số 3/KH-UBND ngày 05/01/2024 của UBND tỉnh Nghệ An')).toEqual([
      [null, ''],
    ]);
  });

  it('checks the first 200 documents, and says that there are more', () => {
    const text = Array.from({ length: 201 }, (_, at) => `${at + 1}/2023/NĐ-CP`).join('; ');
    const { documents, isCut } = checkCitations(text, index, '2026-03-01');
    expect([documents.length, isCut]).toEqual([200, true]);
  });

  it('reads 100,000 digits at once', () => {
    expect(check('1'.repeat(100_000))).toEqual([]);
  });

  it.each([
    'UBND TỈNH   Số: 12/KH-UBND   ngày 5 tháng 1 năm 2025\nKế hoạch năm 2025',
    'kinh tế số 30% GDP, 24/7, giai đoạn 2021-2025, 50/100 hồ sơ',
    'Luật sư Nguyễn Văn A; ngày 20/11/2025; Điều 5',
    '',
  ])('finds nothing in: %s', (text) => {
    expect(check(text)).toEqual([]);
  });
});
