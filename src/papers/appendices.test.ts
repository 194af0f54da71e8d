import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../test/helpers/papers/paragraphs.ts';
import { readAppendices } from './appendices.ts';
import { paragraphOf } from './paragraph.ts';

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
