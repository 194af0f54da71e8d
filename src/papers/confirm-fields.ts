/**
 * Compares what the letterhead says with the rest of a paper and with the name of its file: what two
 * places say is sure, what they contradict is not.
 */
import type { DocumentType } from '../text/document-types.ts';
import { normalizeText } from '../text/fold.ts';
import { findCitedDocuments, isSameNumber } from './cited-documents.ts';
import { type Passage, readEffect } from './effect.ts';
import type { Head } from './head.ts';
import type { PaperTables } from './issuer.ts';
import { type Letterhead, readLetterhead } from './letterhead.ts';
import { namesNumber, numberFromName } from './number-from-name.ts';
import { findPaperDate } from './paper-dates.ts';
import type { Paragraph } from './paragraph.ts';
import { notFound, type Reading, reading, SURE, withConfidence } from './reading.ts';
import type { Signature } from './signature.ts';
import { typeOfNumber } from './type-line.ts';

/**
 * A consolidated text (văn bản hợp nhất) may have number and day at its end, beside the signature that
 * certifies it.
 */
export function withClosing(letterhead: Letterhead, paragraphs: readonly Paragraph[]): Letterhead {
  if (letterhead.number.value !== null && letterhead.date.value !== null) return letterhead;
  const at = paragraphs.findLastIndex(({ text }) =>
    /^XÁC THỰC VĂN BẢN HỢP NHẤT/u.test(normalizeText(text)),
  );
  if (at < 0) return letterhead;
  const closing = readLetterhead({
    lines: paragraphs
      .slice(Math.max(0, at - CLOSING_REACH), at + CLOSING_REACH)
      .filter(({ text }) => !/hiệu lực|[.;]$/u.test(text)),
  });
  return {
    ...letterhead,
    number: letterhead.number.value === null ? closing.number : letterhead.number,
    date:
      letterhead.date.value === null ? withConfidence(closing.date, SURE.byWords) : letterhead.date,
    place: letterhead.place.value === null ? closing.place : letterhead.place,
  };
}

/** Number and day stand so near to the words that certify a text. */
const CLOSING_REACH = 6;

/** The code of consolidated texts (văn bản hợp nhất) in their numbers. */
const CONSOLIDATED = /VBHN/u;

/** The type that the line below the letterhead names, and the codes of the number. */
export function typeOf(
  { typeLine }: Head,
  { number, subject }: Letterhead,
  isAddressed: boolean,
): Reading<DocumentType> {
  const byNumber = number.value === null ? null : typeOfNumber(number.value);
  if (typeLine !== null) {
    const isSame = byNumber === typeLine.type;
    // A consolidated text has the type of what it consolidates; some count it as a type of its own.
    const isConsolidated = CONSOLIDATED.test(number.value ?? '');
    const confidence = isSame
      ? SURE.confirmed
      : isConsolidated
        ? SURE.byWords
        : byNumber === null
          ? SURE.inPlace
          : SURE.contradicted;
    return reading(typeLine.type, confidence, typeLine.type, 1);
  }
  if (byNumber !== null) return reading(byNumber, SURE.byWords, number.evidence, number.page);
  // A letter names no type: it has addressees, and a subject below its number.
  if (number.value !== null && subject.value === null && isAddressed)
    return reading('official-letter', SURE.byWords, number.evidence, number.page);
  const isLetter = number.value !== null && subject.value !== null;
  return isLetter
    ? reading('official-letter', SURE.inPlace, subject.evidence, subject.page)
    : notFound();
}

/** A law has no date in its letterhead: it was passed on the day that its last words name. */
export function dateOf(
  { date, number: { value: number } }: Letterhead,
  paragraphs: readonly Paragraph[],
  signature: Signature,
): Reading<string> {
  if (date.value !== null) return date;
  for (let at = Math.min(signature.end, paragraphs.length - 1); at >= 0; at -= 1) {
    const { text = '', page = 1 } = paragraphs[at] ?? {};
    if (!PASSED.test(text)) continue;
    const passed = text.slice(text.search(/thông qua/iu));
    const day = findPaperDate(passed);
    if (day !== null) return reading(day.iso, SURE.inPlace, text, page);
  }
  return dateOfClosing(paragraphs, signature) ?? dateOfAttachment(number, paragraphs);
}

