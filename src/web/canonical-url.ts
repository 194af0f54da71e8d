/** The canonical address of a page. */
import { buildPath, type PageContext } from './page-context.ts';
import { buildSearchPath, hasFilters, parseSearchParams } from './search/search-params.ts';

/**
 * The path of a page with only the query parameters that select its content, in a fixed order. The
 * language is left out; see `localizedPath`.
 */
export function canonicalPath({ path, query }: Pick<PageContext, 'path' | 'query'>): string {
  if (path === '/') return canonicalSearchPath(query);
  if (path === '/chat') return buildPath(path, { about: query.get('about'), q: query.get('q') });
  if (path === '/so-sanh') return buildPath(path, { a: query.get('a'), b: query.get('b') });
  if (path === '/van-ban-moi') return buildPath(path, { page: query.get('page') });
  return path;
}

function canonicalSearchPath(query: URLSearchParams): string {
  const search = parseSearchParams(query);
  // Only the parameter `page` tells the list of all documents from the home page.
  const isList = search.query === '' && !hasFilters(search.filters) && query.has('page');
  if (isList && search.page === 1) return buildPath('/', { about: search.about, page: 1 });
  return buildSearchPath(search, { page: search.page });
}
