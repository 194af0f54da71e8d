/**
 * Finds the articles of a paper: `Điều 1`, `Điều 2`, … in order. The articles that an amending paper
 * quotes, and those of a regulation that is attached, have numbers of their own.
 */
import { normalizeText } from '../text/fold.ts';
import type { Paragraph } from './paragraph.ts';
import { findQuotations } from './quotations.ts';

export interface ArticleHeading {
  /** Where it stands among the paragraphs. */
  readonly at: number;
  /** `5`, `27a` */
  readonly number: string;
  readonly order: number;
  /** What stands behind the number. */
  readonly rest: string;
  /** Within a quotation. */
  readonly isQuoted: boolean;
  /** The paragraph itself starts with a quotation mark. */
  readonly opensQuote: boolean;
  readonly isBold: boolean | null;
}

export interface ArticleRun {
  readonly articles: readonly ArticleHeading[];
  /** Numbers that are missing between the first and the last. */
  readonly gaps: readonly number[];
  /** Headings outside quotations that are not in the run: another run may be meant. */
  readonly others: number;
  /** Whether an article of the run seems to stand within a quotation. */
  readonly hasQuoted: boolean;
}

const HEADING =
  /^\s*(["“”«'‘]{0,2})\s*Điều\s*(\d{1,3})\s?([a-zđ])?\s?(?:\[\d{1,3}\])?\s*(?:[.:]\s*|-\s+|$)(.*)$/su;
/** Without a full stop only a bold line is a heading: `Điều 5 Phạm vi`. */
const BARE_HEADING = /^\s*(["“”«'‘]{0,2})\s*Điều\s+(\d{1,3})([a-zđ])?\s+(\p{Lu}.*)$/su;

/** `ĐIỀU 1`, and the word with the marks that an OCR gives it: `Điêu 1`, `Điểu 1`. */
const MISREAD_WORD = /^(?:ĐIỀU|[ĐD]i[eêèéẻẽẹềếểễệ]u)(?=\s*[\dlI])/u;

/** Returns every heading of an article among paragraphs, quoted ones included. */
export function findArticleHeadings(paragraphs: readonly Paragraph[]): ArticleHeading[] {
  const quotations = findQuotations(paragraphs.map(({ text }) => text));
  return paragraphs.flatMap((paragraph, at) => {
    const text = paragraph.text
      .replace(MISREAD_WORD, 'Điều')
      .replace(/^Điều\s+[lI](?=\s?[.:])/u, 'Điều 1');
    const match =
      HEADING.exec(text) ?? (paragraph.weight === 'all' ? BARE_HEADING.exec(text) : null);
    if (match === null || paragraph.rows !== null) return [];
    const [, mark = '', digits = '', letter = '', rest = ''] = match;
    return [
      {
        at,
        number: `${Number(digits)}${letter}`,
        order: Number(digits) + (letter === '' ? 0 : (letter.codePointAt(0) ?? 0) / 1000),
        rest: normalizeText(rest) === '' ? '' : rest.trim(),
        isQuoted: quotations[at]?.isQuoted === true,
        opensQuote: mark !== '',
        isBold: paragraph.weight === 'unknown' ? null : paragraph.weight !== 'none',
      },
    ];
  });
}

/** What each article adds to a run, and what takes away from it. */
const SCORE = {
  article: 1,
  /** Within what seems to be a quotation. */
  quoted: -1.6,
  /** Not bold, although the first article of the run is. */
  otherLook: -0.7,
  /** For each number that is missing before it. */
  gap: -0.8,
  /** It reads like an article of an amending paper. */
  amends: 0.3,
} as const;
const READS_LIKE_MAIN =
  /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay thế|Thay cụm từ|Bỏ |Hiệu lực|Điều khoản|Quy định chuyển tiếp|Trách nhiệm|Tổ chức thực hiện|Phạm vi)/u;
/** More numbers than this are not missing: the heading belongs elsewhere. */
const MAX_GAP = 3;

/**
 * Returns the run of articles that explains the headings best: each is the next of the one before,
 * and stands outside quotations.
 */
export function findRun(headings: readonly ArticleHeading[]): ArticleRun {
  const usable = headings.filter(({ opensQuote }) => !opensQuote);
  const best: { score: number; before: number | null }[] = [];
  let end: number | null = null;
  usable.forEach((heading, at) => {
    const own =
      SCORE.article +
      (heading.isQuoted ? SCORE.quoted : 0) +
      (heading.isQuoted && READS_LIKE_MAIN.test(heading.rest) ? SCORE.amends : 0);
    let chosen: { score: number; before: number | null } = {
      score: own + (heading.order - 1) * SCORE.gap,
      before: null,
    };
    for (let before = 0; before < at; before += 1) {
      const previous = usable[before];
      const score = best[before];
      if (previous === undefined || score === undefined) continue;
      const missing = missingBetween(previous, heading);
      if (missing === null) continue;
      const look = previous.isBold === true && heading.isBold === false ? SCORE.otherLook : 0;
      const total = score.score + own + look + missing * SCORE.gap;
      if (total > chosen.score) chosen = { score: total, before };
    }
    best[at] = chosen;
    if (end === null || chosen.score > (best[end]?.score ?? 0)) end = at;
  });
  const articles: ArticleHeading[] = [];
  for (let at: number | null = end; at !== null; at = best[at]?.before ?? null) {
    const heading = usable[at];
    if (heading !== undefined) articles.unshift(heading);
  }
  const others = usable.filter((one) => !one.isQuoted && !articles.includes(one)).length;
  return describeRun(articles, others);
}

/** How many numbers are missing between two articles; null where they do not follow each other. */
function missingBetween(before: ArticleHeading, after: ArticleHeading): number | null {
  if (after.order <= before.order) return null;
  const missing = Math.max(0, Math.floor(after.order) - Math.floor(before.order) - 1);
  return missing > MAX_GAP ? null : missing;
}

function describeRun(articles: readonly ArticleHeading[], others: number): ArticleRun {
  const present = new Set(articles.map(({ order }) => Math.floor(order)));
  const last = Math.floor(articles.at(-1)?.order ?? 0);
  const gaps = Array.from({ length: last }, (_, at) => at + 1).filter((one) => !present.has(one));
  return { articles, gaps, others, hasQuoted: articles.some(({ isQuoted }) => isQuoted) };
}
