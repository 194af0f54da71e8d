import { describe, expect, it } from 'vitest';
import { findArticle, findArticleAround, listArticles } from './article-pages.ts';
import { parseSections } from './sections.ts';

const document = {
  sections: parseSections(`Mở đầu.

## Chương I. Quy định chung

### Điều 1. Phạm vi

1. Khoản một.

### Điều 2. Hồ sơ

#### Mẫu đơn

Đơn gồm ba phần.

## Chương II. Thực hiện

### Điều 2a. Trách nhiệm

Các bộ thực hiện.

## Phụ lục

Bảng.`),
};

describe('articles of a document', () => {
  it('are listed in order, each with the headed parts inside it and nothing else', () => {
    expect(
      listArticles(document).map(({ number, sections }) => [
        number,
        sections.map(({ heading }) => heading),
      ]),
    ).toEqual([
      ['1', ['Điều 1. Phạm vi']],
      ['2', ['Điều 2. Hồ sơ', 'Mẫu đơn']],
      ['2a', ['Điều 2a. Trách nhiệm']],
    ]);
  });

  it('have neighbours across chapters, and none before the first and behind the last', () => {
    const found = findArticle(document, 'dieu-2');
    expect([found?.previous?.number, found?.next?.number]).toEqual(['1', '2a']);
    expect(findArticle(document, 'dieu-1')?.previous).toBeNull();
    expect(findArticle(document, 'dieu-2a')?.next).toBeNull();
    expect(findArticle(document, 'phu-luc')).toBeNull();
  });

  it('are found around the anchor of a clause, and not around that of another article', () => {
    expect(findArticleAround(document, 'dieu-1-khoan-1-diem-a')?.number).toBe('1');
    expect(
      findArticleAround(document, listArticles(document)[1]?.sections[1]?.anchor ?? '')?.number,
    ).toBe('2');
    expect(findArticleAround(document, 'dieu-10')).toBeNull();
    expect(findArticleAround(document, 'phu-luc')).toBeNull();
  });
});
