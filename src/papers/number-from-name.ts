/** Reads a number from the name of a file: `nghi-dinh-so-148-2026-nd-cp-222.pdf` → `148/2026/NĐ-CP`. */
import { isYear } from '../text/document-number.ts';
import { DOCUMENT_TYPE_NAMES } from '../text/document-types.ts';
import { fold, slugify } from '../text/fold.ts';

/** Codes with marks that no table of issuers lists, because they stand in names of files alone. */
const TYPE_CODES: readonly string[] = DOCUMENT_TYPE_NAMES.flatMap(({ codes }) => codes);
const MAX_CODES = 4;

/**
 * Returns the number that a file name holds, with the marks of its codes restored; null without one.
 *
 * @param issuerCodes the codes of issuers as printed: `BLĐTBXH`, `TTg`
 */
export function numberFromName(fileName: string, issuerCodes: readonly string[]): string | null {
  const parts = slugify(fileName.replace(/\.\w{2,8}$/u, '')).split('-');
  const marked = new Map([...TYPE_CODES, ...issuerCodes].map((code) => [fold(code), code]));
  for (let at = 0; at < parts.length; at += 1) {
    const serial = parts[at] ?? '';
    if (!/^\d{1,5}[a-z]?$/u.test(serial)) continue;
    const hasYear = isYear(parts[at + 1] ?? '');
    const first = at + (hasYear ? 2 : 1);
    const codes: string[] = [];
    for (let next = first; next < parts.length && codes.length < MAX_CODES; next += 1) {
      const code = marked.get(parts[next] ?? '') ?? unlistedCode(parts[next] ?? '');
      if (code === null) break;
      codes.push(code);
    }
    if (codes.length < 2 && !/^QH\d+$/u.test(codes[0] ?? '')) continue;
    return `${serial}${hasYear ? `/${parts[at + 1] ?? ''}` : ''}/${codes.join('-')}`;
  }
  return null;
}

/** `qh15`, `ubtvqh15` name a term; other codes must be listed. */
const unlistedCode = (code: string): string | null =>
  /^(?:qh|ubtvqh)\d{1,2}$/u.test(code) ? code.toUpperCase() : null;
