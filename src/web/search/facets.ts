/** Facets: how many of what was found is of each type, issuer, year, topic and state. */
import type { Entry, IsoDate } from '../../library/document.ts';
import { type LibraryView, topicsWithAncestors } from '../../library/index/library-view.ts';
import { FACETS, type FacetName, type Filters, replaceFilter } from './search-params.ts';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** What an entry counts for, by facet; cheap, and worked out once for each that was found. */
type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

function facetValuesOf(view: LibraryView, entry: Entry, day: IsoDate): FacetValues {
  if (entry.kind === 'term') return { type: ['term'], issuer: [], year: [], topic: [], state: [] };
  return {
    type: [entry.type],
    issuer: entry.passedBy === null ? [] : [entry.passedBy],
    year: entry.dateDocument === null ? [] : [entry.dateDocument.slice(0, 4)],
    topic: [...topicsWithAncestors(entry, view.topicsById)],
    state: [view.statusStateOf(entry, day)],
  };
}

const matchesFilters = (traits: FacetValues, filters: Filters): boolean =>
  FACETS.every((name) => {
    const wanted = filters[name];
    return wanted === undefined || traits[name].includes(wanted);
  });

/** Whether an entry is one that the filters keep. */
export const entryMatchesFilters = (
  view: LibraryView,
  entry: Entry,
  filters: Filters,
  day: IsoDate,
): boolean => matchesFilters(facetValuesOf(view, entry, day), filters);

export interface FilteredEntries {
  readonly entries: readonly Entry[];
  readonly facets: Facets;
}

/**
 * Keeps what meets every filter. Each facet counts what its own values would give under the other
 * filters, so that a number on the page is what a click on it shows.
 */
export function applyFilters(
  view: LibraryView,
  found: readonly Entry[],
  filters: Filters,
  day: IsoDate,
): FilteredEntries {
  const all = found.map((entry) => ({ entry, traits: facetValuesOf(view, entry, day) }));
  const facets = Object.fromEntries(
    FACETS.map((name) => {
      const others = replaceFilter(filters, name, null);
      const counts = new Map<string, number>();
      for (const { traits } of all) {
        if (!matchesFilters(traits, others)) continue;
        for (const value of traits[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = Array.from(counts, ([value, count]) => ({ value, count }));
      return [name, values.sort(name === 'year' ? compareByYear : compareByCount)];
    }),
  ) as unknown as Facets;
  return {
    entries: all.filter(({ traits }) => matchesFilters(traits, filters)).map(({ entry }) => entry),
    facets,
  };
}

const VIETNAMESE_COLLATOR = new Intl.Collator('vi');

const compareByCount = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || VIETNAMESE_COLLATOR.compare(a.value, b.value);

const compareByYear = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? 1 : -1);
