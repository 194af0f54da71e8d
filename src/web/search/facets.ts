/** Counts search results by type, issuer, year, topic and status, and applies filters on these. */
import type { Entry, IsoDate } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import { FACETS, type FacetName, type Filters, replaceFilter } from './search-params.ts';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** The values of an entry in each facet. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

export function facetValuesOf(libraryIndex: LibraryIndex, entry: Entry, day: IsoDate): FacetValues {
  if (entry.kind === 'term') return { type: ['term'], issuer: [], year: [], topic: [], state: [] };
  return {
    type: [entry.type],
    issuer: entry.passedBy === null ? [] : [entry.passedBy],
    year: entry.dateDocument === null ? [] : [entry.dateDocument.slice(0, 4)],
    topic: [...libraryIndex.topics.broader(entry.topics)],
    state: [libraryIndex.statusOf(entry, day).state],
  };
}

const matchesFilters = (values: FacetValues, filters: Filters): boolean =>
  FACETS.every((name) => {
    const wanted = filters[name];
    return wanted === undefined || values[name].includes(wanted);
  });

/** Whether an entry meets all filters. */
export const entryMatchesFilters = (
  libraryIndex: LibraryIndex,
  entry: Entry,
  filters: Filters,
  day: IsoDate,
): boolean => matchesFilters(facetValuesOf(libraryIndex, entry, day), filters);

export interface FilteredEntries {
  readonly entries: readonly Entry[];
  readonly facets: Facets;
}

/**
 * Keeps the entries that meet all filters. A facet counts its values under the filters of the other
 * facets, so that its numbers are the results that each value would show.
 */
export function applyFilters(
  libraryIndex: LibraryIndex,
  found: readonly Entry[],
  filters: Filters,
  day: IsoDate,
): FilteredEntries {
  const all = found.map((entry) => ({ entry, values: facetValuesOf(libraryIndex, entry, day) }));
  const facets = eachFacet((name) => {
    const others = replaceFilter(filters, name, null);
    const counts = new Map<string, number>();
    for (const { values: own } of all) {
      if (!matchesFilters(own, others)) continue;
      for (const value of own[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return sortedValues(name, counts);
  });
  return {
    entries: all.filter(({ values }) => matchesFilters(values, filters)).map(({ entry }) => entry),
    facets,
  };
}

/** Returns what a function returns for each facet. */
export const eachFacet = <T>(of: (name: FacetName) => T): Readonly<Record<FacetName, T>> => ({
  type: of('type'),
  issuer: of('issuer'),
  year: of('year'),
  topic: of('topic'),
  state: of('state'),
});

/** Returns the values of a facet as its menu shows them. */
export const sortedValues = (name: FacetName, counts: Iterable<[string, number]>): FacetValue[] =>
  Array.from(counts, ([value, count]) => ({ value, count })).sort(
    name === 'year' ? compareByYear : compareByCount,
  );

const VIETNAMESE_COLLATOR = new Intl.Collator('vi');

const compareByCount = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || VIETNAMESE_COLLATOR.compare(a.value, b.value);

const compareByYear = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? 1 : -1);
