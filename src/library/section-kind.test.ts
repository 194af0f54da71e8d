import { describe, expect, it } from 'vitest';
import { isQuotable, quotableLines, sectionKindOf } from './section-kind.ts';
import { parseSections } from './sections.ts';

const kindsOf = (markdown: string): string[] => parseSections(markdown).map(sectionKindOf);

describe('the kind of a section', () => {
  it('is a preamble when the text before the first heading states legal bases', () => {
    expect(kindsOf('Căn cứ Luật Tổ chức Chính phủ;\n\nChính phủ ban hành Nghị định.')).toEqual([
      'preamble',
    ]);
    expect(kindsOf('Nghị quyết đặt mục tiêu đến năm 2030.')).toEqual(['content']);
  });

  it('is recognised by its heading', () => {
    expect(
      kindsOf(`
## Điều 1. Phạm vi điều chỉnh
## Điều 2. Giải thích từ ngữ
## Điều 3. Mẫu dấu của cơ quan
## Điều 4. Quy định chuyển tiếp
## Nơi nhận
`),
    ).toEqual(['scope', 'definition', 'content', 'transitional', 'signature']);
  });

  it('is an appendix or a form wherever it stands below one', () => {
    expect(kindsOf('# Phụ lục I\n## Danh mục\n# Mẫu số 01. Đơn\n## Phần kê khai')).toEqual([
      'appendix',
      'appendix',
      'form',
      'form',
    ]);
  });

  it('decides whether an answer may quote the section', () => {
    const [preamble, article, form] = parseSections(
      'Căn cứ Luật A;\n\n## Điều 1\nA.\n\n# Mẫu số 2\nB.',
    );
    expect([preamble, article, form].map((one) => one && isQuotable(one))).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('the lines that an answer may quote', () => {
  it('end before the signature and the recipients', () => {
    expect(quotableLines('Nghị định có hiệu lực.\nTM. CHÍNH PHỦ\nNguyễn Văn A')).toEqual([
      'Nghị định có hiệu lực.',
    ]);
    expect(quotableLines('Một.\nNơi nhận:\n- Như Điều 3;')).toEqual(['Một.']);
  });

  it('leave out blanks to fill in', () => {
    expect(quotableLines('Thôn/Tổ dân phố:......\nHọ và tên: …………\nLập thành 02 bản.')).toEqual([
      'Lập thành 02 bản.',
    ]);
  });
});
