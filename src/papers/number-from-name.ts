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
    // `so-66-16-2026-nq-cp` is 66.16/2026/NQ-CP: the first number stands right behind `so`.
    const whole = parts[at - 2] === 'so' ? parts[at - 1] : undefined;
    const isDecimal = hasYear && whole !== undefined && /^\d{1,3}$/u.test(whole);
    return printNumber(
      isDecimal ? `${whole}.${serial}` : serial,
      hasYear ? (parts[at + 1] ?? '') : null,
      codes,
    );
  }
  return null;
}

/** The Party prints `71-NQ/TW`, the State `840/QĐ-TTg`. */
const PARTY_CODE = /(?:TW|^(?:TU|HU|QU|ĐU))$/u;

function printNumber(serial: string, year: string | null, codes: readonly string[]): string {
  const [type = '', ...issuers] = codes;
  if (year === null && PARTY_CODE.test(issuers.at(-1) ?? ''))
    return `${serial}-${type}/${issuers.join('-')}`;
  return `${serial}${year === null ? '' : `/${year}`}/${codes.join('-')}`;
}

/** `qh15`, `ubtvqh15` name a term; other codes must be listed. */
const unlistedCode = (code: string): string | null =>
  /^(?:qh|ubtvqh)\d{1,2}$/u.test(code) ? code.toUpperCase() : null;

/** Whether the name of a file holds a number: true or false; null where it holds none at all. */
export function namesNumber(fileName: string, number: string): boolean | null {
  const slug = `-${slugify(fileName.replace(/\.\w{2,5}$/u, ''))}-`;
  if (slug.includes(`-${slugify(number)}-`)) return true;
  const parts =
    /-(\d{1,5})-(?:(\d{4})-)?(nd-cp|nq-cp|qd-ttg|ct-ttg|tt-[a-z]+|qd-[a-z]+|nq-[a-z]+|qh\d\d)-/u.exec(
      slug,
    );
  if (parts === null) return null;
  const [, serial = ''] = parts;
  // `66.16/2026/NQ-CP` is written `66-16-2026-nq-cp` or `6616-2026-nq-cp`.
  const own = /^\d+(?:\.\d+)?/u.exec(number)?.[0] ?? '';
  const spellings = [own.replace('.', ''), own.replace(/^.*\./u, '')].map(Number);
  return spellings.includes(Number(serial)) ? null : false;
}
