/**
 * The number of a document in a slug: words and hyphens, as law portals and file names write it
 * (`Nghi-dinh-118-2025-ND-CP`, `57-nq-tw`, `nd118-2025`, `692024ndcp`).
 */
import { DOCUMENT_PHRASES, findTypeByCode } from './document-types.ts';
import { fold } from './fold.ts';

/** `118-2025-nd-cp`, `57-nq-tw`, `26-2023-qh15`, between other words; `42-nq-hdnd-2016`, of that year. */
const NUMBER =
  /(?<![a-z0-9])(\d{1,5}[a-z]?)(?:-((?:19|20)\d\d))?-((?:[a-z]+\d*)(?:-[a-z]+\d*)?)(?![a-z0-9])(?:-(?:nam-)?((?:19|20)\d\d)(?![a-z0-9]))?/giu;
/** `nd118-2025`, `nd-118-2025`. */
const CODE_FIRST = /(?<![a-z0-9])([a-z]+)-?(\d{1,5})-((?:19|20)\d\d)(?![a-z0-9])/giu;
/** `692024ndcp`, for 69/2024/NĐ-CP. */
const GLUED = /(?<![a-z0-9])(\d{1,4})((?:19|20)\d\d)([a-z]{3,10})(?![a-z0-9])/giu;
/** `nghi-dinh-1372024`, for 137/2024. */
const GLUED_BEHIND_TYPE = new RegExp(
  `(?<![a-z0-9])(${DOCUMENT_PHRASES.documentNoun.map((name) => fold(name).replaceAll(' ', '-')).join('|')})-(?:so-)?(\\d{1,4})((?:19|20)\\d\\d)(?![a-z0-9])`,
  'giu',
);
const NATIONAL_ASSEMBLY = /^qh\d*$/iu;

const MIN_CODE_LENGTH = 2;

/** Letters as the longest code of a type and what is left for the issuer: `nd-cp`; null for others. */
function splitCodes(letters: string): string | null {
  for (let cut = letters.length - MIN_CODE_LENGTH; cut >= MIN_CODE_LENGTH; cut--) {
    const type = letters.slice(0, cut);
    if (findTypeByCode(type) !== null) return `${type}-${letters.slice(cut)}`;
  }
  return null;
}

/** Returns the number of a document in a slug as it is printed; null where it has none. */
export function findNumberInSlug(typed: string): string | null {
  // Codes are written with the letters of ASCII.
  const slug = typed.replaceAll('Đ', 'D').replaceAll('đ', 'd');
  for (const [, serial, year, codes = '', yearBehind] of slug.matchAll(NUMBER)) {
    const [type = '', issuer] = codes.split('-');
    if (NATIONAL_ASSEMBLY.test(type) && year !== undefined) return `${serial}/${year}/${type}`;
    if (findTypeByCode(type) === null || issuer === undefined) continue;
    if (year !== undefined) return `${serial}/${year}/${codes}`;
    return yearBehind === undefined ? `${serial}/${codes}` : `${serial}/${codes} ${yearBehind}`;
  }
  for (const [, code = '', serial, year] of slug.matchAll(CODE_FIRST))
    if (findTypeByCode(code) !== null) return `${code} ${serial}/${year}`;
  for (const [, serial, year, letters = ''] of slug.matchAll(GLUED)) {
    const codes = splitCodes(letters);
    if (codes !== null) return `${serial}/${year}/${codes}`;
  }
  for (const [, type = '', serial, year] of slug.matchAll(GLUED_BEHIND_TYPE))
    return `${type.replaceAll('-', ' ')} ${serial}/${year}`;
  return null;
}

/** Ids of pages and files, and the day of an upload. */
const LONG_DIGITS = /(?<![a-z0-9])\d{5,}(?![a-z0-9])/giu;

/** Returns the words of a slug, without ids. */
export const wordsInSlug = (slug: string): string =>
  slug.replace(LONG_DIGITS, '').replace(/-+/gu, ' ').trim();

/** Returns a name as a slug. */
export const toSlug = (name: string): string => name.replace(/[^\p{L}\p{N}]+/gu, '-');
