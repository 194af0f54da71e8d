/**
 * Finds the heads of papers in a file: the letterhead that Nghị định 30/2020/NĐ-CP (Phụ lục I) and
 * Hướng dẫn 36-HD/VPTW prescribe, with issuer and number on the left, motto and date on the right.
 */
import { fold, normalizeText } from '../text/fold.ts';
import type { Paragraph } from './paragraph.ts';
import { readType, type TypeLine } from './type-line.ts';

export interface Head {
  /** The first paragraph of the letterhead. */
  readonly start: number;
  /** The first paragraph behind the letterhead: the line of the type, or the title. */
  readonly end: number;
  /** The paragraphs of the letterhead, without motto and lines of the gazette. */
  readonly lines: readonly Paragraph[];
  /** The line that names the type; null for an official letter, and where it was not found. */
  readonly typeLine: (TypeLine & { readonly at: number }) | null;
  readonly motto: 'state' | 'party' | null;
}

const STATE_MOTTO = /^cong hoa xa hoi chu nghia(?:\s|$)/u;
/** The second line of a motto that is broken. */
const MOTTO_END = /^viet\s?nam$/u;
const PARTY_MOTTO = /^dang cong san viet\s?nam/u;
const TAGLINE = /^doc lap\s*-\s*tu do\s*-\s*hanh phuc/u;
const GAZETTE_LINE =
  /^(?:van ban quy pham phap luat|van ban khac|van ban hop nhat|phan van ban (?:quy pham phap luat|khac|hop nhat))$/u;
const NUMBER_LINE = /(?:^|\s)so\s*:?\s*\d|^so\s*:/u;
const DATE_LINE = /ngay.{0,12}thang.{0,12}nam/u;
/** A letterhead has at most this many paragraphs above and below its motto. */
const REACH = { above: 8, below: 14 } as const;
/** The type stands at most this many paragraphs behind the letterhead. */
const TYPE_REACH = 5;
/** A line of a letterhead is no longer. */
const MAX_LINE = 120;

const foldedOf = ({ text }: Paragraph): string => fold(normalizeText(text));

/** Returns the heads in a file, in order. The papers of an issue of the gazette have one each. */
export function findHeads(paragraphs: readonly Paragraph[]): Head[] {
  const heads: Head[] = [];
  paragraphs.forEach((paragraph, at) => {
    if (at < (heads.at(-1)?.end ?? 0)) return;
    const folded = foldedOf(paragraph);
    const motto = STATE_MOTTO.test(folded) ? 'state' : PARTY_MOTTO.test(folded) ? 'party' : null;
    if (motto === null) return;
    const head = readHead(paragraphs, at, motto);
    if (isOfPaper(head)) heads.push(head);
  });
  return heads;
}

/** A head of a paper has a number or a date that is filled in. Those of forms have blanks. */
function isOfPaper({ lines, typeLine }: Head): boolean {
  const folded = lines.map(foldedOf);
  const hasNumber = folded.some((line) => /so\s*:?\s*\d+[a-z]?\s*[/\-.]\s*[\da-z]/u.test(line));
  const hasDate = folded.some((line) => /ngay\s*\d[\d\s]*thang\s*\d[\d\s]*nam\s*\d{2}/u.test(line));
  const isForm = folded.some((line) => /\.{3,}|…|_{3,}/u.test(line));
  return hasNumber || hasDate || (typeLine !== null && !isForm);
}

function readHead(paragraphs: readonly Paragraph[], motto: number, kind: 'state' | 'party'): Head {
  let start = motto;
  while (start > 0 && motto - start < REACH.above && isAbove(paragraphs, start - 1, motto))
    start -= 1;
  let end = motto + 1;
  while (
    end < paragraphs.length &&
    end - motto < REACH.below &&
    (isBelow(paragraphs, end) || isRestOfSubject(paragraphs, end))
  )
    end += 1;
  const lines = paragraphs.slice(start, end).filter((paragraph) => {
    const folded = foldedOf(paragraph);
    return (
      !STATE_MOTTO.test(folded) &&
      !PARTY_MOTTO.test(folded) &&
      !TAGLINE.test(folded) &&
      !MOTTO_END.test(folded)
    );
  });
  return { start, end, lines, typeLine: findTypeLine(paragraphs, end), motto: kind };
}

/** Whether a paragraph above the motto is of its letterhead: the left column comes first. */
function isAbove(paragraphs: readonly Paragraph[], at: number, motto: number): boolean {
  const paragraph = paragraphs[at];
  const right = paragraphs[motto];
  if (paragraph === undefined || right === undefined || paragraph.rows !== null) return false;
  if (right.column === 'right') return paragraph.column === 'left';
  if (paragraph.page !== right.page || paragraph.text.length > MAX_LINE) return false;
  const folded = foldedOf(paragraph);
  if (GAZETTE_LINE.test(folded)) return false;
  return (
    isShouted(paragraph.text) ||
    NUMBER_LINE.test(folded) ||
    /^v\/v/u.test(folded) ||
    DATE_LINE.test(folded)
  );
}

function isBelow(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.rows !== null) return false;
  const folded = foldedOf(paragraph);
  if (TAGLINE.test(folded) || MOTTO_END.test(folded)) return true;
  if (readType(paragraph.text) !== null) return false;
  if (paragraph.column !== null) return true;
  if (paragraph.text.length > MAX_LINE || /^can cu |^kinh gui|^dieu 1\b|^chuong /u.test(folded))
    return false;
  return (
    NUMBER_LINE.test(folded) ||
    DATE_LINE.test(folded) ||
    /^v\/v/u.test(folded) ||
    isIssuerLine(paragraph.text)
  );
}

/** Whether a paragraph goes on with the subject of a letter: `V/v đánh giá chỉ số cải cách` / `hành chính năm 2025`. */
function isRestOfSubject(paragraphs: readonly Paragraph[], at: number): boolean {
  const paragraph = paragraphs[at];
  // The right column comes behind the left one.
  const before = paragraphs.slice(0, at).findLast(({ column }) => column !== 'right');
  if (paragraph === undefined || before === undefined || paragraph.rows !== null) return false;
  return (
    /^v\s?\/\s?v/u.test(foldedOf(before)) &&
    /^\p{Ll}/u.test(paragraph.text) &&
    paragraph.text.length <= MAX_LINE &&
    !/[.;:]$/u.test(paragraph.text)
  );
}

const isIssuerLine = (text: string): boolean =>
  isShouted(text) &&
  /^(?:BỘ|ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI|NGÂN HÀNG|TÒA ÁN|VIỆN|VĂN PHÒNG|THANH TRA|BAN|SỞ|TỈNH|THÀNH)/u.test(
    text,
  );

/** Whether a text has no small letters. */
export const isShouted = (text: string): boolean =>
  /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);

function findTypeLine(
  paragraphs: readonly Paragraph[],
  from: number,
): (TypeLine & { readonly at: number }) | null {
  for (let at = from; at < Math.min(paragraphs.length, from + TYPE_REACH); at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    const line = readType(paragraph.text);
    if (line !== null) return { ...line, at };
    if (/^can cu |^dieu 1\b/u.test(foldedOf(paragraph))) break;
  }
  return null;
}
