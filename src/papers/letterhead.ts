/** Reads number, place and date, and the lines of the issuer from the letterhead of a paper. */
import { fold, normalizeText } from '../text/fold.ts';
import type { Head } from './head.ts';
import { findPaperDate } from './paper-dates.ts';
import type { Paragraph } from './paragraph.ts';
import { notFound, type Reading, reading, SURE } from './reading.ts';

export interface Letterhead {
  readonly number: Reading<string>;
  readonly date: Reading<string>;
  readonly place: Reading<string>;
  /** The lines of the issuer, from the top, as printed. */
  readonly issuerLines: readonly Paragraph[];
  /** The subject that an official letter has below its number: `V/v báo cáo …`. */
  readonly subject: Reading<string>;
}

/** A number behind the word `số`, blanks taken out: `Số:01/2025/TT-BNV`. */
const NUMBER =
  /^(?:luật|bộluật|nghịquyết|pháplệnh|nghịđịnh|thôngtư|quyếtđịnh|chỉthị|hiếnpháp)?s[ốôổo][:.]*(\d{1,6}[a-zđ]?(?:\.\d{1,3})?(?:[-/]\p{L}|\/\d{4}[-/]?\p{L})[\p{L}\d&+.,/_-]*)/iu;
/** The codes that a broken number goes on with: `BLĐTBXH`, `TTg`, `BCA-BQP`. */
const CODES = /^-?(?:TTg|[\p{Lu}\d]+)(?:-(?:TTg|[\p{Lu}\d]+))*$/u;
/** A number that is not filled in: `Số:      /QĐ-UBND`. */
const BLANK_NUMBER = /^số[:.]*[….\s]*[-/]?[\p{Lu}\d]/iu;
/** A line with place and day, and nothing else but perhaps the number before them. */
const DATE_LINE = /^.{0,100}(?<!\p{L})n\s?gày\s.{4,60}$/iu;
const PLACE = /^(.{2,60}?)\s*,\s*(?:ngày|n\s?gày)/iu;
const SUBJECT = /^v\s?\/\s?v\s*:?\s*/iu;

/** Returns what stands in the letterhead of a paper. */
export function readLetterhead({ lines }: Pick<Head, 'lines'>): Letterhead {
  let number: Reading<string> = notFound();
  let date: Reading<string> = notFound();
  let place: Reading<string> = notFound();
  const subject: Paragraph[] = [];
  const issuerLines: Paragraph[] = [];
  for (const line of joinBroken(lines)) {
    const text = normalizeText(line.text);
    const plainNumber = readNumber(text);
    const found = plainNumber ?? readNumber(withDigits(text));
    const isNumber = found !== null && number.value === null;
    if (isNumber) number = reading(found, numberSure(text, plainNumber !== null), text, line.page);
    const plainDay = DATE_LINE.test(text) ? findPaperDate(text) : null;
    const day = plainDay ?? (DATE_LINE.test(text) ? findPaperDate(withDigits(text)) : null);
    if (day !== null && date.value === null) {
      date = reading(day.iso, sureOf(plainDay !== null), text, line.page);
      const named = PLACE.exec(text)?.[1];
      if (named !== undefined) place = reading(named, SURE.inPlace, text, line.page);
      continue;
    }
    if (isNumber) continue;
    if (SUBJECT.test(text) || subject.length > 0) {
      if (line.column !== 'right') subject.push(line);
      continue;
    }
    const isAboveNumber = number.value === null && line.column !== 'right';
    if (isAboveNumber && !BLANK_NUMBER.test(text.replace(/\s/gu, '')) && !/^\*+$/u.test(text))
      issuerLines.push(line);
  }
  return { number, date, place, issuerLines, subject: subjectOf(subject) };
}

/** Whether figures stand as figures, or were taken for letters by an OCR. */
const sureOf = (isPlain: boolean): number => (isPlain ? SURE.inPlace : SURE.concluded);

/** A number that ends with its hyphen goes on in a line that was not found. */
const numberSure = (text: string, isPlain: boolean): number =>
  /[-/]$/u.test(text) ? SURE.contradicted : sureOf(isPlain);

/** Letters that an OCR takes figures for, beside figures: `O5/2O24`, `l0 tháng 5`. */
const withDigits = (text: string): string =>
  text
    .replace(/(?<=\d|[\s:/])[Oo](?=\d)|(?<=\d)[Oo]/gu, '0')
    .replace(/(?<=\d|[\s:/])[lI|](?=\d)|(?<=\d)[lI|]/gu, '1');

