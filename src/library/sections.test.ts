import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSections } from './sections.ts';

const textOf = (markdown: string): string | undefined => parseSections(markdown)[0]?.text;
const anchorsOf = (markdown: string): string[] =>
  parseSections(markdown).map(({ anchor }) => anchor);

describe('parseSections', () => {
  test('parseSections returns a section for each heading, with path, citation and anchor', () => {
    expect(
      parseSections('Lời đầu.\n\n## Mục tiêu\n\nA\n\n### Chỉ tiêu **2025**\n\n- B\n\n## Tổ chức'),
    ).toEqual([
      { anchor: 'mo-dau', heading: '', path: [], citation: '', text: 'Lời đầu.' },
      {
        anchor: 'muc-tieu',
        heading: 'Mục tiêu',
        path: ['Mục tiêu'],
        citation: 'Mục tiêu',
        text: 'A',
      },
      {
        anchor: 'muc-tieu-chi-tieu-2025',
        heading: 'Chỉ tiêu 2025',
        path: ['Mục tiêu', 'Chỉ tiêu 2025'],
        citation: 'Mục tiêu › Chỉ tiêu 2025',
        text: '- B',
      },
      { anchor: 'to-chuc', heading: 'Tổ chức', path: ['Tổ chức'], citation: 'Tổ chức', text: '' },
    ]);
  });

  test('parseSections nests headings by depth when a depth is skipped', () => {
    const paths = parseSections('#### D\n# A\n### C\n## B\n').map(({ path }) => path);
    expect(paths).toEqual([['D'], ['A'], ['A', 'C'], ['A', 'B']]);
  });

  test('parseSections returns no section for an empty body', () => {
    expect(parseSections('\n\n')).toEqual([]);
  });

  test('parseSections does not start a section at an underlined line', () => {
    expect(parseSections('## A\n\nMột dòng\n---\nHai dòng\n===\n')).toHaveLength(1);
    expect(textOf('## A\n\nMột dòng\n---\nBa dòng')).toBe('Một dòng\nBa dòng');
  });

  test('parseSections keeps a heading inside a quotation as text', () => {
    expect(parseSections('## Điều 1\n\n> ## Điều 5. Cũ\n> Nội dung\n')).toMatchObject([
      { heading: 'Điều 1', text: 'Điều 5. Cũ\nNội dung' },
    ]);
  });
});

describe('the anchor of a section', () => {
  test('an anchor is the number of an article at any depth', () => {
    expect(anchorsOf('# Chương I\n## Điều 12. Phạm vi\n### Khoản 2')).toEqual([
      'chuong-i',
      'dieu-12',
      'chuong-i-dieu-12-pham-vi-khoan-2',
    ]);
  });

  test('an anchor is the heading path when another article has the number', () => {
    expect(anchorsOf('# Quyết định\n## Điều 1\n# Quy chế\n## Điều 1')).toEqual([
      'quyet-dinh',
      'dieu-1',
      'quy-che',
      'quy-che-dieu-1',
    ]);
  });

  test('an anchor is the explicit anchor when an earlier section would derive the same', () => {
    expect(anchorsOf('## Điều 1\n## Khác {#dieu-1}\n')).toEqual(['dieu-1-2', 'dieu-1']);
    expect(parseSections('## Điều 12. Tên {#dieu-muoi-hai}')).toMatchObject([
      { anchor: 'dieu-muoi-hai', heading: 'Điều 12. Tên', citation: 'Điều 12' },
    ]);
  });

  test('an anchor is turned into a slug when it cannot be part of an address', () => {
    expect(anchorsOf('## Tên {#Điều 12}\n## \\*\\*\\*\n')).toEqual(['dieu-12', 'muc']);
  });

  test('an anchor is unique and usable in an address for random headings', () => {
    const heading = fc.oneof(
      fc.constantFrom('Mục tiêu', 'Điều 1', 'Điều 1. Tên', 'muc tieu 2', 'x {#dieu-1}', '***'),
      fc.string({ unit: 'grapheme' }),
    );
    const body = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 6 }), heading))
      .map((rows) => rows.map(([depth, text]) => `${'#'.repeat(depth)} ${text}\n`).join('\n'));
    fc.assert(
      fc.property(body, (markdown) => {
        const anchors = anchorsOf(markdown);
        expect(new Set(anchors).size).toBe(anchors.length);
        for (const anchor of anchors) expect(anchor).toMatch(/^[\w.:-]+$/u);
      }),
    );
  });
});

