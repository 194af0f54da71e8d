/** Facets: how many of what was found is of each type, issuer, year, topic and state. */
import type { Entry, IsoDate } from '../../knowledge/document.ts';
import { broaderOf, type LibraryView } from '../library-view.ts';
import { FACETS, type FacetName, type Filters, filtersWith } from './wanted.ts';

export interface FacetValue {
  readonly value: string;
  readonly count: number;
}

export type Facets = Readonly<Record<FacetName, readonly FacetValue[]>>;

/** What an entry counts for, by facet; cheap, and worked out once for each that was found. */
type Traits = Readonly<Record<FacetName, readonly string[]>>;

function traitsOf(view: LibraryView, entry: Entry, day: IsoDate): Traits {
  if (entry.kind === 'term') return { type: ['term'], issuer: [], year: [], topic: [], state: [] };
  return {
    type: [entry.type],
    issuer: entry.passedBy === null ? [] : [entry.passedBy],
    year: entry.dateDocument === null ? [] : [entry.dateDocument.slice(0, 4)],
    topic: [...broaderOf(entry, view.topics)],
    state: [view.stateOf(entry, day)],
  };
}

const meets = (traits: Traits, filters: Filters): boolean =>
  FACETS.every((name) => {
    const wanted = filters[name];
    return wanted === undefined || traits[name].includes(wanted);
  });

/** Whether an entry is one that the filters keep. */
export const fits = (view: LibraryView, entry: Entry, filters: Filters, day: IsoDate): boolean =>
  meets(traitsOf(view, entry, day), filters);

export interface Narrowed {
  readonly entries: readonly Entry[];
  readonly facets: Facets;
}

/**
 * Keeps what meets every filter. Each facet counts what its own values would give under the other
 * filters, so that a number on the page is what a click on it shows.
 */
export function narrow(
  view: LibraryView,
  found: readonly Entry[],
  filters: Filters,
  day: IsoDate,
): Narrowed {
  const all = found.map((entry) => ({ entry, traits: traitsOf(view, entry, day) }));
  const facets = Object.fromEntries(
    FACETS.map((name) => {
      const others = filtersWith(filters, name, null);
      const counts = new Map<string, number>();
      for (const { traits } of all) {
        if (!meets(traits, others)) continue;
        for (const value of traits[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      const values = Array.from(counts, ([value, count]) => ({ value, count }));
      return [name, values.sort(name === 'year' ? byYear : byCount)];
    }),
  ) as unknown as Facets;
  return {
    entries: all.filter(({ traits }) => meets(traits, filters)).map(({ entry }) => entry),
    facets,
  };
}

const ALPHABET = new Intl.Collator('vi');

const byCount = (a: FacetValue, b: FacetValue): number =>
  b.count - a.count || ALPHABET.compare(a.value, b.value);

const byYear = (a: FacetValue, b: FacetValue): number => (a.value < b.value ? 1 : -1);
