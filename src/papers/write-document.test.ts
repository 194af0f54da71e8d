import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../library/load-library.ts';
import { parseSections } from '../library/sections.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { readPlainText } from './formats/text.ts';
import { readPaper } from './read-paper.ts';
import { frontMatterOf, idOfPaper, writeBody, writeDocument } from './write-document.ts';

const SOURCE = {
  fileName: 'thong-tu.txt',
  gazette: 'Công báo số 11 + 12 ngày 10/01/2024',
  url: null,
  retrieved: '2026-11-29',
};
const paper = readPaper({
  paragraphs:
    readPlainText(`BỘ NỘI VỤ                                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Số: 12/QĐ-BNV                            Hà Nội, ngày 02 tháng 5 năm 2024
QUYẾT ĐỊNH
Ban hành Quy chế làm việc
Căn cứ Nghị định số 63/2022/NĐ-CP ngày 12 tháng 9 năm 2022 của Chính phủ;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế làm việc.
Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.
BỘ TRƯỞNG
Trần Thị Bình
QUY CHẾ LÀM VIỆC
(Ban hành kèm theo Quyết định số 12/QĐ-BNV)
Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi
1. Quy chế này quy định:
a) Chế độ làm việc;
b) Giờ làm việc *chính thức*.
Điều 2. Đối tượng
Cán bộ, công chức.
`),
  fileName: '',
  isContinued: false,
});

describe('writeDocument', () => {
  const file = writeDocument(paper, frontMatterOf(paper, SOURCE, []));

  it('writes a file that the library loads without a fault in its front matter', () => {
    const { documents, faults } = loadLibrary([
      { path: 'documents/a.md', bytes: new TextEncoder().encode(file) },
    ]);
    expect(faults.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(documents[0]).toMatchObject({
      id: 'quyet-dinh-12-qd-bnv-2024',
      number: '12/QĐ-BNV',
      type: 'decision',
      text: 'full',
      dateDocument: '2024-05-02',
      signedBy: 'Trần Thị Bình',
      sources: [{ title: 'Công báo số 11 + 12 ngày 10/01/2024', kind: 'official-text' }],
      relations: [
        { type: 'basedOn', target: '63/2022/NĐ-CP', targetDate: '2022-09-12', at: 'căn cứ' },
      ],
    });
  });

  it('writes an article a heading, and those of an attached regulation below it', () => {
    expect(
      parseSections(writeBody(paper)).map(({ anchor, citation }) => [anchor, citation]),
    ).toEqual([
      ['mo-dau', ''],
      ['dieu-1', 'Điều 1'],
      ['dieu-2', 'Điều 2'],
      ['quy-che-lam-viec', 'Quy chế làm việc'],
      ['quy-che-lam-viec-chuong-i-quy-dinh-chung', 'Quy chế làm việc › Chương I'],
      [expect.stringMatching(/dieu-1/u), 'Điều 1'],
      [expect.stringMatching(/dieu-2/u), 'Điều 2'],
    ]);
  });

  it('names a paper without a number by its title, or by its file', () => {
    const bare = readPaper({
      paragraphs: readPlainText('Điều 1. Phạm vi\nNội dung.'),
      fileName: '',
      isContinued: false,
    });
    expect(idOfPaper(bare, 'Bản nháp.docx')).toBe('van-ban-ban-nhap');
  });
});

describe('escapeMarkdown', () => {
  it('returns text that Markdown reads as it stands', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'aĐ1*_<>[]`|#&;~\\.()'),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = `Nội ${words.join(' ')}`;
        const [section] = parseSections(escapeMarkdown(text));
        expect(section?.text).toBe(text);
      }),
    );
  });

  it.each([
    '# 5',
    '1. Khoản một',
    'a) Điểm a',
    '- Gạch đầu dòng',
    '+ Mục con',
    '| ô',
    '> 5 triệu đồng',
    '---',
  ])('keeps the start of the line %s', (line) => {
    expect(parseSections(escapeMarkdown(line))[0]?.text).toBe(line);
  });
});
