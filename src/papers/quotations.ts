/**
 * Which paragraphs of an amending paper are quoted: the new wording of another document, in quotation
 * marks over several paragraphs.
 */

const OPENING = /[“«„]/gu;
const CLOSING = /[”»]/gu;
/** A straight mark, or a closing one that was typed for an opening one. */
const OPENS_PARAGRAPH = /^\s*["“”«„'‘]{1,2}(?=\S)/u;
const CLOSES_PARAGRAPH = /["”»“'’]{1,2}\s*[.;,:]*\s*(?:\/\.)?$/u;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export interface Quotation {
  /** The paragraph starts a quotation, or stands within one. */
  readonly isQuoted: boolean;
  /** The paragraph itself starts with a quotation mark. */
  readonly opens: boolean;
}

/** The heading of an article, with or without a quotation mark before it. */
const ARTICLE = /^\s*["“”«'‘]{0,2}\s*Điều\s+(\d{1,3})[a-zđ]?\s*[.:]/u;
const AMENDS =
  /^\s*(?:["“”«'‘]{0,2}\s*Điều\s+\d{1,3}[a-zđ]?[.:]\s*|\d{1,3}\.\s+)(?:Sửa đổi|Bổ sung|Bãi bỏ|Thay)/u;

/**
 * Returns for each paragraph whether it is quoted. Where a closing mark is missing, the quotation ends
 * at an article that does not go on with the quoted ones.
 */
export function findQuotations(texts: readonly string[]): Quotation[] {
  let isOpen = false;
  /** The last article that is quoted; null for a quotation of clauses. */
  let quoted: number | null = null;
  return texts.map((text) => {
    const opens = OPENS_PARAGRAPH.test(text);
    const article = numberOfArticle(text);
    if (isOpen && !opens && (AMENDS.test(text) || (article !== null && !follows(article, quoted))))
      isOpen = false;
    const surplus = balanceOf(text, opens);
    const closes = CLOSES_PARAGRAPH.test(text);
    const isQuoted = isOpen || opens;
    if (isQuoted && (article !== null || (opens && !isOpen))) quoted = article;
    if (!isOpen && opens && surplus > 0) isOpen = true;
    else if (isOpen && closes && (surplus < 0 || (opens && surplus <= 0))) isOpen = false;
    else if (isOpen && surplus < 0) isOpen = false;
    return { isQuoted, opens };
  });
}

const numberOfArticle = (text: string): number | null => {
  const digits = ARTICLE.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Whether an article goes on with the quoted one: the next number, or the same with a letter. */
const follows = (article: number, quoted: number | null): boolean =>
  quoted !== null && (article === quoted + 1 || article === quoted);

/** How many quotations a paragraph opens more than it closes. Straight marks open and close in turn. */
function balanceOf(text: string, opens: boolean): number {
  const straight = count(text, /"/gu) % 2;
  const typed = count(text, OPENING) - count(text, CLOSING);
  // A paragraph that starts with a closing mark was typed with the wrong one.
  const wrong = opens && /^\s*[”»]/u.test(text) ? 2 : 0;
  if (straight === 0) return typed + wrong;
  return typed + wrong + (opens ? 1 : -1);
}
