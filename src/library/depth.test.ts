import { describe, expect, test } from 'vitest';
import { countContent, depthOf } from './depth.ts';
import type { Section } from './document.ts';
import { createTestDocument } from './testing.ts';

const section = (heading: string, ...lines: string[]): Section => ({
  anchor: heading,
  heading,
  path: [heading],
  citation: heading,
  text: lines.join('\n'),
});
const documentOf = (...sections: Section[]) => createTestDocument({ id: 'qd-1', sections });
const withFacts = (count: number) =>
  documentOf(section('Nội dung', ...Array.from({ length: count }, (_, at) => `- Việc ${at}.`)));

describe('countContent', () => {
  test('counts a line of content as one fact', () => {
    expect(countContent(documentOf(section('Mục tiêu', '- Một.', '', '- Hai.'))).facts).toBe(2);
  });

  test.each(['Ghi chú', 'Văn bản liên quan', 'Chưa kiểm chứng'])(
    'counts no line of the section %s, which is about the record',
    (heading) => {
      expect(countContent(documentOf(section(heading, '- Một.'))).facts).toBe(0);
    },
  );

  test('counts the facts that say how much, who and when', () => {
    const document = documentOf(
      section(
        'Nội dung',
        '- Kinh tế số chiếm trên 30% GDP.',
        '- Sở Nội vụ báo cáo trước ngày 15/12/2026.',
        '- Hồ sơ nộp trực tuyến.',
      ),
    );
    expect(countContent(document)).toEqual({ facts: 3, figures: 1, people: 1, dates: 1 });
  });

  test.each(['- Theo Điều 7 Luật Lưu trữ.', '- Thời hạn là 15 ngày.', '- Quyết định 749/QĐ-TTg.'])(
    'takes the number of a part, a time or a document for no figure: %s',
    (line) => {
      expect(countContent(documentOf(section('Nội dung', line))).figures).toBe(0);
    },
  );
});

describe('depthOf', () => {
  test.each([
    [0, 'metadata'],
    [2, 'metadata'],
    [3, 'summary'],
    [14, 'summary'],
    [15, 'deep'],
  ])('is decided by the number of facts: %i is %s', (count, depth) => {
    expect(depthOf(withFacts(count))).toBe(depth);
  });
});
