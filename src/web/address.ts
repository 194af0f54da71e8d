/** The address that a page is to be known by: its path, with what of the query makes it. */
import { hasFilters, readSearch, searchPath } from './find/wanted.ts';
import { pathWith, type Visit } from './visit.ts';

/**
 * Without a language, which is for who names the address, and without what is no parameter of the
 * page: two ways to one page are one address.
 */
export function addressOf({ path, query }: Pick<Visit, 'path' | 'query'>): string {
  if (path === '/') return addressOfSearch(query);
  if (path === '/chat') return pathWith(path, { about: query.get('about'), q: query.get('q') });
  return path;
}

function addressOfSearch(query: URLSearchParams): string {
  const search = readSearch(query);
  // The list of everything is told from the start page by its page alone.
  const isList = search.query === '' && !hasFilters(search.filters) && query.has('page');
  if (isList && search.page === 1) return pathWith('/', { about: search.about, page: 1 });
  return searchPath(search, { page: search.page });
}
