import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../test/helpers/answers.ts';
import { parseSections } from '../../library/sections.ts';
import { findParts } from '../../text/document-parts.ts';
import { findPartLines, heldNumbers } from './part-lines.ts';

const FULL_TEXT = makeDocument({
  number: '5/2026/QH15',
  type: 'law',
  title: 'Luật Tài liệu số',
  aliases: [],
  sections: parseSections(`
## Chương I. Quy định chung
### Điều 1. Phạm vi
Luật này quy định về tài liệu số; xem Điều 9 Luật này.

### Điều 2. Giải thích từ ngữ
1. Tài liệu số gồm:

a) Văn bản;

đ) Bản đồ.

2. Kho số là nơi giữ tài liệu số.

### Điều 3. Nguyên tắc
Công khai.

## Phụ lục II. Quy chế
### Điều 1. Quy chế
Quy chế này.
`),
});

const SUMMARY = makeDocument({
  number: '47/2024/NĐ-CP',
  type: 'decree',
  title: 'Quy định về cơ sở dữ liệu',
  aliases: [],
  sections: parseSections(`
## Nội dung chính
- Điều 4 Nghị định 47/2024/NĐ-CP quy định nguyên tắc chung.
- Nghị định bãi bỏ Điều 6 Nghị định 47/2020/NĐ-CP.
- Điều 8 Luật Dữ liệu được quy định chi tiết.
- Theo Hiến pháp (Điều 110), có hai cấp.
- Tổ chức được nêu ở Điều 11-16.
`),
});

/** The lines of a part, all sections together. */
function linesOf(document: typeof SUMMARY, part: string): string[] {
  const units = findParts(part)[0]?.units ?? [];
  return findPartLines(document, units).flatMap(({ lines }) => lines);
}

describe('the lines of a part', () => {
  it('are those of the section that the part heads', () => {
    expect(linesOf(FULL_TEXT, 'Điều 3')).toEqual(['Công khai.']);
    expect(linesOf(FULL_TEXT, 'Chương I')).toContain('Công khai.');
  });

  it('are those of the main text rather than of an appendix', () => {
    expect(linesOf(FULL_TEXT, 'Điều 1').join()).toContain('Luật này');
    expect(linesOf(FULL_TEXT, 'Điều 1 Phụ lục 2')).toEqual(['Quy chế này.']);
  });

  it('are those of a numbered clause and point', () => {
    expect(linesOf(FULL_TEXT, 'khoản 2 Điều 2')).toEqual(['2. Kho số là nơi giữ tài liệu số.']);
    expect(linesOf(FULL_TEXT, 'khoản 1 Điều 2')).toHaveLength(3);
    expect(linesOf(FULL_TEXT, 'điểm đ khoản 1 Điều 2')).toEqual([
      '1. Tài liệu số gồm:',
      'đ) Bản đồ.',
    ]);
  });

  it('are empty for a part that only another article refers to', () => {
    for (const part of ['Điều 9', 'khoản 3 Điều 2', 'Chương II'])
      expect(linesOf(FULL_TEXT, part), part).toEqual([]);
  });

  it('are those of a summary that name the part of the document itself', () => {
    expect(linesOf(SUMMARY, 'Điều 4')).toHaveLength(1);
    for (const part of ['Điều 6', 'Điều 8', 'Điều 110', 'Điều 11'])
      expect(linesOf(SUMMARY, part), part).toEqual([]);
  });
});

describe('the numbers of the units that a document holds', () => {
  it('are in order, with runs of three and more joined', () => {
    expect(heldNumbers(FULL_TEXT, 'article')).toEqual(['1–3']);
    expect(heldNumbers(FULL_TEXT, 'chapter')).toEqual(['1']);
    expect(heldNumbers(SUMMARY, 'article')).toEqual(['4']);
  });
});
