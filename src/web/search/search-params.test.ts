import { describe, expect, it } from 'vitest';
import {
  buildSearchPath,
  createFacetPathBuilder,
  FACETS,
  parseSearchParams,
  replaceFilter,
} from './search-params.ts';

const read = (query: string) => parseSearchParams(new URLSearchParams(query));

describe('search parameters', () => {
  it('are normalized when read, and read the same from the path that is built from them', () => {
    const search = read(
      'q=%20chuy%E1%BB%83n%20%20%C4%91%E1%BB%95i%20&type=plan&year=2025&sort=oldest&page=3&x=1',
    );
    expect(search).toEqual({
      query: 'chuyển đổi',
      about: null,
      filters: { type: 'plan', year: '2025' },
      sort: 'oldest',
      page: 3,
    });
    expect(
      parseSearchParams(new URL(buildSearchPath(search, { page: 3 }), 'http://a').searchParams),
    ).toEqual(search);
  });

  it.each(['0', '-1', '1.5', 'x', '9999999', ''])('have the first page for page=%s', (page) => {
    expect(read(`page=${page}`).page).toBe(1);
  });

  it('leave out empty and overlong values', () => {
    expect(read(`type=&topic=${'a'.repeat(201)}&about=${'a'.repeat(201)}`)).toMatchObject({
      about: null,
      filters: {},
    });
  });

  it('start at the first page when a filter changes', () => {
    const search = read('q=a&type=plan&page=3');
    expect(
      buildSearchPath(search, { filters: replaceFilter(search.filters, 'year', '2025') }),
    ).toBe('/?q=a&type=plan&year=2025');
    expect(buildSearchPath(search, { filters: replaceFilter(search.filters, 'type', null) })).toBe(
      '/?q=a',
    );
  });

  it('give the same path from createFacetPathBuilder as from buildSearchPath', () => {
    for (const query of ['q=chuy%E1%BB%83n+%26&type=plan&year=2025&page=3', 'year=2025', '']) {
      const search = read(query);
      for (const name of FACETS) {
        const path = createFacetPathBuilder(search, name);
        for (const value of ['plan', 'UBND tỉnh & huyện = 1+1', '', null])
          expect(path(value)).toBe(
            buildSearchPath(search, { filters: replaceFilter(search.filters, name, value) }),
          );
      }
    }
  });
});
