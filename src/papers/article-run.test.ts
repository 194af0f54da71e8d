import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../test/helpers/papers/paragraphs.ts';
import { findArticleHeadings, findRun } from './article-run.ts';

describe('findRun', () => {
  const numbersOf = (...lines: readonly string[]): string[] =>
    findRun(findArticleHeadings(paragraphs(...lines))).articles.map(({ number }) => number);

  it('follows the numbers past quoted articles', () => {
    expect(
      numbersOf(
        'Điều 1. Sửa đổi',
        '“Điều 7. A',
        'Điều 8. B”',
        'Điều 2. Hiệu lực',
        'Điều 3. Thi hành',
      ),
    ).toEqual(['1', '2', '3']);
  });

  it('has inserted articles, and articles with a footnote behind their number', () => {
    expect(numbersOf('Điều 1. A', 'Điều 1a. B', 'Điều 2[3]. C')).toEqual(['1', '1a', '2']);
  });

  it('does not count references at the start of a line', () => {
    expect(numbersOf('Điều 1. A', 'Điều 2 của Luật này quy định', 'Điều 2. B')).toEqual(['1', '2']);
  });

  it('tells what is missing', () => {
    const { gaps } = findRun(
      findArticleHeadings(paragraphs('Điều 1. A', 'Điều 2. B', 'Điều 4. D', 'Điều 5. E')),
    );
    expect(gaps).toEqual([3]);
  });
});
