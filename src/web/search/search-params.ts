/** What a search page is asked for: read off the address, never refused; a link keeps all of it. */
import { normalizeText } from '../../text/fold.ts';
import { buildPath } from '../page-context.ts';

export const FACETS = ['type', 'issuer', 'year', 'topic', 'state'] as const;
export type FacetName = (typeof FACETS)[number];

export type Filters = Readonly<Partial<Record<FacetName, string>>>;

export interface SearchParams {
  /** Cleaned; empty: everything there is. */
  readonly query: string;
  /** Id of the entry that is asked about, or null. */
  readonly about: string | null;
  readonly filters: Filters;
  /** From 1. */
  readonly page: number;
}

/** Longer values are no value of ours. */
const MAX_VALUE_LENGTH = 200;

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
    page: /^[1-9]\d{0,3}$/u.test(page) ? Number(page) : 1,
  };
}

/** The address of a search, from its first page where the change says no page. */
export function buildSearchPath(search: SearchParams, change: Partial<SearchParams> = {}): string {
  const { query, about, filters, page } = { ...search, page: 1, ...change };
  return buildPath('/', { q: query, about, ...filters, page: page > 1 ? page : null });
}

/** The same filters but for one, which is set or taken away. */
export function replaceFilter(filters: Filters, name: FacetName, value: string | null): Filters {
  const { [name]: _, ...others } = filters;
  return value === null ? others : { ...others, [name]: value };
}

/**
 * The address of a search for each value of one facet, null for any: the links of a menu differ in
 * nothing else, so what they share is written once.
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
