/** Splits what stands behind the signature: appendices, forms, and regulations that are attached. */
import { fold, normalizeText } from '../text/fold.ts';
import { findArticleHeadings, findRun } from './article-run.ts';
import { isShouted } from './head.ts';
import { restoreCase } from './letter-case.ts';
import { outline, type Part } from './outline.ts';
import type { Paragraph } from './paragraph.ts';

export interface Appendix {
  /** `Phụ lục I. Danh mục …`, `Quy chế quản lý …` */
  readonly heading: string;
  readonly kind: 'appendix' | 'form' | 'regulation';
  readonly page: number;
  readonly opening: readonly Paragraph[];
  readonly parts: readonly Part[];
  /** The numbers of its own articles. */
  readonly articles: readonly string[];
}

const APPENDIX =
  /^phu luc(?:\s+(?:so\s+)?([ivxlc]+|\d{1,2}[a-z]?|[a-h])(?![a-z]))?(?:\s*[.:-])?\s*(.*)$/u;
const FORM = /^(?:bieu\s+)?mau\s+(?:so\s*:?\s*)?(\d{1,3}[a-z]?(?:[./-][\da-z]+)*)\b/u;
const LIST = /^danh muc(?:\s|$)/u;
/** Names of regulations that a decision issues as an attachment. */
const REGULATION =
  /^(?:quy che|quy dinh|dieu le|de an|chuong trinh|chuong trinh hanh dong|ke hoach|chien luoc|quy hoach|noi quy|phuong an|quy trinh|huong dan|bo tieu chi|bo chi so|danh muc|danh sach|quy chuan|noi dung|noi quy)(?:\s|$)/u;
