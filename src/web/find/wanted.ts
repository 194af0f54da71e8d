/** What a search page is asked for: read off the address, never refused; a link keeps all of it. */
import { clean } from '../../language/fold.ts';
import { pathWith } from '../visit.ts';

export const FACETS = ['type', 'issuer', 'year', 'topic', 'state'] as const;
export type FacetName = (typeof FACETS)[number];

export type Filters = Readonly<Partial<Record<FacetName, string>>>;

export interface Search {
  /** Cleaned; empty: everything there is. */
  readonly query: string;
  /** Id of the entry that is asked about, or null. */
  readonly about: string | null;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

/** Longer values are no value of ours. */
const LONGEST_VALUE = 200;

export function readSearch(query: URLSearchParams): Search {
  const filters: Partial<Record<FacetName, string>> = {};
  for (const name of FACETS) {
    const value = clean(query.get(name) ?? '');
    if (value !== '' && value.length <= LONGEST_VALUE) filters[name] = value;
  }
  const page = query.get('page') ?? '';
  const about = clean(query.get('about') ?? '');
  return {
    query: clean(query.get('q') ?? ''),
    about: about === '' || about.length > LONGEST_VALUE ? null : about,
    filters,
    page: /^[1-9]\d{0,3}$/u.test(page) ? Number(page) : 1,
  };
}

/** The address of a search, from its first page where the change says no page. */
export function searchPath(search: Search, change: Partial<Search> = {}): string {
  const { query, about, filters, page } = { ...search, page: 1, ...change };
  return pathWith('/', { q: query, about, ...filters, page: page > 1 ? page : null });
}

/** The same filters but for one, which is set or taken away. */
export function filtersWith(filters: Filters, name: FacetName, value: string | null): Filters {
  const { [name]: _, ...others } = filters;
  return value === null ? others : { ...others, [name]: value };
}

/**
 * The address of a search for each value of one facet, null for any: the links of a menu differ in
 * nothing else, so what they share is written once.
 */
export function facetPaths(search: Search, name: FacetName): (value: string | null) => string {
  const wide = searchPath(search, { filters: filtersWith(search.filters, name, null) });
  const start = wide.includes('?') ? `${wide}&` : `${wide}?`;
  return (value) =>
    value === null || value === '' ? wide : start + new URLSearchParams({ [name]: value });
}

export function hasFilters(filters: Filters): boolean {
  return Object.keys(filters).length > 0;
}
