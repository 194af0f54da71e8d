/** The parameters of a search page, read from its address and written to its links. */
import { normalizeText } from '../../text/fold.ts';
import { buildPath } from '../page-context.ts';

export const FACETS = ['type', 'issuer', 'year', 'topic', 'state'] as const;
export type FacetName = (typeof FACETS)[number];

/** Orders by the day of the documents; without one, the best match or the newest is first. */
export const SORTS = ['newest', 'oldest'] as const;
export type Sort = (typeof SORTS)[number];

export type Filters = Readonly<Partial<Record<FacetName, string>>>;

export interface SearchParams {
  /** Normalized; empty: all entries are listed. */
  readonly query: string;
  /** The id of the entry that the question is about, or null. */
  readonly about: string | null;
  readonly filters: Filters;
  /** Null: the best match first, and the newest document where nothing was asked. */
  readonly sort: Sort | null;
  /** The first page is 1. */
  readonly page: number;
}

/** No id and no name in the library is longer. */
const MAX_VALUE_LENGTH = 200;

/** Reads the parameters. Values that are not valid are ignored, so that every address works. */
export function parseSearchParams(query: URLSearchParams): SearchParams {
  const filters: Partial<Record<FacetName, string>> = {};
  for (const name of FACETS) {
    const value = normalizeText(query.get(name) ?? '');
    if (value !== '' && value.length <= MAX_VALUE_LENGTH) filters[name] = value;
  }
  const page = query.get('page') ?? '';
  const about = normalizeText(query.get('about') ?? '');
  return {
    query: normalizeText(query.get('q') ?? ''),
    about: about === '' || about.length > MAX_VALUE_LENGTH ? null : about,
    filters,
    sort: SORTS.find((one) => one === query.get('sort')) ?? null,
    page: /^[1-9]\d{0,5}$/u.test(page) ? Number(page) : 1,
  };
}

/** The address of a search with a change. Without `page` in the change it is the first page. */
export function buildSearchPath(search: SearchParams, change: Partial<SearchParams> = {}): string {
  const { query, about, filters, sort, page } = { ...search, page: 1, ...change };
  return buildPath('/', { q: query, about, ...filters, sort, page: page > 1 ? page : null });
}

/** The filters with one replaced, or removed when `value` is null. */
export function replaceFilter(filters: Filters, name: FacetName, value: string | null): Filters {
  const { [name]: _, ...others } = filters;
  return value === null ? others : { ...others, [name]: value };
}

/**
 * Returns a function from a facet value to the address of the search with this value; null: without
 * this filter. The part that all links of a facet menu share is built once.
 */
export function createFacetPathBuilder(
  search: SearchParams,
  name: FacetName,
): (value: string | null) => string {
  const unfilteredPath = buildSearchPath(search, {
    filters: replaceFilter(search.filters, name, null),
  });
  const prefix = unfilteredPath.includes('?') ? `${unfilteredPath}&` : `${unfilteredPath}?`;
  return (value) =>
    value === null || value === ''
      ? unfilteredPath
      : prefix + new URLSearchParams({ [name]: value });
}

export function hasFilters(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
