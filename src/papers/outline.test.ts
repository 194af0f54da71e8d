import { describe, expect, it } from 'vitest';
import { boldParagraph } from '../../test/helpers/papers/paragraphs.ts';
import { findArticleHeadings, findRun } from './article-run.ts';
import { readDefinitions } from './definitions.ts';
import { outline } from './outline.ts';
import { paragraphOf } from './paragraph.ts';

describe('outline', () => {
  const lines = [
    paragraphOf('Chương I', { isCentred: true }),
    paragraphOf('QUY ĐỊNH CHUNG', { isCentred: true }),
    boldParagraph('Điều 1. Giải thích từ ngữ'),
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
      [
        boldParagraph('I. MỤC TIÊU'),
        boldParagraph('1. Mục tiêu chung'),
        paragraphOf('- Nâng cao.'),
      ],
      [],
      '',
    );
    expect(plan.parts.map(({ heading, level }) => [heading, level])).toEqual([
      ['I. MỤC TIÊU', 2],
      ['1. Mục tiêu chung', 3],
    ]);
  });
});