/** Joins a number or a day that is broken over two lines: `Số: 01/2025/TT-` `BLĐTBXH`. */
function joinBroken(lines: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isSameColumn = before !== undefined && before.column === line.column;
    if (before !== undefined && isSameColumn && isBroken(before.text, line.text))
      joined[joined.length - 1] = { ...before, text: `${before.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

function isBroken(before: string, line: string): boolean {
  const isNumber = /^(?:\p{L}+\s)?số\s*:/iu.test(before.trim());
  if (isNumber && readNumber(before) === null && readNumber(`${before} ${line}`) !== null)
    return true;
  const isCut = /[-/]\s*$/u.test(before) || /^\s*-/u.test(line);
  if (isNumber && isCut && CODES.test(line.trim())) return true;
  const isDay = /ngày/iu.test(before) && findPaperDate(before) === null;
  return isDay && findPaperDate(`${before} ${line}`) !== null;
}

/** Returns the number that a line of a letterhead prints, without blanks; null where it has none. */
export function readNumber(text: string): string | null {
  const [own = ''] = text.split(
    /\s+[Vv]\s?\/\s?v\s|\s+\p{Lu}\p{L}*\.?(?:\s\p{Lu}\p{L}*){0,4},?\s*ngày(?:\s|$)/u,
  );
  const squeezed = own.normalize('NFC').replace(/\s/gu, '');
  const found = NUMBER.exec(squeezed)?.[1];
  return found === undefined ? null : found.replace(/[.,;_-]+$/u, '');
}

function subjectOf(lines: readonly Paragraph[]): Reading<string> {
  const [first] = lines;
  if (first === undefined) return notFound();
  const text = lines.map((line) => line.text).join(' ');
  return reading(text.replace(SUBJECT, ''), SURE.inPlace, text, first.page);
}

/** The words that the name of an issuer starts with. A superior stands above: `UBND TỈNH …`. */
const ISSUER_START =
  /^(?:bo|uy ban|ubnd|hoi dong|hdnd|so|van phong|cuc|chi cuc|tong cuc|ban|toa an|vien|kiem toan|ngan hang|thanh tra|chinh phu|thu tuong|quoc hoi|chu tich|tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|dang doan|doan|truong|phong|trung tam|tong cong ty|tap doan|bao hiem xa hoi|mat tran|tong lien doan|hoi|lien doan|cong an)(?![a-z])/u;
const SEVERAL =
  /\s+-\s+(?=(?:BỘ|NGÂN HÀNG|TÒA ÁN|TOÀ ÁN|VIỆN|ỦY BAN|UỶ BAN|THANH TRA|KIỂM TOÁN|BAN|MẶT TRẬN|TỔNG|BẢO HIỂM)\s)/u;

/**
 * Returns the names of the issuers that lines of a letterhead print, in capitals as they stand there.
 *
 * @param isJoint whether the paper has several issuers (thông tư liên tịch); otherwise the last name
 *   is the issuer, and those above it are its superiors
 */
export function issuerNames(lines: readonly Paragraph[], isJoint: boolean): string[] {
  const names: string[] = [];
  for (const line of lines) {
    for (const part of normalizeText(line.text).split(SEVERAL)) {
      const text = part
        .replace(/[*_.]+$/u, '')
        .replace(/\s*-$/u, ' -')
        .trim();
      if (!/\p{L}/u.test(text)) continue;
      const goesOn = names.length > 0 && !startsIssuer(text, names.at(-1) ?? '');
      if (goesOn) names[names.length - 1] = `${names.at(-1) ?? ''} ${text}`;
      else names.push(text);
    }
  }
  const cleaned = names.map((name) => name.replace(/\s*-$/u, '').trim());
  return isJoint ? cleaned : cleaned.slice(-1);
}

/** `VĂN PHÒNG` / `QUỐC HỘI`: a body stands below its part only where both are one name. */
const PART_OF_BODY = /^(?:van phong|thanh tra|thu tuong|uy ban thuong vu|ban .+)$/u;
const WHOLE_BODY = /^(?:quoc hoi|chinh phu|tinh uy|thanh uy|huyen uy|quan uy)(?![a-z])/u;

/** Whether a line begins another name: `TỈNH QUẢNG NAM` goes on with `ỦY BAN NHÂN DÂN`. */
function startsIssuer(text: string, before: string): boolean {
  const folded = fold(text);
  // `ỦY BAN THƯỜNG VỤ QUỐC` / `HỘI`: no body has a name of one word.
  if (!ISSUER_START.test(folded) || !folded.includes(' ')) return false;
  // A line that ends with a joining word, or the start of a long name, is not a whole name.
  const last = fold(before);
  if (PART_OF_BODY.test(last) && WHOLE_BODY.test(folded)) return false;
  return (
    !/(?:\sva|\s-|,|\scua|\svien|\sve)$/u.test(last) && !/^(?:bo|hoi dong|uy ban|ban)$/u.test(last)
  );
}