describe('the text of a section', () => {
  test('the text of a section has one line per paragraph, list item or table row, with numbers and bullets as typed', () => {
    expect(
      textOf(
        '## Điều 1\n\n1. Một\n   a) Điểm a\n   b) Điểm b\n\n2. Hai\n\na) Ba\n\nb) Bốn\n\n' +
          '5. Năm\n   - gạch\n     * sao\n\n| Chỉ tiêu | 2025 |\n|---|---|\n| DVC | 100% |\n',
      ),
    ).toBe(
      '1. Một\na) Điểm a\nb) Điểm b\n2. Hai\na) Ba\nb) Bốn\n5. Năm\n- gạch\n- sao\n' +
        'Chỉ tiêu: DVC; 2025: 100%',
    );
  });

  test('the text of a section keeps points on their own lines when no blank line separates them', () => {
    expect(textOf('Gồm:\na) một\nđ) hai\n2. ba\n2.1. bốn\n+ năm')).toBe(
      'Gồm:\na) một\nđ) hai\n2. ba\n2.1. bốn\n- năm',
    );
  });

  test('the text of a section joins the lines of a wrapped paragraph', () => {
    expect(textOf('một dòng\nnối tiếp (a) ở đây')).toBe('một dòng nối tiếp (a) ở đây');
  });

  test('the text of a section keeps explicit line breaks', () => {
    expect(textOf('một  \nhai<br>ba')).toBe('một\nhai\nba');
  });

  test('the text of a section contains no emphasis, links, tags or escapes', () => {
    expect(
      textOf(
        '**Đậm** _nghiêng_ `mã &lt;` ~~bỏ~~ [báo](https://a.vn) ![ảnh](b.png) <b>thẻ</b> ' +
          '1\\. 5 \\* 3 &amp; &#7879; <https://c.vn> &khong;',
      ),
    ).toBe('Đậm nghiêng mã &lt; bỏ báo ảnh thẻ 1. 5 * 3 & ệ https://c.vn &khong;');
    expect(textOf('<!-- ghi chú -->\n\n<div>\nkhối\n</div>\n\n[ref]: https://a.vn')).toBe('khối');
  });

  test('the text of a section keeps characters that only look like markup', () => {
    expect(textOf('Tỷ lệ <10% và >5%, 2 * 3 * 4, tên_tệp_a, [1]')).toBe(
      'Tỷ lệ <10% và >5%, 2 * 3 * 4, tên_tệp_a, [1]',
    );
    expect(textOf('    a) thụt bốn dấu cách')).toBe('a) thụt bốn dấu cách');
  });

  test('the text of a section contains every word of random paragraphs', () => {
    const word = fc.constantFrom('Điều', 'khoản', 'số', '12', '2025', 'hồ', 'sơ', 'đ)', '1.', 'a)');
    const paragraph = fc.array(word, { minLength: 1, maxLength: 8 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1 }), (paragraphs) => {
        const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
        const body = `## A\n\n${paragraphs.join('\n\n')}\n`;
        expect(words(textOf(body) ?? '')).toEqual(words(paragraphs.join('\n')));
      }),
    );
  });

  test('questions below a line are kept beside its section and are no text', () => {
    const [section] = parseSections(
      '## Điều 5\n\n- Thời hạn là 03 ngày.\n  - (?) Mất bao lâu? How long does it take?\n- Lệ phí 0 đồng.\n- (?) Có mất tiền không?',
    );
    expect(section?.text).toBe('- Thời hạn là 03 ngày.\n- Lệ phí 0 đồng.');
    expect(section?.questions).toEqual([
      { line: '- Thời hạn là 03 ngày.', questions: ['Mất bao lâu', 'How long does it take'] },
      { line: '- Lệ phí 0 đồng.', questions: ['Có mất tiền không'] },
    ]);
  });

  test('questions without a line before them are left out', () => {
    const [section] = parseSections('## Điều 5\n\n- (?) Mất bao lâu?\n- Thời hạn là 03 ngày.');
    expect(section).toEqual(expect.objectContaining({ text: '- Thời hạn là 03 ngày.' }));
    expect(section?.questions).toBeUndefined();
  });

  test('a question mark in the text of a line starts no question', () => {
    const [section] = parseSections('- Hỏi: (?) Ai ký? Đáp: Bộ trưởng.');
    expect(section?.text).toBe('- Hỏi: (?) Ai ký? Đáp: Bộ trưởng.');
  });
});
