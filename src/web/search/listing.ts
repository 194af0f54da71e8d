/**
 * The list of all entries, with the entries of each value of each facet. It is made once for a library
 * and a day, so that a page of the list does not read all entries: without filters it only counts
 * lists, and with filters it goes through the lists of those.
 */
import type { Entry, IsoDate } from '../../library/document.ts';
import { type LibraryIndex, libraryIndexOf } from '../../library/index/library-index.ts';
import { perLibrary } from '../../library/index/per-library.ts';
import { rememberLast } from '../../shared/remember-last.ts';
import { eachFacet, type Facets, facetValuesOf, sortedValues } from './facets.ts';
import { FACETS, type FacetName, type Filters, replaceFilter, type Sort } from './search-params.ts';

/** The entries that meet some filters. */
export interface ListedEntries {
  readonly total: number;
  /** The number of documents among them; the others are terms. */
  readonly documentTotal: number;
  /** As `applyFilters` counts them. */
  readonly facets: Facets;
  /** Returns the entries from a position on, at most so many. */
  slice(from: number, count: number): readonly Entry[];
}

export interface Listing {
  /** How many entries the library has. */
  readonly size: number;
  /** `oldest` turns the documents that have a day around; those without one and the terms stay last. */
  select(filters: Filters, sort?: Sort | null): ListedEntries;
}

/** By value: the positions of its entries in the list, in order. */
type Positions = ReadonlyMap<string, readonly number[]>;

/** Lists the documents, newest first, then the terms. */
export function createListing(libraryIndex: LibraryIndex, day: IsoDate): Listing {
  const { newest, library } = libraryIndex;
  const entries: readonly Entry[] = [...newest, ...library.terms];
  const undated = newest.findIndex(({ dateDocument }) => dateDocument === null);
  const dated = undated < 0 ? newest.length : undated;
  const lists = findPositions(libraryIndex, entries, day);
  const positionsOf = (filters: Filters): readonly number[] | null => intersect(lists, filters);
  return {
    size: entries.length,
    select: (filters, sort) => {
      const selected = positionsOf(filters);
      const facets = eachFacet((name) => {
        const others = positionsOf(replaceFilter(filters, name, null));
        return sortedValues(name, countValues(lists[name], others));
      });
      const total = selected?.length ?? entries.length;
      // The documents come first.
      const documentTotal = selected === null ? newest.length : countBelow(selected, newest.length);
      const turned =
        sort !== 'oldest' ? 0 : selected === null ? dated : countBelow(selected, dated);
      const slice = (from: number, count: number): readonly Entry[] =>
        Array.from({ length: Math.max(0, Math.min(count, total - from)) }).flatMap((_, at) => {
          const place = from + at < turned ? turned - 1 - from - at : from + at;
          return entries[selected === null ? place : (selected[place] ?? -1)] ?? [];
        });
      return { total, documentTotal, facets, slice };
    },
  };
}

/** How many days keep their list: the status of a document may change with the day. */
const KEPT_DAYS = 2;

const listingsOf = perLibrary((library) =>
  rememberLast((day) => createListing(libraryIndexOf(library), day), KEPT_DAYS),
);

/** Returns the list of a library on a day. */
export const listingOf = ({ library }: Pick<LibraryIndex, 'library'>, day: IsoDate): Listing =>
  listingsOf(library)(day);

function findPositions(
  libraryIndex: LibraryIndex,
  entries: readonly Entry[],
  day: IsoDate,
): Readonly<Record<FacetName, Positions>> {
  const lists = eachFacet(() => new Map<string, number[]>());
  for (const [position, entry] of entries.entries()) {
    const values = facetValuesOf(libraryIndex, entry, day);
    for (const name of FACETS) {
      for (const value of values[name]) {
        const list = lists[name].get(value);
        if (list === undefined) lists[name].set(value, [position]);
        else list.push(position);
      }
    }
  }
  return lists;
}

/** Returns the positions that meet all filters, in order; null without a filter: all. */
function intersect(
  lists: Readonly<Record<FacetName, Positions>>,
  filters: Filters,
): readonly number[] | null {
  let found: readonly number[] | null = null;
  for (const name of FACETS) {
    const wanted = filters[name];
    if (wanted === undefined) continue;
    const list: readonly number[] = lists[name].get(wanted) ?? [];
    if (found === null) {
      found = list;
      continue;
    }
    const known = new Set(list);
    found = found.filter((position) => known.has(position));
  }
  return found;
}

/** Counts the selected entries of each value; values without one are left out. */
function countValues(lists: Positions, selected: readonly number[] | null): [string, number][] {
  if (selected === null) return Array.from(lists, ([value, { length }]) => [value, length]);
  const known = new Set(selected);
  return Array.from(lists, ([value, list]): [string, number] => [
    value,
    list.reduce((sum, position) => sum + (known.has(position) ? 1 : 0), 0),
  ]).filter(([, count]) => count > 0);
}

/** How many numbers of a list in order are below a limit. */
function countBelow(list: readonly number[], limit: number): number {
  const at = list.findIndex((one) => one >= limit);
  return at < 0 ? list.length : at;
}
