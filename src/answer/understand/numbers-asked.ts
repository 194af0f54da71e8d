/**
 * Document numbers in a question. They are taken out of the text before it is read, and a placeholder
 * stands for each.
 */
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

/** The document numbers of a text, in order; doubtful ones only where the library has them. */
export function findNumberMentions(
  libraryIndex: LibraryIndex,
  text: string,
): readonly DocumentNumberMention[] {
  return findDocumentNumbers(text, libraryIndex.issuerCodes).filter(
    (mention) => !mention.isAmbiguous || hasDocumentWithNumber(libraryIndex, mention),
  );
}

/** The text with a placeholder for each number, padded with spaces so that offsets stay the same. */
export function maskNumbers(text: string, mentions: readonly DocumentNumberMention[]): string {
  let masked = text;
  for (const { start, end } of mentions)
    masked = masked.slice(0, start) + NUMBER_PLACEHOLDER.padEnd(end - start) + masked.slice(end);
  return masked;
}

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
