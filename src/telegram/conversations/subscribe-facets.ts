/** The values of the fields of a filter that the library has, with the number of their documents. */

import type { Translator } from '../../i18n/translator.ts';
import { placeNameOf, topicNameOf } from '../../library/display-names.ts';
import { DOCUMENT_TYPES } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { topicFilter } from '../../library/index/library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import type { FilterField } from '../../store/subscription-filter.ts';

export interface Facet {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

/** The values of a field in the library, most frequent first. */
export function listFacets(
  kind: FilterField,
  libraryIndex: CurrentLibraryIndex,
  t: Translator,
): readonly Facet[] {
  const { library } = libraryIndex;
  const nameOf = (value: string): string => {
    if (kind === 'topic') return topicNameOf(value, library, t.language);
    if (kind === 'place') return placeNameOf(value, library);
    const type = DOCUMENT_TYPES.find((one) => one === value);
    return kind === 'type' && type !== undefined ? t(`type-${type}`) : value;
  };
  return [...countFacets(kind, libraryIndex)]
    .filter(([, count]) => count > 0)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .map(([value, count]) => ({ value, name: nameOf(value), count }));
}

/** Returns the value of a button, or null when the library no longer has it. */
export function findFacetByCode(
  kind: FilterField,
  code: string,
  libraryIndex: CurrentLibraryIndex,
  t: Translator,
): string | null {
  const facets = listFacets(kind, libraryIndex, t);
  return facets.find(({ value }) => value === code || shortHash(value) === code)?.value ?? null;
}

function countFacets(
  kind: FilterField,
  libraryIndex: CurrentLibraryIndex,
): ReadonlyMap<string, number> {
  if (kind === 'topic') {
    // A topic includes the topics below it, as in the menus.
    const { topics } = libraryIndex.library;
    return new Map(
      topics.map(({ id }) => [id, libraryIndex.findDocuments(topicFilter(shortHash(id))).length]),
    );
  }
  const counts = new Map<string, number>();
  for (const { passedBy, type, jurisdiction } of libraryIndex.newest) {
    const value = { issuer: passedBy, type, place: jurisdiction }[kind];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
