/** The parts of a paper as a flat list of headings with their text, in order, as the format has them. */
import { fold, normalizeText } from '../text/fold.ts';
import type { ArticleHeading } from './article-run.ts';
import { isShouted } from './head.ts';
import { restoreCase } from './letter-case.ts';
import type { Paragraph } from './paragraph.ts';
import { findQuotations } from './quotations.ts';

export type PartKind = 'division' | 'chapter' | 'section' | 'article' | 'heading';

export interface Part {
  readonly kind: PartKind;
  /** `Điều 5. Điều kiện`, `Chương II. Quy định cụ thể` */
  readonly heading: string;
  /** The level of its heading, 1 to 6. */
  readonly level: number;
  /** `5`; null for a heading without a number. */
  readonly number: string | null;
  readonly title: string | null;
  readonly page: number;
  readonly content: readonly Paragraph[];
  /** For each paragraph of the content, whether it is new wording of another document. */
  readonly quoted: readonly boolean[];
}

const UNITS: readonly {
  readonly kind: PartKind;
  readonly word: string;
  readonly level: number;
  readonly pattern: RegExp;
}[] = [
  {
    kind: 'division',
    word: 'Phần',
    level: 1,
    pattern:
      /^phần\s+((?:thứ\s+\p{L}+(?:\s(?:một|hai|ba|tư|năm|sáu|bảy|tám|chín))?)|[ivxlc]+|\d{1,2})(?=$|[\s.:–-])[.:\s–-]*(.*)$/iu,
  },
  {
    kind: 'chapter',
    word: 'Chương',
    level: 2,
    pattern: /^chương\s+([ivxlc]+|\d{1,2})(?=$|[\s.:–-])[.:\s–-]*(.*)$/iu,
  },
  {
    kind: 'section',
    word: 'Mục',
    level: 3,
    pattern: /^mục\s+(\d{1,2}|[ivxlc]+)(?=$|[\s.:–-])[.:\s–-]*(.*)$/iu,
  },
];
const ARTICLE_LEVEL = 4;
/** Headings of papers without articles: `I. TÌNH HÌNH`, `1. Mục tiêu`. */
const ROMAN = /^([IVXL]+)\s*[.)-]\s*(\S.*)$/u;
const LETTERED = /^([A-H])\s*[.)-]\s*(\S.*)$/u;
const DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,2})\s*[.)]?\s+(\S.*)$/u;
const MAX_HEADING = 250;
/** How many levels deeper the parts of an appendix stand. */
const MAX_LEVEL = 6;

/** Titles longer than this are no titles but the text of an article. */
const MAX_TITLE = 400;
const ENDS_TEXT = /[.;:]$/u;

/**
 * Returns the parts of some paragraphs. Text before the first heading is in `opening`.
 *
 * @param articles the articles among them, by their place
 * @param body the text of the paper, for headings in capitals
 * @param deeper how much deeper headings stand: 1 within an appendix that is a heading itself
 */
export function outline(
  paragraphs: readonly Paragraph[],
  articles: readonly ArticleHeading[],
  body: string,
  deeper = 0,
): { readonly opening: Paragraph[]; readonly parts: Part[] } {
  const byPlace = new Map(articles.map((article) => [article.at, article]));
  const quotations = findQuotations(paragraphs.map(({ text }) => text));
  const hasArticles = articles.length > 0;
  const opening: Paragraph[] = [];
  const parts: (Part & { content: Paragraph[]; quoted: boolean[] })[] = [];
  for (let at = 0; at < paragraphs.length; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined) continue;
    const article = byPlace.get(at);
    const isQuoted = article === undefined && quotations[at]?.isQuoted === true;
    const started: StartedPart | null =
      article !== undefined
        ? startArticle(paragraphs, article, body)
        : isQuoted
          ? null
          : (startUnit(paragraphs, at, byPlace, body) ??
            (hasArticles ? null : startHeading(paragraph, at)));
    if (started === null) {
      const open = parts.at(-1);
      if (open === undefined) opening.push(paragraph);
      else {
        open.content.push(paragraph);
        open.quoted.push(isQuoted);
      }
      continue;
    }
    parts.push({
      ...started.part,
      level: Math.min(started.part.level + deeper, MAX_LEVEL),
      content: [...started.content],
      quoted: started.content.map(() => false),
    });
    at = started.next - 1;
  }
  return { opening, parts };
}

interface StartedPart {
  readonly part: Omit<Part, 'content' | 'quoted'>;
  /** Text on the line of the heading. */
  readonly content: readonly Paragraph[];
  readonly next: number;
}

function startArticle(
  paragraphs: readonly Paragraph[],
  { at, number, rest, isBold }: ArticleHeading,
  body: string,
): StartedPart | null {
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return null;
  const following = paragraphs[at + 1];
  // `Điều 1` alone on its line: its title, if it has one, is the bold line below.
  const isAlone = rest === '';
  const below =
    isAlone &&
    following?.weight === 'all' &&
    following.rows === null &&
    !/^\d|^[a-zđ]\)/u.test(following.text)
      ? following
      : null;
  const text = below?.text ?? rest;
  const isTitle = below !== null || isArticleTitle(text, paragraph, isBold, following);
  const title = isTitle ? cleanTitle(text, body) : null;
  const content = isTitle || text === '' ? [] : [{ ...paragraph, text, weight: 'none' as const }];
  return {
    part: {
      kind: 'article',
      heading: title === null ? `Điều ${number}` : `Điều ${number}. ${title}`,
      level: ARTICLE_LEVEL,
      number,
      title,
      page: paragraph.page,
    },
    content,
    next: at + (below === null ? 1 : 2),
  };
}

