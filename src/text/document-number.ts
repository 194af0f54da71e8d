/**
 * Document numbers (số hiệu) as they are printed.
 *
 * The printed form follows Nghị định 30/2020/NĐ-CP Điều 8 and the rules of the Party: a serial, the
 * year for legal normative documents, then codes of the type and the issuer: `33/2022/NQ-HĐND`,
 * `04-NQ/TU`, `72/2025/QH15`, `1814/BNV-TCBC`. `find-document-numbers.ts` reads other spellings.
 */
import { fold } from './fold.ts';

/** The parts of a printed number. Codes are folded: `['nq', 'hdnd']`. */
export interface DocumentNumberParts {
  /** Without leading zeros, lower case: `4`, `30c`, `66.7`. */
  readonly serial: string;
  readonly year: number | null;
  readonly codes: readonly string[];
}

const PRINTED_NUMBER =
  /^(\d{1,6}(?:\.\d{1,3}(?=\/(?:19|20)\d\d))?)(?:\s*([a-z])(?![a-z]))?[\s/\-–.]*(?![\s/\-–.])(.*)$/u;

/** Whether digits are a year from 1940 to 2099. */
export const isYear = (digits: string): boolean => /^(19[4-9]\d|20\d\d)$/.test(digits);
/**
 * A serial without leading zeros, with its letter: `04` gives `4`, `30` and `C` give `30c`, `66.07`
 * gives `66.7`.
 */
export const normalizeSerial = (digits: string, letter = ''): string =>
  (digits.replace(/(?<=^|\.)0+(?=\d)/gu, '') + letter).toLowerCase();

/** Splits a printed number into its parts; null when it does not start with a serial. */
export function parseDocumentNumber(printed: string): DocumentNumberParts | null {
  const match = PRINTED_NUMBER.exec(fold(printed.normalize('NFC')).trim());
  const digits = match?.[1];
  if (digits === undefined) return null;
  const parts = (match?.[3] ?? '').split(/[^a-z0-9]+/u).filter((part) => part !== '');
  const first = parts[0];
  const year = first !== undefined && isYear(first) ? Number(first) : null;
  return {
    serial: normalizeSerial(digits, match?.[2] ?? ''),
    year,
    codes: (year === null ? parts : parts.slice(1)).filter((part) => part !== ''),
  };
}

/** A key that is the same for all ways of printing a number: `04-NQ/TU`, `4/nq-tu` → `4|nq|tu`. */
export function documentNumberKey(printed: string): string {
  const parts = parseDocumentNumber(printed);
  if (parts === null) return fold(printed).replace(/[^a-z0-9]+/gu, '');
  return [parts.serial, ...(parts.year === null ? [] : [String(parts.year)]), ...parts.codes].join(
    '|',
  );
}
