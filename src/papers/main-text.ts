/** Finds the main text of a paper: its first unit, its articles, and the signature that closes it. */
import { fold, normalizeText } from '../text/fold.ts';
import { findAppendix } from './appendices.ts';
import {
  type ArticleHeading,
  type ArticleRun,
  findArticleHeadings,
  findRun,
} from './article-run.ts';
import { isBasis } from './legal-bases.ts';
import type { Paragraph } from './paragraph.ts';
import { notFound } from './reading.ts';
import { readSignature, type Signature, startsSignature } from './signature.ts';

/** The first paragraph of the main text: behind the legal bases and the words that issue the paper. */
export function findBodyStart(paragraphs: readonly Paragraph[], from: number): number {
  let last = from;
  for (let at = from; at < paragraphs.length && at < from + 80; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) break;
    if (isBasis(paragraph)) last = at + 1;
    else if (/^(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ)\s*:?$/u.test(normalizeText(paragraph.text)))
      return at + 1;
    else if (
      /^["“]?(?:Chương|CHƯƠNG|Phần|PHẦN)\s+(?:\d|[IVX]|thứ|THỨ)/u.test(paragraph.text) ||
      /^["“]?dieu\s*[\dli]/u.test(fold(paragraph.text))
    )
      return at;
    else if (
      /\s(?:ban hành|quyết định|quyết nghị)\s.{2,}[.:]$/isu.test(paragraph.text) &&
      last > from &&
      at <= last + 1
    )
      return at + 1;
  }
  return last;
}

/** The first unit of the main text at or above its first article. */
export function firstUnit(
  paragraphs: readonly Paragraph[],
  from: number,
  { articles }: ArticleRun,
): number {
  const first = articles[0]?.at ?? from;
  for (let at = from; at < first; at += 1)
    if (/^(?:chương|phần|mục)\s+(?:[ivx\d]|thứ)/iu.test(normalizeText(paragraphs[at]?.text ?? '')))
      return at;
  return first;
}

/** The articles of the main text, and the signature that closes it. */
export function readMainText(
  paragraphs: readonly Paragraph[],
  from: number,
): { readonly run: ArticleRun; readonly signature: Signature } {
  const headings = findArticleHeadings(paragraphs).filter(({ at }) => at >= from);
  const none: Signature = {
    start: paragraphs.length,
    end: paragraphs.length,
    signer: notFound(),
    position: notFound(),
    recipients: [],
  };
  let start = nextSignature(paragraphs, Math.max(from, headings[0]?.at ?? from));
  for (;;) {
    const limit = start ?? paragraphs.length;
    const run = findRun(headings.filter(({ at }) => at < limit));
    if (start === null) {
      const main = beforeAppendix(headings, run, paragraphs);
      const end = findAppendix(paragraphs, (main.articles.at(-1)?.at ?? from) + 1);
      return { run: main, signature: { ...none, start: end, end } };
    }
    const signature = readSignature(paragraphs, start);
    if (!goesOnBehind(headings, run, signature.end, paragraphs)) return { run, signature };
    start = nextSignature(paragraphs, signature.end);
  }
}

function nextSignature(paragraphs: readonly Paragraph[], from: number): number | null {
  for (let at = from; at < paragraphs.length; at += 1)
    if (startsSignature(paragraphs, at)) return at;
  return null;
}

const STARTS_ATTACHMENT =
  /^(?:phu luc|mau so|danh muc|quy che|quy dinh|\(?ban hanh kem theo|de an|ke hoach|chuong trinh)/u;

/** Whether what looked like a signature was quoted: the next article stands behind it. */
function goesOnBehind(
  headings: readonly ArticleHeading[],
  { articles }: ArticleRun,
  end: number,
  paragraphs: readonly Paragraph[],
): boolean {
  const next = (articles.at(-1)?.order ?? 0) + 1;
  const found = headings.find(
    ({ at, order, opensQuote }) => at >= end && order === next && !opensQuote,
  );
  if (found === undefined || articles.length === 0) return false;
  return !paragraphs
    .slice(end, found.at)
    .some(
      ({ text }) =>
        STARTS_ATTACHMENT.test(fold(normalizeText(text))) || /^điều\s+1[.:]/iu.test(text),
    );
}

/** Without a signature, a second Điều 1 begins an attachment. */
function beforeAppendix(
  headings: readonly ArticleHeading[],
  run: ArticleRun,
  paragraphs: readonly Paragraph[],
): ArticleRun {
  const [first] = headings;
  const second = headings.find(
    ({ at, order, isQuoted }) =>
      first !== undefined &&
      at > first.at &&
      order === 1 &&
      !isQuoted &&
      paragraphs
        .slice(first.at, at)
        .some(({ text }) => STARTS_ATTACHMENT.test(fold(normalizeText(text)))),
  );
  return second === undefined ? run : findRun(headings.filter(({ at }) => at < second.at));
}
