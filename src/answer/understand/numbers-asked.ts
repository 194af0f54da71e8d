/**
 * Document numbers in a question. They are taken out of the text before it is read, and a placeholder
 * stands for each.
 */
import type { IsoDate } from '../../library/document.ts';
import { isOfType } from '../../library/index/document-facts.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import {
  type DocumentNumberMention,
  findDocumentNumbers,
} from '../../text/find-document-numbers.ts';
import type { Span } from './named-entities.ts';

/** A number of a document, with the span of its placeholder in `reading.expanded`. */
export interface NumberAsked extends Span {
  readonly mention: DocumentNumberMention;
}

/** Stands for a document number that was taken out; no text has it (private use character). */
export const NUMBER_PLACEHOLDER = '\uE000';

/**
 * Whether the library has a document with a number. A number may be no number of a document:
 * `kế hoạch 2004` may be plan no. 2004, `kế hoạch 2024` is the plan of that year.
 */
function hasDocumentWithNumber(
  libraryIndex: LibraryIndex,
  mention: DocumentNumberMention,
): boolean {
  const { serial, type, year, hasYearInNumber } = mention;
  const documentsWithNumber = libraryIndex.bySerial.get(serial) ?? [];
  return documentsWithNumber.some(
    (facts) =>
      (type === null || isOfType(facts, type)) &&
      (!hasYearInNumber || facts.numberParts?.year === year || facts.year === year),
  );
}

/**
 * How the digits of a question are read: as numbers of documents where they look like it, never, or
 * also without any sign of it (`178 khác 154 thế nào`).
 */
export type NumberReading = 'documents' | 'never' | 'bare';

/** The document numbers of a text, in order; doubtful ones only where the library has them. */
export function findNumberMentions(
  libraryIndex: LibraryIndex,
  text: string,
  reading: NumberReading = 'documents',
): readonly DocumentNumberMention[] {
  if (reading === 'never') return [];
  if (reading === 'bare') return findBareNumbers(libraryIndex, text);
  return findDocumentNumbers(text, libraryIndex.issuerCodes).filter(
    (mention) => !mention.isAmbiguous || hasDocumentWithNumber(libraryIndex, mention),
  );
}

/** Shorter numbers are counts, ages and days. Four digits may be a year. */
const BARE_NUMBER = /(?<![\p{L}\p{N}][/.,-]?)\d{3}(?![\p{L}\p{N}]|[/.,-]\p{N}|\s?%)/gu;

/** Digits that stand alone and are the serial of a document that the library has. */
function findBareNumbers({ bySerial }: LibraryIndex, text: string): DocumentNumberMention[] {
  return Array.from(text.matchAll(BARE_NUMBER)).flatMap(({ index: start, 0: serial }) =>
    bySerial.has(serial)
      ? {
          start,
          end: start + serial.length,
          text: serial,
          serial,
          year: null,
          hasYearInNumber: false,
          type: null,
          codes: [],
          isAmbiguous: true,
          form: 'loose',
        }
      : [],
  );
}

/** The text with a placeholder for each number, padded with spaces so that offsets stay the same. */
export function maskNumbers(text: string, mentions: readonly DocumentNumberMention[]): string {
  let masked = text;
  for (const { start, end } of mentions)
    masked = masked.slice(0, start) + NUMBER_PLACEHOLDER.padEnd(end - start) + masked.slice(end);
  return masked;
}

/** Whether a year behind a number is after a day: no document is of a year to come. */
export const isOfYearToCome = (
  { year, hasYearInNumber }: DocumentNumberMention,
  today: IsoDate | null,
): boolean => year !== null && !hasYearInNumber && String(year) > (today ?? '9999').slice(0, 4);

/**
 * The number without its year where no document with the number is of that year. The year is then
 * that of the value asked for: `chỉ tiêu nghị quyết 57 năm 2030`.
 */
export function withoutYearOfValue(
  libraryIndex: LibraryIndex,
  mention: DocumentNumberMention,
): DocumentNumberMention {
  if (mention.year === null || mention.hasYearInNumber) return mention;
  const documentsWithNumber = libraryIndex.bySerial.get(mention.serial) ?? [];
  const isOfYear = documentsWithNumber.some(
    ({ year, numberParts }) => year === mention.year || numberParts?.year === mention.year,
  );
  return isOfYear ? mention : { ...mention, year: null };
}

/** The mentions with the spans of their placeholders in a text. */
export function locateNumbers(
  text: string,
  mentions: readonly DocumentNumberMention[],
): NumberAsked[] {
  const found: NumberAsked[] = [];
  let from = 0;
  for (const mention of mentions) {
    const start = text.indexOf(NUMBER_PLACEHOLDER, from);
    if (start < 0) break;
    found.push({ mention, start, end: start + 1 });
    from = start + 1;
  }
  return found;
}
