/** Looks up the documents that a list for /cancu names: numbers in any spelling, and laws by name. */
import type { IsoDate, LegalDocument } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import {
  type AskForDocuments,
  lookUpNumbers,
  type NumberLookupResult,
} from '../../library/index/number-lookup.ts';
import { findCitedLaws } from './cited-laws.ts';
import { isUsableBasis } from './legal-basis.ts';

/**
 * Returns one result for each law and number of a list. Of several laws with one name the one in force
 * on the day is taken.
 */
export function lookUpBases(
  given: string,
  libraryIndex: LibraryIndex,
  ask: AskForDocuments,
  day: IsoDate,
): NumberLookupResult[] {
  const text = given.normalize('NFC');
  const laws = findCitedLaws(text, libraryIndex.library).filter(
    ({ documents }) => documents.length > 0,
  );
  const isUsable = (document: LegalDocument): boolean =>
    isUsableBasis(libraryIndex.statusOf(document, day), day);
  const named = laws.map(({ start, end, documents }): NumberLookupResult => {
    const usable = documents.filter(isUsable);
    return {
      text: text.slice(start, end),
      documents: usable.length === 1 ? usable : documents,
    };
  });
  const rest = laws.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)};${left.slice(end)}`,
    text,
  );
  return [...named, ...lookUpNumbers(libraryIndex, rest, ask)];
}
