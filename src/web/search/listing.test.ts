import { describe, expect, it } from 'vitest';
import { loadTestLibrary } from '../../../test/helpers/library-from-files.ts';
import { SON_TUYEN_FILES } from '../../../test/helpers/son-tuyen-library.ts';
import { libraryIndexOf } from '../../library/index/library-index.ts';
import { applyFilters } from './facets.ts';
import { createListing } from './listing.ts';
import { FACETS, type Filters } from './search-params.ts';

const DAY = '2026-11-25';
const index = libraryIndexOf(loadTestLibrary(SON_TUYEN_FILES));
const entries = [...index.newest, ...index.library.terms];
const listing = createListing(index, DAY);

/** No filter, each value of each facet, pairs of values of two facets, and a value that none has. */
function someFilters(): Filters[] {
  const { facets } = applyFilters(index, entries, {}, DAY);
  const single = FACETS.flatMap((name) => facets[name].map(({ value }) => ({ [name]: value })));
  const pairs = single.flatMap((one, at) =>
    single.slice(at + 1).map((other): Filters => ({ ...one, ...other })),
  );
  return [{}, ...single, ...pairs, { type: 'nothing' }, { year: '1900', state: 'inForce' }];
}

describe('the list of all entries', () => {
  it('has the entries and counts that a scan of all entries finds, for any filters', () => {
    for (const filters of someFilters()) {
      const scanned = applyFilters(index, entries, filters, DAY);
      const listed = listing.select(filters);
      const name = JSON.stringify(filters);
      expect(listed.slice(0, entries.length), name).toEqual(scanned.entries);
      expect(listed.facets, name).toEqual(scanned.facets);
      expect([listed.total, listed.documentTotal], name).toEqual([
        scanned.entries.length,
        scanned.entries.filter(({ kind }) => kind === 'document').length,
      ]);
    }
  });

  it('is cut into pages without a gap', () => {
    const listed = listing.select({});
    const pages = [0, 3, 6].flatMap((from) => listed.slice(from, 3));
    expect(pages).toEqual(entries.slice(0, 9));
  });
});
