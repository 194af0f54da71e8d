/** The articles that a paper is known by, and how sure it is that they are all of them. */
import { fold } from '../text/fold.ts';
import type { Appendix } from './appendices.ts';
import { type ArticleRun, findArticleHeadings, findRun } from './article-run.ts';
import type { Part } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import { type Reading, reading, SURE, withConfidence } from './reading.ts';
import type { Signature } from './signature.ts';

/** What the last article of a paper is about, and what its last words say. */
const ENDS_PAPER = /hieu luc|thi hanh|chuyen tiep|to chuc thuc hien|trach nhiem/u;
const LAST_WORDS = /co hieu luc|chiu trach nhiem|vuong mac|\.\/\.?$|thong qua ngay/u;
const LAST_PARAGRAPHS = 3;

/** Whether an article reads like the last one of a paper. */
function endsPaper(last: Part | undefined): boolean {
  if (last === undefined) return false;
  if (ENDS_PAPER.test(fold(last.heading))) return true;
  const own = last.content.filter((_, at) => last.quoted[at] !== true).slice(-LAST_PARAGRAPHS);
  return own.some(({ text }) => LAST_WORDS.test(fold(text.trim())));
}

/**
 * The longest numbering of a paper is its main one. A decision that issues a regulation has two or
 * three articles of its own, and its content in those of the regulation. The articles of a form, such
 * as a model contract, are none of the paper.
 *
 * @param behind all that stands behind the signature
 */
export function mainArticles(
  own: Reading<readonly string[]>,
  appendices: readonly Appendix[],
  behind: readonly Paragraph[],
): Reading<readonly string[]> {
  const count = own.value?.length ?? 0;
  const longest = appendices
    .filter(({ kind }) => kind !== 'form')
    .reduce<Appendix | null>(
      (best, one) => (one.articles.length > (best?.articles.length ?? 0) ? one : best),
      null,
    );
  if (longest !== null && longest.articles.length > count) {
    const evidence = `${longest.heading}: Điều ${longest.articles[0] ?? ''} … Điều ${longest.articles.at(-1) ?? ''}`;
    return reading(longest.articles, SURE.byWords, evidence, longest.page);
  }
  // A longer numbering behind the signature may be that of a regulation that was not recognised.
  const others = findRun(findArticleHeadings(behind)).articles.length;
  return others > count ? withConfidence(own, Math.min(own.confidence, SURE.byWords)) : own;
}

/** How sure it is that the articles are all of the main text and no others. */
export function articlesOf(
  run: ArticleRun,
  parts: readonly Part[],
  paragraphs: readonly Paragraph[],
  signature: Signature,
): Reading<readonly string[]> {
  const numbers = run.articles.map(({ number }) => number);
  const [first] = run.articles;
  if (first === undefined) return { value: [], confidence: SURE.byWords, evidence: '', page: 1 };
  const last = parts.filter(({ kind }) => kind === 'article').at(-1);
  const isWhole = endsPaper(last) && signature.signer.value !== null && run.others === 0;
  // An article `27a` is that of a consolidated text, or one that is quoted without marks.
  const hasInserted = run.articles.some(({ order }) => !Number.isInteger(order));
  const confidence =
    run.gaps.length > 0 || first.order !== 1
      ? SURE.contradicted
      : run.hasQuoted
        ? SURE.concluded
        : !hasInserted && isWhole
          ? SURE.inPlace
          : SURE.byWords;
  const evidence = `Điều ${numbers[0] ?? ''} … Điều ${numbers.at(-1) ?? ''}`;
  return reading(numbers, confidence, evidence, paragraphs[first.at]?.page ?? 1);
}