/** Whether what stands behind `Điều 5.` is a title, and not the first sentence of its text. */
function isArticleTitle(
  text: string,
  { weight }: Paragraph,
  isBold: boolean | null,
  following: Paragraph | undefined,
): boolean {
  if (text === '' || text.length > MAX_TITLE) return false;
  if (weight === 'all') return !/[.;]$/u.test(text) || text.length < 120;
  if (weight === 'start' && isBold === true) return false;
  if (/(?:như sau|sau đây)?:$/u.test(text) && /^(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay)/u.test(text))
    return true;
  const hasText = following !== undefined && !/^["“”]?Điều\s+\d/u.test(following.text);
  return hasText && !ENDS_TEXT.test(text) && text.length < MAX_HEADING;
}

function cleanTitle(text: string, body: string): string {
  const plain = text
    .replace(/\s+/gu, ' ')
    .replace(/[:.;,\s]+$/u, '')
    .trim();
  return isShouted(plain) ? restoreCase(plain, body) : plain;
}

function startUnit(
  paragraphs: readonly Paragraph[],
  at: number,
  articles: ReadonlyMap<number, ArticleHeading>,
  body: string,
): StartedPart | null {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.rows !== null || paragraph.text.length > MAX_HEADING)
    return null;
  for (const { kind, word, level, pattern } of UNITS) {
    const match = pattern.exec(paragraph.text.normalize('NFC').trim());
    if (match === null) continue;
    const [, number = '', rest = ''] = match;
    const isMarked = paragraph.isCentred || paragraph.weight === 'all' || isShouted(paragraph.text);
    if (rest !== '' && !isMarked && !/^\p{Lu}/u.test(rest)) continue;
    if (rest !== '' && !isMarked && ENDS_TEXT.test(rest)) continue;
    const titles: string[] = rest === '' ? [] : [rest];
    let next = at + 1;
    while (titles.length < 6 && isTitleLine(paragraphs, next, articles, titles)) {
      titles.push(paragraphs[next]?.text ?? '');
      next += 1;
    }
    const title = titles.length === 0 ? null : cleanTitle(titles.join(' '), body);
    const label = /^[ivxlc]+$/iu.test(number) ? number.toUpperCase() : number.toLowerCase();
    return {
      part: {
        kind,
        level,
        number: label,
        title,
        heading: title === null ? `${word} ${label}` : `${word} ${label}. ${title}`,
        page: paragraph.page,
      },
      content: [],
      next,
    };
  }
  return null;
}

/** Whether a paragraph is of the title of a chapter above it. */
function isTitleLine(
  paragraphs: readonly Paragraph[],
  at: number,
  articles: ReadonlyMap<number, ArticleHeading>,
  before: readonly string[],
): boolean {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.rows !== null || articles.has(at)) return false;
  const { text } = paragraph;
  if (UNITS.some(({ pattern }) => pattern.test(text.normalize('NFC').trim()))) return false;
  if (text.length > MAX_HEADING || /^(?:["“]|\d+\.|[a-zđ]\))/u.test(text)) return false;
  const isFirst = before.length === 0;
  if (!isFirst && isShouted(before.at(-1) ?? '') && !isShouted(text)) return false;
  return isShouted(text) || (paragraph.weight === 'all' && (paragraph.isCentred || isFirst));
}

/** A heading of a paper without articles. */
function startHeading(paragraph: Paragraph, at: number): StartedPart | null {
  const text = normalizeText(paragraph.text);
  if (paragraph.rows !== null || text.length > MAX_HEADING) return null;
  const level = headingLevel(paragraph, text);
  if (level === null) return null;
  return {
    part: {
      kind: 'heading',
      heading: paragraph.text.replace(/[:.]\s*$/u, ''),
      level,
      number: null,
      title: null,
      page: paragraph.page,
    },
    content: [],
    next: at + 1,
  };
}

function headingLevel(paragraph: Paragraph, text: string): number | null {
  if (paragraph.heading !== null) return Math.min(paragraph.heading + 1, MAX_LEVEL);
  const isBold = paragraph.weight === 'all';
  if (/[.;,]$/u.test(text)) return null;
  if (LETTERED.test(text) && !ROMAN.test(text) && (isBold || isShouted(text))) return 2;
  if (ROMAN.test(text) && (isBold || isShouted(text))) return 2;
  const decimal = DECIMAL.exec(text)?.[1];
  if (decimal !== undefined && isBold)
    return Math.min(3 + decimal.split('.').length - 1, MAX_LEVEL);
  if (paragraph.isCentred && isBold && isShouted(text)) return 2;
  return null;
}

/** Returns the paragraphs of the text of a paper as one text, for look-ups. */
export const textOf = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ text }) => text).join('\n');

/** Whether a part is the article on the terms of a paper. */
export const isDefinitions = ({ title }: Part): boolean =>
  title !== null && /giai thich tu ngu|^tu ngu/u.test(fold(title));
