/** Whole papers as text, with what makes real ones hard. */
import { describe, expect, it } from 'vitest';
import { readPlainText } from './formats/text.ts';
import type { Paper } from './paper.ts';
import { paragraphOf } from './paragraph.ts';
import { readPaper } from './read-paper.ts';

const HEAD = `BỘ NỘI VỤ                                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 05/2024/TT-BNV                       Độc lập - Tự do - Hạnh phúc
                                         Hà Nội, ngày 02 tháng 5 năm 2024
`;
const PREAMBLE = `THÔNG TƯ
Quy định chế độ báo cáo cải cách hành chính
Căn cứ Nghị định số 63/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ;
Bộ trưởng Bộ Nội vụ ban hành Thông tư quy định chế độ báo cáo cải cách hành chính.
`;
const ARTICLES = `Điều 1. Phạm vi điều chỉnh
Thông tư này quy định chế độ báo cáo.
Điều 2. Hiệu lực thi hành
1. Thông tư này có hiệu lực thi hành kể từ ngày 20 tháng 6 năm 2024.
2. Thông tư số 07/2010/TT-BNV ngày 26 tháng 7 năm 2010 của Bộ trưởng Bộ Nội vụ hết hiệu lực kể từ ngày Thông tư này có hiệu lực thi hành.
`;
const SIGNATURE = `KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Nguyễn Văn An
`;

const read = (text: string, fileName = ''): Paper =>
  readPaper({ paragraphs: readPlainText(text), fileName, isContinued: false });
const values = ({ fields }: Paper) => ({
  number: fields.number.value,
  type: fields.type.value,
  dateDocument: fields.dateDocument.value,
  articles: fields.articles.value,
});
const relationsOf = ({ relations }: Paper): string[] =>
  relations.map(
    ({ type, target, at, isPartial }) => `${type}${isPartial ? ' part of' : ''} ${target} (${at})`,
  );

