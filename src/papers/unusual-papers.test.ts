/** Kinds of papers whose heads and titles differ from the usual ones, as plain text. */
import { describe, expect, it } from 'vitest';
import type { Issuer } from '../library/library.ts';
import { readPlainText } from './formats/text.ts';
import type { Paper } from './paper.ts';
import { readPaper } from './read-paper.ts';

const issuer = (name: string): Issuer => ({
  id: name,
  name,
  nameEn: name,
  aliases: [],
  codes: [],
  level: 'central',
  jurisdiction: 'vn',
});
const TABLES = {
  issuers: ['Quốc hội', 'Bộ Chính trị', 'Bộ Tài chính'].map(issuer),
  jurisdictions: [],
};
const read = (text: string): Paper =>
  readPaper({ paragraphs: readPlainText(text), fileName: '', isContinued: false }, TABLES);

/** Returns a letterhead in two columns. */
function head(left: readonly string[], place = 'Hà Nội', day = '10 tháng 12 năm 2025'): string {
  const right = [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    `${place}, ngày ${day}`,
  ];
  const rows = Math.max(left.length, right.length);
  return Array.from(
    { length: rows },
    (_, at) => `${(left[at] ?? '').padEnd(46)}${right[at] ?? ''}`,
  ).join('\n');
}

const ARTICLES = `Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;

Điều 1. Phạm vi điều chỉnh

Văn bản này quy định.

Điều 2. Hiệu lực thi hành

Văn bản này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.

CHỦ TỊCH
Nguyễn Văn An
`;

