/** The order of documents by date. */
import type { LegalDocument } from '../document.ts';

/** Compares by date, newest first; documents without a date come last. Ties are ordered by id. */
export function compareNewestFirst(a: LegalDocument, b: LegalDocument): number {
  return (b.dateDocument ?? '').localeCompare(a.dateDocument ?? '') || (a.id < b.id ? -1 : 1);
}

/** The year of a document's date; null when it has no date. */
export function documentYear({ dateDocument }: LegalDocument): number | null {
  return dateDocument === null ? null : Number(dateDocument.slice(0, 4));
}
