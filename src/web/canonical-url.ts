/** The address that a page is to be known by: its path, with what of the query makes it. */

import { buildPath, type PageContext } from './page-context.ts';
import { buildSearchPath, hasFilters, parseSearchParams } from './search/search-params.ts';

/**
 * Without a language, which is for who names the address, and without what is no parameter of the
 * page: two ways to one page are one address.
 */
export function canonicalPath({ path, query }: Pick<PageContext, 'path' | 'query'>): string {
  if (path === '/') return canonicalSearchPath(query);
  if (path === '/chat') return buildPath(path, { about: query.get('about'), q: query.get('q') });
  return path;
}

function canonicalSearchPath(query: URLSearchParams): string {
  const search = parseSearchParams(query);
  // The list of everything is told from the start page by its page alone.
  const isList = search.query === '' && !hasFilters(search.filters) && query.has('page');
  if (isList && search.page === 1) return buildPath('/', { about: search.about, page: 1 });
  return buildSearchPath(search, { page: search.page });
}
