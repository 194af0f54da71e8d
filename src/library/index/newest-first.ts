/** The order of documents by date. */
import { compareDays } from '../day-order.ts';
import type { LegalDocument } from '../document.ts';

/** Compares by date, newest first; documents without a date come last. Ties are ordered by id. */
export function compareNewestFirst(a: LegalDocument, b: LegalDocument): number {
  return compareDays(a.dateDocument, b.dateDocument, 'newest') || (a.id < b.id ? -1 : 1);
}

/** The year of a document's date; null when it has no date. */
export function documentYear({ dateDocument }: LegalDocument): number | null {
  return dateDocument === null ? null : Number(dateDocument.slice(0, 4));
}
