import { expect, it } from 'vitest';
import { pageNumbers } from './result-pages.tsx';

it.each<[number, number, (number | null)[]]>([
  [1, 2, [1, 2]],
  [1, 15, [1, 2, null, 15]],
  [3, 15, [1, 2, 3, 4, null, 15]],
  [8, 15, [1, null, 7, 8, 9, null, 15]],
  [13, 15, [1, null, 12, 13, 14, 15]],
  [15, 15, [1, null, 14, 15]],
])('page %i of %i has links to these pages', (page, pages, expected) => {
  expect(pageNumbers(page, pages)).toEqual(expected);
});