/** The last words of a law: `Luật này được Quốc hội … thông qua ngày …`. */
const PASSED = /được (?:Quốc hội|Ủy ban thường vụ Quốc hội|Hội đồng nhân dân) .{0,200}thông qua/iu;

/** Place and day stand above the signature: `Hà Nội, ngày 09 tháng 12 năm 2020`. */
function dateOfClosing(
  paragraphs: readonly Paragraph[],
  { start, end }: Signature,
): Reading<string> | null {
  for (const { text, page } of paragraphs.slice(Math.max(0, start - CLOSING_REACH), end)) {
    const day = /^\p{Lu}[\p{L}\s.]{1,30},\s*ngày\s.{4,40}$/u.test(text)
      ? findPaperDate(text)
      : null;
    if (day !== null) return reading(day.iso, SURE.byWords, text, page);
  }
  return null;
}

/** `(Ban hành kèm theo Thông tư số 13/2023/TT-BKHĐT ngày 12 tháng 12 năm 2023 …)` */
function dateOfAttachment(
  number: string | null,
  paragraphs: readonly Paragraph[],
): Reading<string> {
  if (number === null) return notFound();
  for (const { text, page } of paragraphs) {
    if (!/kèm theo/iu.test(text)) continue;
    const cited = findCitedDocuments(text).find((one) => isSameNumber(one.number, number));
    if (cited?.date != null) return reading(cited.date, SURE.byWords, text, page);
  }
  return notFound();
}

/** `(Ban hành kèm theo Thông tư số 13/2023/TT-BKHĐT ngày …)` names the paper again. */
export function confirmNumber(
  number: Reading<string>,
  date: Reading<string>,
  paragraphs: readonly Paragraph[],
  fileName: string,
): Reading<string> {
  if (number.value === null) return number;
  const named = namesNumber(fileName, number.value);
  if (named === false) return withConfidence(number, SURE.contradicted);
  const year = /[/-]((?:19|20)\d\d)[/-]/u.exec(number.value)?.[1];
  if (year !== undefined && date.value !== null && !date.value.startsWith(year))
    return withConfidence(number, SURE.contradicted);
  const squeezed = number.value.toUpperCase();
  const isRepeated = paragraphs.some(
    ({ text }) =>
      /kèm theo/iu.test(text) && text.replace(/\s/gu, '').toUpperCase().includes(squeezed),
  );
  return named === true || isRepeated ? withConfidence(number, SURE.confirmed) : number;
}

/** Without a number in its letterhead, a paper is known by the name of its file. */
export function numberOfFile(fileName: string, { issuers }: PaperTables): Reading<string> {
  const found = numberFromName(
    fileName,
    issuers.flatMap(({ codes }) => codes),
  );
  return found === null ? notFound() : reading(found, SURE.concluded, fileName, 1);
}

/** A number with a year is of that year. */
export function confirmDate(date: Reading<string>, number: Reading<string>): Reading<string> {
  if (date.value === null || number.value === null) return date;
  const year = /[/-]((?:19|20)\d\d)[/-]/u.exec(number.value)?.[1];
  if (year === undefined) return date;
  if (!date.value.startsWith(year)) return withConfidence(date, SURE.contradicted);
  // The year says nothing of a day whose figures an OCR took for letters.
  return date.confidence > SURE.concluded ? withConfidence(date, SURE.confirmed) : date;
}

/** A day of effect before the day of the paper is rarely meant, and a consolidated text tells of another. */
export function effectOf(
  passages: readonly Passage[],
  date: Reading<string>,
  number: Reading<string>,
): Reading<string> {
  const effect = readEffect(passages, date.value, number.value);
  if (effect.value === null) return effect;
  const isConsolidated = CONSOLIDATED.test(number.value ?? '');
  if (isConsolidated) return withConfidence(effect, Math.min(effect.confidence, SURE.concluded));
  const isBefore = date.value !== null && effect.value < date.value;
  return isBefore ? withConfidence(effect, Math.min(effect.confidence, SURE.byWords)) : effect;
}
