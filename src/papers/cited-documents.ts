/** Finds the documents that a text cites by their printed number, with their day. */
import { documentNumberKey, isYear } from '../text/document-number.ts';
import { fold, normalizeText } from '../text/fold.ts';
import { findPaperDate } from './paper-dates.ts';

export interface CitedDocument {
  /** Without blanks: `01/2024/TT-BLĐTBXH`. */
  readonly number: string;
  readonly date: string | null;
  /** Where it stands in the normalized text. */
  readonly index: number;
  readonly end: number;
}

/** A number with a type or an issuer in it. Blanks beside `/` and `-` come from the page. */
const NUMBER =
  /(?<![\p{L}\d/.])(\d{1,6}[a-zđ]?(?:\.\d{1,3})?)\s?([/-])\s?((?:\d{4}\s?[/-]\s?)?\p{Lu}[\p{L}\d&]*(?:\s?[-/.]\s?\p{Lu}[\p{L}\d&]*){0,5})/gu;
/** Codes without which letters are no number: `50/USD`, `2/A`. */
const HAS_CODE = /\p{Lu}{2}|TTg|QH\d/u;
/** How far behind a number its day stands. */
const DATE_REACH = 40;

/** Returns the documents that a text cites by number, in order. */
export function findCitedDocuments(text: string): CitedDocument[] {
  const plain = normalizeText(text);
  const found: CitedDocument[] = [];
  for (const match of plain.matchAll(NUMBER)) {
    const [whole, serial = '', separator = '', rest = ''] = match;
    const number = `${serial}${separator}${rest}`.replace(/\s/gu, '').replace(/[.-]$/u, '');
    const year = /^(\d{4})[/-]/u.exec(rest)?.[1];
    if (!HAS_CODE.test(rest) || (year !== undefined && !isYear(year))) continue;
    const end = match.index + whole.length;
    const behind = plain.slice(end, end + DATE_REACH);
    const day = findPaperDate(behind);
    const isNear = day !== null && /^[\s,(]*(?:ngày\s*)?$/iu.test(behind.slice(0, day.index));
    found.push({ number, date: isNear ? day.iso : null, index: match.index, end });
  }
  return found;
}

/** Whether two numbers are one in any spelling. */
export const isSameNumber = (a: string, b: string): boolean =>
  documentNumberKey(a) === documentNumberKey(b) || fold(a) === fold(b);
