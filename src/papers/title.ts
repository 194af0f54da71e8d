/** Reads the title (trích yếu) below the line of the type. */
import { fold, normalizeText } from '../text/fold.ts';
import { isShouted } from './head.ts';
import { restoreCase } from './letter-case.ts';
import type { Paragraph } from './paragraph.ts';
import { notFound, type Reading, reading, SURE } from './reading.ts';

export interface Title {
  readonly title: Reading<string>;
  /** The line of the Party that names the issuer: `CỦA BỘ CHÍNH TRỊ`; null elsewhere. */
  readonly issuer: Paragraph | null;
  /** The first paragraph behind it. */
  readonly end: number;
}

/** What comes behind a title: the issuer in capitals, legal bases, the first unit of the text. */
const ENDS =
  /^(?:can cu |thuc hien |xet |theo de nghi |quyet dinh\s*:|quyet nghi\s*:|dieu \d|chuong [ivx\d]|phan (?:thu|[ivx\d])|muc [ivx\d]|kinh gui|[ivx]+\.\s|\d+\.\s|[a-z]\)\s|luat nay duoc|(?:bo )?luat .{0,200} so \d.{0,200}co hieu luc|(?:nghi dinh|thong tu|quyet dinh|phap lenh|nghi quyet)(?: lien tich)? so .{5,400}co hieu luc|sau khi |trong thoi gian|hien nay|tren co so )/u;
const ISSUER_IN_CAPITALS =
  /^(?:(?:THE |CÁC )?BỘ TRƯỞNG|CHÍNH PHỦ$|THỦ TƯỚNG CHÍNH PHỦ$|QUỐC HỘI$|ỦY BAN THƯỜNG VỤ QUỐC HỘI$|UỶ BAN THƯỜNG VỤ QUỐC HỘI$|CHỦ TỊCH|HỘI ĐỒNG|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|THỐNG ĐỐC|TỔNG GIÁM ĐỐC|GIÁM ĐỐC|TỔNG KIỂM TOÁN|CHÁNH ÁN|VIỆN TRƯỞNG|CHỦ NHIỆM|BAN |BỘ CHÍNH TRỊ$|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG)/u;
const OF_ISSUER = /^CỦA\s+((?:BỘ|BAN|TỈNH|THÀNH|HUYỆN|QUẬN|ĐẢNG|ĐẠI HỘI|HỘI NGHỊ)\s\P{Ll}+)$/u;
/** Words that a sentence may open with, and the title of a plan or a programme as well. */
const CARRIES_OUT = /^thuc hien /u;
/** A line that ends with such a word goes on. */
const OPEN_END = /(?<!\p{L})(?:của|về|và|cho|với|theo|tại|trưởng|trong|đối với|thuộc)$|[,-]$/iu;
/** A title has at most so many lines and characters. */
const MAX_LINES = 14;
const MAX_TITLE = 1200;

/**
 * Returns the title that begins at a paragraph.
 *
 * @param rest what stood on the line of the type: the name of a law
 * @param body the text of the paper, for the case of a title in capitals
 */
export function readTitle(
  paragraphs: readonly Paragraph[],
  from: number,
  rest: string,
  body: string,
): Title {
  const lines: Paragraph[] = [];
  const [, issuerName] = OF_ISSUER.exec(normalizeText(paragraphs[from]?.text ?? '')) ?? [];
  const [opening] = paragraphs.slice(from);
  const issuer =
    issuerName === undefined || opening === undefined ? null : { ...opening, text: issuerName };
  let at = issuer === null ? from : from + 1;
  for (; at < paragraphs.length && lines.length < MAX_LINES; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || paragraph.rows !== null || !goesOn(paragraph, lines)) break;
    lines.push(paragraph);
  }
  const parts = [rest, ...lines.map(({ text }) => normalizeText(text))].filter((one) => one !== '');
  const text = parts.join(' ').replace(/^[-–*_\s]+|[-–*_\s]+$/gu, '');
  if (text === '' || text.length > MAX_TITLE) return { title: notFound(), issuer, end: from };
  const value = isShouted(text) ? restoreCase(text, body) : text;
  const isSure =
    lines.length < 2 ||
    isShouted(text) ||
    lines.every((one) => one.weight === 'all' || one.isCentred);
  const page = lines[0]?.page ?? 1;
  return {
    title: reading(cleanTitle(value), isSure ? SURE.inPlace : SURE.byWords, text, page),
    issuer,
    end: at,
  };
}

const cleanTitle = (title: string): string => {
  const clean = title.replace(/\s*[./]+$/u, '').trim();
  return clean.charAt(0).toUpperCase() + clean.slice(1);
};

function goesOn({ text, weight, column }: Paragraph, before: readonly Paragraph[]): boolean {
  const typed = normalizeText(text);
  if (column !== null && before.length === 0 && typed.length < 3) return false;
  const isFirst = before.length === 0;
  const folded = fold(typed);
  const isPlanTitle = isFirst && CARRIES_OUT.test(folded) && !/[.:;]$/u.test(typed);
  if (ENDS.test(folded) && !isPlanTitle) return false;
  if (
    ISSUER_IN_CAPITALS.test(typed) &&
    isShouted(typed) &&
    !isFirst &&
    !isShouted(before[0]?.text ?? '')
  )
    return false;
  if (ISSUER_IN_CAPITALS.test(typed) && isShouted(typed) && isFirst) return false;
  if (isFirst) return typed.length < MAX_TITLE;
  const last = before.at(-1);
  // Another look begins another part: the title of a paper is bold and its bases are not.
  if (last !== undefined && last.weight === 'all' && weight === 'none') return false;
  if (isShouted(before[0]?.text ?? '') && ISSUER_IN_CAPITALS.test(typed)) return false;
  if (weight !== 'all' && startsSentence(typed, last?.text ?? '')) return false;
  const isSameLook = weight === 'all' && last?.weight === 'all';
  return isSameLook || !/[.;]$/u.test(last?.text ?? '');
}

/** Whether a line below a title that is not bold is the first sentence of the text, or an item. */
const startsSentence = (text: string, before: string): boolean =>
  /^[-–+•]\s/u.test(text) ||
  (/^\p{Lu}/u.test(text) && /[.:;]$/u.test(text) && !OPEN_END.test(before.trim()));
