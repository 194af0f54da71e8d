/**
 * Composes answers about a part of a document that is named by its number: its text, or that the
 * library does not hold it.
 */
import { articleCount } from '../../library/articles.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import { anchorOfUnits, citeUnits } from '../../library/headings.ts';
import { buildLineTree } from '../../library/line-tree.ts';
import { isWithinPart, type NumberedUnit, unitOfHeading } from '../../text/document-parts.ts';
import { findPartLines, heldNumbers, type SectionLines } from '../retrieve/part-lines.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import type { PartAsked } from '../understand/part-asked.ts';
import { ASKS_ATTACHMENT } from '../understand/question-words.ts';
import { type AnswerDraft, block, plain, type QuestionContext, spansIn } from './answer-draft.ts';
import { caveatBlocks, referenceSpans, sourceNote, suggestionsFor } from './entry-blocks.ts';
import { amendmentBlocks, partName, unitName } from './part-notes.ts';
import { selectOutline } from './quotation.ts';
import { omittedText } from './quoted-lines.ts';
import { composeQuotes } from './quoted-sections.ts';
import { quotedSpan, sectionPassage } from './quoted-span.ts';
import { composeNotInDocument } from './small-talk.ts';

/** The lines of a part that the question names: of the document, or of what is attached to it. */
export const linesOfPart = (
  { understanding }: QuestionContext,
  entry: Entry,
  { units, end }: PartAsked,
): readonly SectionLines[] =>
  findPartLines(entry, units, ASKS_ATTACHMENT.test(understanding.folded.slice(end)));

/**
 * An answer that quotes a part. Null where the document does not hold it.
 *
 * @param quotes the lines of the part, from `linesOfPart`
 */
export function composePart(
  ctx: QuestionContext,
  entry: Entry,
  { units }: PartAsked,
  quotes: readonly SectionLines[],
): AnswerDraft | null {
  const [first, ...others] = quotes;
  if (first === undefined) return null;
  if (others.length === 0 && first.section.path.some((heading) => unitOfHeading(heading) !== null))
    return composeUnit(ctx, entry, first, units);
  // A summary may have two sections on one article: they are quoted, not listed.
  const isArticleAsked = units.some(({ unit }) => unit === 'article');
  return !isArticleAsked &&
    others.length > 0 &&
    quotes.every(({ section }) => isArticle(section.heading))
    ? composeOutline(ctx, entry, quotes, units)
    : composeQuotes(ctx, entry, quotes, 'content');
}

const isArticle = (heading: string): boolean => unitOfHeading(heading)?.unit === 'article';

/** One article, or a clause or point of it: its heading, then its lines, clauses before points. */
function composeUnit(
  ctx: QuestionContext,
  entry: Entry,
  { section, lines }: SectionLines,
  units: readonly NumberedUnit[],
): AnswerDraft {
  const inner = units.filter(({ unit }) => unit === 'clause' || unit === 'point');
  const isWhole = inner.length === 0 || lines.length === section.text.split('\n').length;
  const { lines: quoted, omitted } = selectOutline(lines, buildLineTree(lines));
  const citation = citeUnits(section.citation, isWhole ? [] : inner);
  const place = { document: entry.id, anchor: section.anchor };
  const printed = quoted.flatMap((at) => lines[at] ?? []);
  const spans = printed.map((line) => quotedSpan(entry, line));
  const heading = { ...quotedSpan(entry, section.heading), style: 'strong' as const };
  return {
    status: 'answered',
    intent: 'content',
    blocks: [
      ...(isWhole ? [heading, ...spans] : spans).map((span, at) =>
        block(at === 0 ? 'lead' : 'point', span),
      ),
      ...(omitted.length === 0
        ? []
        : [block('note', { text: omittedText(ctx, lines, omitted), ...place })]),
      block(
        'paragraph',
        ...spansIn(ctx.t, 'answer-according', 'source', [
          ...referenceSpans(ctx, entry),
          plain(', '),
          {
            text: ctx.t('answer-section', { citation }),
            document: entry.id,
            anchor: isWhole ? section.anchor : anchorOfUnits(section.anchor, inner),
          },
        ]),
        '.',
      ),
      ...amendmentBlocks(ctx, entry, units),
      sourceNote(ctx, entry),
      ...caveatBlocks(ctx, [entry]),
    ],
    documents: [entry.id],
    passages: isWhole
      ? [{ ...place, citation, text: section.text }]
      : printed.map((line) => ({ ...place, citation, text: withoutBullet(line) })),
    suggestions: suggestionsFor(ctx, entry, 'content'),
    isTruncated: omitted.length > 0,
  };
}

/** A chapter or another part with several articles: their headings, each with a link. */
function composeOutline(
  ctx: QuestionContext,
  entry: Entry,
  quotes: readonly SectionLines[],
  units: readonly NumberedUnit[],
): AnswerDraft {
  const [first] = quotes;
  const title = first?.section.path.find((heading) => {
    const unit = unitOfHeading(heading);
    return unit !== null && isWithinPart([unit], units.slice(0, 1));
  });
  return {
    status: 'answered',
    intent: 'content',
    blocks: [
      block('lead', { ...quotedSpan(entry, title ?? ''), style: 'strong' }),
      ...quotes.map(({ section }) =>
        block('point', {
          ...quotedSpan(entry, section.heading),
          document: entry.id,
          anchor: section.anchor,
        }),
      ),
      block(
        'paragraph',
        ...spansIn(ctx.t, 'answer-according', 'source', referenceSpans(ctx, entry)),
        '.',
      ),
      sourceNote(ctx, entry),
      ...caveatBlocks(ctx, [entry]),
    ],
    documents: [entry.id],
    passages: quotes.map(({ section }) => sectionPassage(entry, section)),
    suggestions: suggestionsFor(ctx, entry, 'content'),
  };
}

/** Says how many articles a document in full has. Null for a summary, which has some of them. */
export function composeArticleCount(
  ctx: QuestionContext,
  document: LegalDocument,
): AnswerDraft | null {
  const count = articleCount(document);
  if (count === null) return null;
  return {
    status: 'answered',
    intent: 'figure',
    blocks: [
      block('lead', ctx.t('answer-article-count', { count })),
      block(
        'paragraph',
        ...spansIn(ctx.t, 'answer-according', 'source', referenceSpans(ctx, document)),
        '.',
      ),
      sourceNote(ctx, document),
      ...caveatBlocks(ctx, [document]),
    ],
    documents: [document.id],
    passages: [],
    suggestions: suggestionsFor(ctx, document, 'figure'),
  };
}

/** Says that the library does not hold a part of a document, and which parts it holds. */
export function composeMissingPart(
  ctx: QuestionContext,
  document: LegalDocument,
  { units }: PartAsked,
): AnswerDraft {
  const { t } = ctx;
  const unit = units.find((one) => one.unit === 'article')?.unit ?? units[0]?.unit ?? 'article';
  const held = heldNumbers(document, unit).map((number) => unitName(ctx, { unit, number }));
  const part = partName(ctx, units);
  const articles = unit === 'article' ? articleCount(document) : null;
  const asked = Number.parseInt(units.find((one) => one.unit === unit)?.number ?? '', 10);
  const why =
    articles !== null && asked > articles
      ? t('answer-part-beyond', { part: unitName(ctx, { unit, number: String(asked) }), articles })
      : held.length === 0
        ? t('answer-part-not-held', { part })
        : t('answer-part-not-held-but', { part, held: held.join(', ') });
  return composeNotInDocument(ctx, document, why, 'content');
}
