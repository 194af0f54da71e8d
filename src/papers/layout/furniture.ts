/** Recognises what a page carries that is not of the paper: headers, page numbers, stamps. */
import { fold } from '../../text/fold.ts';
import type { LayoutLine } from './lines.ts';
import type { PageContent } from './page-content.ts';

/** `CÔNG BÁO/Số 11 + 12/Ngày 10-01-2023`, with the page number before or behind it. */
const GAZETTE_HEADER = /cong bao\s*\/\s*so\b.{0,40}\/\s*ngay/u;
/** `(Tiếp theo Công báo số 11 + 12)`, `(Xem tiếp Công báo số 13)`. */
const GAZETTE_CONTINUATION = /^\(?\s*(?:tiep theo|xem tiep) cong bao so .{1,30}$/u;
/** The text of a digital signature. */
const SIGNATURE_STAMP =
  /^(?:nguoi ky|ky boi|email|co quan|thoi gian ky|ngay ky|ky ngay|chuc vu)\s?:/u;
const PAGE_NUMBER = /^(?:trang\s)?[-–—]?\s?\d{1,4}\s?[-–—]?$/u;
/** A line drawn with characters: `_______`, `———`, `* * *`. */
const DRAWN_LINE = /^[\s_\-–—=*.~]{3,}$/u;
/** The share of the height of a page at its top and at its bottom where headers and numbers stand. */
const MARGIN = 0.11;
/** A line at the same place of this many pages, and of this share of all, is a header. */
const REPEATED = { pages: 3, share: 0.3 } as const;
/** Headers of two pages stand within so many points. */
const SAME_HEIGHT = 4;

const GAZETTE_ISSUE =
  /CÔNG BÁO\s*\/\s*Số\s+([\d\s+]{1,20}?)\s*\/\s*Ngày\s+(\d{1,2})-(\d{1,2})-(\d{4})/iu;

/** Returns the issue of the gazette that a header names: `Công báo số 11 + 12 ngày 10/01/2023`. */
export function gazetteIssue(text: string): string | null {
  const [, issue, day, month, year] = GAZETTE_ISSUE.exec(text.normalize('NFC')) ?? [];
  return issue === undefined ? null : `Công báo số ${issue} ngày ${day}/${month}/${year}`;
}

/** Whether a line says that the paper goes on in another issue of the gazette. */
export const isContinuation = (text: string): boolean =>
  GAZETTE_CONTINUATION.test(fold(text.normalize('NFC')));

/** Returns a test for lines that are not of the paper. */
export function createFurnitureTest(
  pages: readonly { readonly page: PageContent; readonly lines: readonly LayoutLine[] }[],
): (line: LayoutLine, page: PageContent) => boolean {
  const atEdge = (line: LayoutLine, page: PageContent): boolean =>
    line.y < page.height * MARGIN || line.y > page.height * (1 - MARGIN / 1.5);
  const counts = new Map<string, number>();
  for (const { page, lines } of pages) {
    const keys = lines.filter((line) => atEdge(line, page)).map(headerKey);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (line, page) => {
    const folded = fold(line.text.normalize('NFC')).trim();
    if (GAZETTE_HEADER.test(folded) || DRAWN_LINE.test(line.text)) return true;
    if (SIGNATURE_STAMP.test(folded)) return true;
    if (!atEdge(line, page)) return false;
    if (PAGE_NUMBER.test(folded)) return true;
    const repeated = counts.get(headerKey(line)) ?? 0;
    const isHeader = repeated >= Math.max(REPEATED.pages, pages.length * REPEATED.share);
    return isHeader && !/^(?:dieu|chuong|\d+\.)/u.test(folded);
  };
}

const headerKey = ({ text, y }: LayoutLine): string =>
  `${Math.round(y / SAME_HEIGHT)} ${fold(text).replace(/\d+/gu, '#').trim()}`;
