/** When two listed items are one document, whichever sources list them. */
import type { IsoDate } from '../library/document.ts';
import type { Issuer } from '../library/library.ts';
import { documentNumberKey, parseDocumentNumber } from '../text/document-number.ts';
import { slugify } from '../text/fold.ts';

/** A number without a year that two sources date this far apart is of one document. */
const SAME_WITHIN_DAYS = 60;
const DAY_MS = 86_400_000;

/**
 * Returns the key of a document: its number; the year of its day, where the number has none; and who issued
 * it, where every province has such a number.
 *
 * @param issuers that the document may have, as `DocumentMatcher.issuersOf` finds them
 * @param day of the document or of its publication
 */
export function documentKeyOf(
  { number, issuer }: { readonly number: string; readonly issuer: string | null },
  issuers: readonly Issuer[],
  day: IsoDate | null,
): string {
  const hasYear = (parseDocumentNumber(number)?.year ?? null) !== null;
  const isLocal = issuers.length > 0 && issuers.every(({ level }) => level !== 'central');
  return [
    documentNumberKey(number),
    ...(hasYear ? [] : [(day ?? '').slice(0, 4)]),
    ...(isLocal ? [bodyOf(issuer)] : []),
  ].join('|');
}

const bodyOf = (issuer: string | null): string =>
  slugify(issuer ?? '')
    .replace('uy-ban-nhan-dan', 'ubnd')
    .replace('hoi-dong-nhan-dan', 'hdnd')
    .replace('thanh-pho', 'tp');

/**
 * Returns the keys that the same document may have got from another source: it was published in January and
 * signed in December.
 */
export function neighbouringKeys(key: string, day: IsoDate | null): string[] {
  if (day === null) return [];
  const year = Number(day.slice(0, 4));
  const part = `|${year}`;
  const at = key.lastIndexOf(part);
  if (at === -1 || !/^(?:\||$)/u.test(key.slice(at + part.length))) return [];
  return [year - 1, year + 1].map(
    (other) => `${key.slice(0, at)}|${other}${key.slice(at + part.length)}`,
  );
}

/** Whether two days are so near that a number without a year is of one document. */
export function isNear(one: IsoDate | null, other: IsoDate | null): boolean {
  if (one === null || other === null) return true;
  return Math.abs(Date.parse(one) - Date.parse(other)) <= SAME_WITHIN_DAYS * DAY_MS;
}