describe('readPaper', () => {
  it('reads an issuer whose name is broken before its last word', () => {
    const left = ['ỦY BAN THƯỜNG VỤ QUỐC', 'HỘI', 'Nghị quyết số: 24/2025/UBTVQH15'];
    const { passedBy, number } = read(`${head(left)}\n\nNGHỊ QUYẾT\nVề A\n${ARTICLES}`).fields;
    expect(passedBy.value).toBe('Ủy ban thường vụ Quốc hội');
    expect(number.value).toBe('24/2025/UBTVQH15');
  });

  it('reads an office as an issuer, and the body of it as a part of its name', () => {
    const left = ['VĂN PHÒNG', 'QUỐC HỘI', 'Số: 19/VBHN-VPQH'];
    const { passedBy } = read(`${head(left)}\n\nLUẬT\nLUẬT NHÀ Ở\n${ARTICLES}`).fields;
    expect(passedBy.value).toBe('Văn phòng Quốc hội');
  });

  it('does not write the word for a law twice', () => {
    const left = ['VĂN PHÒNG QUỐC HỘI', 'Số: 19/VBHN-VPQH'];
    expect(
      read(`${head(left)}\n\nLUẬT\nLUẬT NHÀ Ở\n${ARTICLES}`).fields.title.value?.toLowerCase(),
    ).toBe('luật nhà ở');
  });

  it('puts a number together that goes on below its column', () => {
    const left = ['BỘ CÔNG AN - BỘ QUỐC PHÒNG', 'Số: 01/2025/TTLT-', 'BCA-BQP'];
    const paper = read(`${head(left)}\n\nTHÔNG TƯ LIÊN TỊCH\nQuy định A\n${ARTICLES}`);
    expect(paper.fields.number.value).toBe('01/2025/TTLT-BCA-BQP');
    const decision = head(['THỦ TƯỚNG CHÍNH PHỦ', 'Số: 08/2025/QĐ-', 'TTg']);
    expect(read(`${decision}\n\nQUYẾT ĐỊNH\nVề A\n${ARTICLES}`).fields.number.value).toBe(
      '08/2025/QĐ-TTg',
    );
  });

  it('reads the issuer of the Party that the line below the type names', () => {
    const { title, passedBy } = read(`BAN CHẤP HÀNH TRUNG ƯƠNG            ĐẢNG CỘNG SẢN VIỆT NAM
Số 57-NQ/TW                         Hà Nội, ngày 22 tháng 12 năm 2024

NGHỊ QUYẾT
CỦA BỘ CHÍNH TRỊ
về đột phá phát triển khoa học
-----
Sau gần 40 năm đổi mới, khoa học có nhiều tiến bộ.

I- QUAN ĐIỂM
1. Khoa học là đột phá.
T/M BỘ CHÍNH TRỊ
TỔNG BÍ THƯ
Tô Lâm
`).fields;
    expect(title.value).toBe('Về đột phá phát triển khoa học');
    expect(passedBy.value).toBe('Bộ Chính trị');
  });

  it('ends a title at the first sentence of the text', () => {
    const dispatch = `${head(['THỦ TƯỚNG CHÍNH PHỦ', 'Số: 70/CĐ-TTg'])}

CÔNG ĐIỆN
Về việc đẩy mạnh cải cách thủ tục hành chính

THỦ TƯỚNG CHÍNH PHỦ điện:

- Bộ trưởng các Bộ;
`;
    expect(read(dispatch).fields.title.value).toBe('Về việc đẩy mạnh cải cách thủ tục hành chính');
  });

  it('reads a title that starts with what is carried out', () => {
    const plan = `${head(['BỘ TÀI CHÍNH', 'Số: 15/KH-BTC'])}

KẾ HOẠCH
Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị

Thực hiện Nghị quyết số 57-NQ/TW, Bộ Tài chính ban hành Kế hoạch như sau:

I. MỤC TIÊU
`;
    expect(read(plan).fields.title.value).toBe(
      'Thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị',
    );
  });

  it('reads a subject of two lines', () => {
    const letter = `${head(['BỘ TÀI CHÍNH', 'Số: 1234/BTC-VP', 'V/v đánh giá chỉ số'])}
cải cách hành chính năm 2025

Kính gửi: Các sở, ban, ngành.
`;
    expect(read(letter).fields.title.value).toBe('đánh giá chỉ số cải cách hành chính năm 2025');
  });

  it('takes the day of an ordinance from above its signature, and is not sure', () => {
    const text = `ỦY BAN THƯỜNG VỤ QUỐC HỘI                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Pháp lệnh số: 02/2025/UBTVQH15           Độc lập - Tự do - Hạnh phúc

PHÁP LỆNH
ƯU ĐÃI NGƯỜI CÓ CÔNG
${ARTICLES.replace('CHỦ TỊCH', 'Hà Nội, ngày 09 tháng 12 năm 2025\n\nTM. ỦY BAN THƯỜNG VỤ QUỐC HỘI\nCHỦ TỊCH')}`;
    const { dateDocument } = read(text).fields;
    expect(dateDocument.value).toBe('2025-12-09');
    expect(dateDocument.confidence).toBeLessThan(0.999);
  });

  it('reads what an OCR has on one line and with letters for figures, and is not sure of it', () => {
    const paper = read(`BỘ TÀI CHÍNH CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Sô: O5/2O24/TT-BTC Hà Nội, ngày l0 tháng 5 năm 2O24

THÔNG TƯ
Quy định chế độ báo cáo

Căn cứ Nghị định số 63/2022/NĐ-CP;

Điêu l. Phạm vi điều chỉnh

Thông tư này quy định.

Điểu 2. Hiệu lực

Thông tư này có hiệu lực từ ngày 20 tháng 6 năm 2024.

BỘ TRƯỞNG
Nguyễn Văn An
`);
    const { number, dateDocument, articles, passedBy } = paper.fields;
    expect([number.value, dateDocument.value, articles.value, passedBy.value]).toEqual([
      '05/2024/TT-BTC',
      '2024-05-10',
      ['1', '2'],
      'Bộ Tài chính',
    ]);
    expect(Math.max(number.confidence, dateDocument.confidence)).toBeLessThan(0.9);
  });

  it('is not sure of a title where it found no type above it', () => {
    const garbled = 'B TÀI CHÍNH C NG HÒA XÃ H I\nS : 4/TT-BTC\nTH NG T\nQuy đ nh A\n';
    expect(read(garbled).fields.title.confidence).toBeLessThan(0.9);
  });

  it('reads all documents of a list that repeats only the word for the number', () => {
    const text = `${head(['CHÍNH PHỦ', 'Số: 30/2025/NĐ-CP'])}\n\nNGHỊ ĐỊNH\nVề A\n${ARTICLES.replace(
      'Văn bản này quy định.',
      'Nghị định này thay thế các Nghị định của Chính phủ: số 110/2004/NĐ-CP ngày 08 tháng 4 năm 2004 và số 09/2010/NĐ-CP.',
    )}`;
    expect(
      read(text)
        .relations.filter(({ type }) => type === 'replaces')
        .map(({ target }) => target),
    ).toEqual(['110/2004/NĐ-CP', '09/2010/NĐ-CP']);
  });
});