describe('readPaper', () => {
  it('reads issuer, number, date, title, articles, effect, relations and signer of a circular', () => {
    const paper = read(HEAD + PREAMBLE + ARTICLES + SIGNATURE);
    expect(values(paper)).toEqual({
      number: '05/2024/TT-BNV',
      type: 'circular',
      dateDocument: '2024-05-02',
      articles: ['1', '2'],
    });
    expect(paper.fields).toMatchObject({
      title: { value: 'Quy định chế độ báo cáo cải cách hành chính' },
      passedBy: { value: 'Bộ Nội vụ' },
      signedBy: { value: 'Nguyễn Văn An' },
      signedAs: { value: 'KT. BỘ TRƯỞNG THỨ TRƯỞNG' },
      place: { value: 'Hà Nội' },
      dateEffective: { value: '2024-06-20' },
    });
    expect(relationsOf(paper)).toEqual([
      'repeals 07/2010/TT-BNV (khoản 2 Điều 2)',
      'basedOn 63/2022/NĐ-CP (căn cứ)',
    ]);
    expect(paper.warnings).toEqual([]);
  });

  it('leaves out the end of the paper before, and the paper behind', () => {
    const before =
      'Điều 9. Trách nhiệm thi hành\nBộ trưởng chịu trách nhiệm thi hành.\nBỘ TRƯỞNG\nTrần Thị Bình\n';
    const behind = (HEAD + PREAMBLE + ARTICLES).replaceAll('05/2024/TT-BNV', '06/2024/TT-BNV');
    const paragraphs = readPlainText(HEAD + PREAMBLE + ARTICLES + SIGNATURE);
    const paper = readPaper({
      paragraphs: [...readPlainText(before), ...paragraphs, ...readPlainText(behind)],
      fileName: '',
      isContinued: false,
    });
    expect(values(paper)).toMatchObject({ number: '05/2024/TT-BNV', articles: ['1', '2'] });
    expect(paper.warnings).toContain('the file holds several papers; one of them was read');
  });

  it('reads of several papers the one that the file is named after', () => {
    const second = (HEAD + PREAMBLE + ARTICLES + SIGNATURE).replaceAll(
      '05/2024/TT-BNV',
      '06/2024/TT-BNV',
    );
    const paper = readPaper({
      paragraphs: [
        ...readPlainText(HEAD + PREAMBLE + ARTICLES + SIGNATURE),
        ...readPlainText(second),
      ],
      fileName: 'thong-tu-so-06-2024-tt-bnv-1234.pdf',
      isContinued: false,
    });
    expect(paper.fields.number).toMatchObject({ value: '06/2024/TT-BNV', confidence: 0.99 });
  });

  it('puts together number and date that are typed with blanks and broken over lines', () => {
    const head = `BỘ LAO ĐỘNG - THƯƠNG BINH               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
VÀ XÃ HỘI                                Độc lập - Tự do - Hạnh phúc
Số: 01 /2025/TT-                         Hà Nội, ngày 1 0 tháng 01
BLĐTBXH                                  năm 2025
`;
    const paper = read(head + PREAMBLE + ARTICLES + SIGNATURE);
    expect(values(paper)).toMatchObject({
      number: '01/2025/TT-BLĐTBXH',
      dateDocument: '2025-01-10',
    });
  });

  it('reads both issuers of a joint circular', () => {
    const head = HEAD.replace(
      'BỘ NỘI VỤ                                ',
      'BỘ NỘI VỤ - BỘ TÀI CHÍNH                 ',
    ).replace('05/2024/TT-BNV', '05/2014/TTLT-BNV-BTC');
    const paper = read(
      head.replace('2024\n', '2014\n') +
        PREAMBLE.replace('THÔNG TƯ', 'THÔNG TƯ LIÊN TỊCH') +
        ARTICLES +
        SIGNATURE,
    );
    expect(paper.fields.passedBy.value).toBe('Bộ Nội vụ, Bộ tài chính');
    expect(paper.fields.type.value).toBe('circular');
  });

  it('does not count the articles that an amending paper quotes, even where a mark is missing', () => {
    const paper =
      read(`${HEAD}${PREAMBLE}Điều 1. Sửa đổi, bổ sung một số điều của Thông tư số 07/2010/TT-BNV
1. Sửa đổi Điều 4 như sau:
“Điều 4. Nội dung
1. Nội dung mới.
Điều 5. Thẩm quyền
1. Thẩm quyền mới.
Điều 2. Hiệu lực thi hành
Thông tư này có hiệu lực thi hành kể từ ngày 20 tháng 6 năm 2024.
Điều 3. Trách nhiệm thi hành
Chánh Văn phòng Bộ chịu trách nhiệm thi hành Thông tư này.
${SIGNATURE}`);
    expect(paper.fields.articles.value).toEqual(['1', '2', '3']);
    expect(paper.fields.dateEffective.value).toBe('2024-06-20');
    expect(paper.parts[0]?.quoted).toEqual([false, true, true, true, true]);
  });

  it('gives the longest numbering as articles, and is then not sure of it', () => {
    const paper = read(`${HEAD}${PREAMBLE}Điều 1. Ban hành kèm theo Thông tư này Quy chế làm việc.
Điều 2. Thông tư này có hiệu lực kể từ ngày ký.
${SIGNATURE}QUY CHẾ LÀM VIỆC
(Ban hành kèm theo Thông tư số 05/2024/TT-BNV ngày 02 tháng 5 năm 2024)
Điều 1. Phạm vi
Quy chế này quy định việc làm.
Điều 2. Đối tượng
Cán bộ, công chức.
Điều 3. Nguyên tắc
Công khai, minh bạch.
`);
    expect(paper.fields.articles).toMatchObject({ value: ['1', '2', '3'], confidence: 0.8 });
    expect(paper.appendices).toMatchObject([
      { kind: 'regulation', heading: 'Quy chế làm việc', articles: ['1', '2', '3'] },
    ]);
    expect(paper.parts.map(({ heading }) => heading)).toEqual(['Điều 1', 'Điều 2']);
  });

  it('does not count the articles of a model contract, and is then not sure', () => {
    const contract =
      'Mẫu số 01\nHỢP ĐỒNG\nĐiều 1. Công việc\nLàm việc.\nĐiều 2. Lương\nTrả lương.\nĐiều 3. Thời hạn\nMột năm.\n';
    const paper = read(HEAD + PREAMBLE + ARTICLES + SIGNATURE + contract);
    expect(paper.fields.articles).toMatchObject({ value: ['1', '2'], confidence: 0.8 });
  });

  it('finds number and day of a consolidated text beside the words that certify it', () => {
    const paper = read(`CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
THÔNG TƯ
Quy định chế độ báo cáo
Thông tư số 07/2010/TT-BNV ngày 26 tháng 7 năm 2010 của Bộ trưởng Bộ Nội vụ, có hiệu lực kể từ ngày 10 tháng 9 năm 2010, được sửa đổi, bổ sung bởi:
Điều 1. Phạm vi
Thông tư này quy định chế độ báo cáo.
Điều 2. Hiệu lực thi hành[1]
Thông tư này có hiệu lực thi hành kể từ ngày 10 tháng 9 năm 2010.
BỘ NỘI VỤ
Số: 12/VBHN-BNV
XÁC THỰC VĂN BẢN HỢP NHẤT
Hà Nội, ngày 05 tháng 3 năm 2024
BỘ TRƯỞNG
Trần Thị Bình
`);
    expect(values(paper)).toEqual({
      number: '12/VBHN-BNV',
      type: 'circular',
      dateDocument: '2024-03-05',
      articles: ['1', '2'],
    });
    expect(paper.fields.dateEffective.confidence).toBeLessThan(0.9);
  });

  it('takes the day of a law from its last words', () => {
    const paper = read(`QUỐC HỘI                                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Luật số: 20/2023/QH15                    Độc lập - Tự do - Hạnh phúc
LUẬT
GIAO DỊCH ĐIỆN TỬ
Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;
Quốc hội ban hành Luật Giao dịch điện tử.
Điều 1. Phạm vi điều chỉnh
Luật này quy định việc thực hiện giao dịch bằng phương tiện điện tử.
Điều 2. Hiệu lực thi hành
Luật này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2024.
Luật này được Quốc hội nước Cộng hòa xã hội chủ nghĩa Việt Nam khóa XV, kỳ họp thứ 5 thông qua ngày 22 tháng 6 năm 2023.
CHỦ TỊCH QUỐC HỘI
Vương Đình Huệ
`);
    expect(values(paper)).toEqual({
      number: '20/2023/QH15',
      type: 'law',
      dateDocument: '2023-06-22',
      articles: ['1', '2'],
    });
    expect(paper.fields.title.value).toBe('Luật Giao dịch điện tử');
  });

  it('reads the subject and the addressees of an official letter', () => {
    const paper = read(`VĂN PHÒNG CHÍNH PHỦ                      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 188/VPCP-KSTT                        Độc lập - Tự do - Hạnh phúc
V/v báo cáo kiểm soát thủ tục            Hà Nội, ngày 08 tháng 01 năm 2025
Kính gửi: Các bộ, cơ quan ngang bộ.
Thực hiện chỉ đạo của Thủ tướng Chính phủ, Văn phòng Chính phủ đề nghị các bộ báo cáo trước ngày 15 tháng 02 năm 2025.
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. BỘ TRƯỞNG, CHỦ NHIỆM
PHÓ CHỦ NHIỆM
Đỗ Văn Cường
`);
    expect(values(paper)).toEqual({
      number: '188/VPCP-KSTT',
      type: 'official-letter',
      dateDocument: '2025-01-08',
      articles: [],
    });
    expect(paper.fields.title.value).toBe('báo cáo kiểm soát thủ tục');
    expect(paper.recipients).toEqual(['Như trên', 'Lưu: VT']);
  });

  it('names what it did not find, and articles that are missing', () => {
    const paper = read('Điều 1. Phạm vi\nNội dung.\nĐiều 3. Hiệu lực\nNội dung.\n');
    expect(paper.fields.number.value).toBeNull();
    expect(paper.fields.articles.confidence).toBeLessThan(0.9);
    expect(paper.warnings).toEqual(
      expect.arrayContaining([
        'no letterhead was found; the fields come from the first lines',
        'number was not found',
        'articles are missing in the numbering: 2',
      ]),
    );
  });

  it('is not sure of a number that the name of the file contradicts', () => {
    const paper = read(HEAD + PREAMBLE + ARTICLES + SIGNATURE, 'nghi-dinh-so-77-2024-nd-cp.pdf');
    expect(paper.fields.number.value).toBe('05/2024/TT-BNV');
    expect(paper.fields.number.confidence).toBeLessThan(0.9);
  });

  it('takes a number that is not filled in from the name of the file', () => {
    const tables = {
      issuers: [
        {
          id: 'b',
          name: 'Bộ Nội vụ',
          nameEn: null,
          aliases: [],
          codes: ['BNV'],
          level: 'central',
          jurisdiction: 'vn',
        } as const,
      ],
      jurisdictions: [],
    };
    const text = (HEAD + PREAMBLE + ARTICLES + SIGNATURE).replace(
      'Số: 05/2024/TT-BNV ',
      'Số:     /2024/TT-BNV',
    );
    const paper = readPaper(
      {
        paragraphs: readPlainText(text),
        fileName: 'thong-tu-so-05-2024-tt-bnv.pdf',
        isContinued: false,
      },
      tables,
    );
    expect(paper.fields.number).toMatchObject({ value: '05/2024/TT-BNV', confidence: 0.6 });
    expect(paper.fields.jurisdiction.value).toBe('vn');
  });

  it('says that a paper is continued in another issue of the gazette', () => {
    const paragraphs = [paragraphOf('Điều 1. Phạm vi'), paragraphOf('Nội dung.')];
    const { warnings } = readPaper({ paragraphs, fileName: '', isContinued: true });
    expect(warnings.some((warning) => warning.includes('another issue of the gazette'))).toBe(true);
  });
});