const ISSUED_WITH =
  /^\(?\s*(?:duoc\s+)?(?:ban hanh|kem theo|cong bo|phe duyet)\s*(?:kem|theo|cung)?/u;
/** The title of an attachment stands at most this many paragraphs above `(Ban hành kèm theo …)`. */
const TITLE_REACH = 6;
const MAX_TITLE_LINE = 220;

/** Returns the appendices among paragraphs, and what stands before the first of them. */
export function readAppendices(
  paragraphs: readonly Paragraph[],
  body: string,
): { readonly before: readonly Paragraph[]; readonly appendices: Appendix[] } {
  const starts = paragraphs.flatMap((_, at) => startOf(paragraphs, at) ?? []);
  const kept = starts.filter(
    (start, at) => at === 0 || start.at >= (starts[at - 1]?.textFrom ?? 0),
  );
  const appendices = kept.map((start, at) => {
    const own = paragraphs.slice(start.textFrom, kept[at + 1]?.at ?? paragraphs.length);
    return readAppendix(start, own, body);
  });
  return { before: paragraphs.slice(0, kept[0]?.at ?? paragraphs.length), appendices };
}

/** Returns the first paragraph of the first appendix at or behind a place; the end without one. */
export function findAppendix(paragraphs: readonly Paragraph[], from: number): number {
  for (let at = from; at < paragraphs.length; at += 1)
    if (startOf(paragraphs, at) !== null) return at;
  return paragraphs.length;
}

interface Start {
  readonly at: number;
  /** The first paragraph behind its title. */
  readonly textFrom: number;
  readonly kind: Appendix['kind'];
  readonly label: string | null;
  readonly titles: readonly string[];
  readonly page: number;
}

function startOf(paragraphs: readonly Paragraph[], at: number): Start | null {
  const paragraph = paragraphs[at];
  if (paragraph === undefined || paragraph.rows !== null || paragraph.text.length > MAX_TITLE_LINE)
    return null;
  const plain = normalizeText(paragraph.text);
  const folded = fold(plain);
  const isMarked =
    paragraph.isCentred ||
    paragraph.weight === 'all' ||
    isShouted(plain) ||
    paragraph.weight === 'unknown';
  if (!isMarked) return null;
  const appendix = APPENDIX.exec(folded);
  if (appendix !== null) {
    const [, number, rest = ''] = appendix;
    if (rest !== '' && !isShouted(plain) && !/^phu luc[^:.]{0,8}[:.]/u.test(folded)) return null;
    const label = number === undefined ? 'Phụ lục' : `Phụ lục ${number.toUpperCase()}`;
    const own = rest === '' ? [] : [plain.slice(plain.length - rest.length)];
    return {
      at,
      kind: 'appendix',
      label,
      page: paragraph.page,
      ...titlesBelow(paragraphs, at, own),
    };
  }
  const form = FORM.exec(folded);
  if (form !== null && plain.length < 60) {
    const label = `Mẫu số ${(form[1] ?? '').toUpperCase()}`;
    const own = plain.slice(form[0].length).replace(/^[\s.:-]+/u, '');
    return {
      at,
      kind: 'form',
      label,
      page: paragraph.page,
      ...titlesBelow(paragraphs, at, own === '' ? [] : [own]),
    };
  }
  if (
    (REGULATION.test(folded) || LIST.test(folded)) &&
    isShouted(plain) &&
    isIssuedBelow(paragraphs, at)
  )
    return {
      at,
      kind: 'regulation',
      label: null,
      page: paragraph.page,
      ...titlesBelow(paragraphs, at, [plain]),
    };
  return null;
}

const isIssuedBelow = (paragraphs: readonly Paragraph[], at: number): boolean =>
  paragraphs
    .slice(at + 1, at + 1 + TITLE_REACH)
    .some(({ text }) => ISSUED_WITH.test(fold(normalizeText(text))) && /^\(/u.test(text.trim()));

/** The lines of a title below its first line, up to `(Ban hành kèm theo …)` and past it. */
function titlesBelow(
  paragraphs: readonly Paragraph[],
  at: number,
  first: readonly string[],
): { readonly titles: string[]; readonly textFrom: number } {
  const titles = [...first];
  let from = at + 1;
  for (; from < paragraphs.length && from <= at + TITLE_REACH; from += 1) {
    const paragraph = paragraphs[from];
    if (paragraph === undefined || paragraph.rows !== null) break;
    const plain = normalizeText(paragraph.text);
    if (ISSUED_WITH.test(fold(plain)) && /^\(/u.test(plain)) {
      from += 1;
      // The remark may take several lines.
      while (!/\)\s*$/u.test(paragraphs[from - 1]?.text ?? '') && from <= at + TITLE_REACH + 2) {
        if (paragraphs[from] === undefined || paragraphs[from]?.rows !== null) break;
        from += 1;
      }
      break;
    }
    const isTitle =
      plain.length < MAX_TITLE_LINE &&
      (isShouted(plain) || (paragraph.isCentred && paragraph.weight === 'all')) &&
      !/^(?:[IVX]+|[A-H]|\d+)[.)]\s|^(?:CHƯƠNG|PHẦN|MỤC|Chương|Phần|Mục)\s|^(?:CỘNG HÒA|CỘNG HOÀ|Mẫu|MẪU|PHỤ LỤC|Phụ lục)/u.test(
        plain,
      );
    if (!isTitle) break;
    titles.push(plain);
  }
  return { titles, textFrom: from };
}

function readAppendix(
  { kind, label, titles, page }: Start,
  own: readonly Paragraph[],
  body: string,
): Appendix {
  const joined = titles.join(' ').trim();
  const title = joined === '' ? '' : isShouted(joined) ? restoreCase(joined, body) : joined;
  const run = findRun(findArticleHeadings(own));
  const hasArticles = run.articles.length > 1;
  const { opening, parts } = outline(
    own,
    hasArticles ? run.articles : [],
    body,
    kind === 'regulation' ? 0 : 1,
  );
  return {
    kind,
    page,
    heading: [label, title].filter((one) => one !== null && one !== '').join('. '),
    opening,
    parts: kind === 'form' ? [] : parts,
    articles: hasArticles ? run.articles.map(({ number }) => number) : [],
    ...(kind === 'form' ? { opening: own } : {}),
  };
}
