import { describe, expect, it } from 'vitest';
import { findParts, isWithinPart } from './document-parts.ts';

/** The parts of a text as `unit number`, the outermost unit first. */
const parts = (text: string): string[] =>
  findParts(text).map(({ units }) =>
    units.map(({ unit, number }) => `${unit} ${number}`).join(', '),
  );

describe('parts of legal texts', () => {
  it.each([
    ['Điều 7 nói gì', ['article 7']],
    ['dieu 12a', ['article 12a']],
    ['điểm đ khoản 2 Điều 5', ['article 5, clause 2, point đ']],
    ['Điều 5, khoản 2, điểm a', ['article 5, clause 2, point a']],
    ['Mục 3 Chương IV', ['chapter 4, section 3']],
    ['chương 3', ['chapter 3']],
    ['phụ lục II và Phụ lục 1', ['appendix 2', 'appendix 1']],
    ['clause 2 of Article 5', ['article 5, clause 2']],
    ['Article 5(2)(a)', ['article 5, clause 2, point a']],
    ['khoản 1 Điều 3, khoản 2 Điều 12', ['article 3, clause 1', 'article 12, clause 2']],
  ])('are read from %s', (text, found) => {
    expect(parts(text)).toEqual(found);
  });

  it.each([
    'Điều 3-10',
    'công nghiệp 4.0',
    'mức 3',
    'khoản 2 tỷ đồng',
    'điểm a',
    'chương trình 5',
    'Nghị định 7/2023',
  ])('are not read from %s', (text) => {
    expect(parts(text)).toEqual([]);
  });

  it('have the span of all their units', () => {
    const text = 'theo khoản 1 Điều 11 Nghị định';
    const [part] = findParts(text);
    expect(text.slice(part?.start, part?.end)).toBe('khoản 1 Điều 11');
  });
});

describe('a part within another', () => {
  it('has all units of the other', () => {
    const [clause, article, other] = ['khoản 2 Điều 5', 'Điều 5', 'Điều 50'].map(
      (text) => findParts(text)[0]?.units ?? [],
    );
    expect(isWithinPart(clause ?? [], article ?? [])).toBe(true);
    expect(isWithinPart(article ?? [], clause ?? [])).toBe(false);
    expect(isWithinPart(other ?? [], article ?? [])).toBe(false);
  });
});
