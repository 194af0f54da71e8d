/**
 * Composes answers that quote lines of a document: the best one with the lines around it.
 */

import { documentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import { anchorOfUnits, citeUnits } from '../../library/headings.ts';
import { type LineTree, unitOfLine, unitsOfLine } from '../../library/line-tree.ts';
import type { AnalyzedPassage } from '../../search/analyzed-passage.ts';
import { type PartUnit, unitOfHeading } from '../../text/document-parts.ts';
import type { Block, Intent, Span } from '../answer.ts';
import type { ScoredLine } from '../retrieve/score-lines.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { createHeadingTest } from '../section-headings.ts';
import { asksForAll } from '../understand/shapes.ts';
import { type AnswerDraft, block, plain, type QuestionContext, spansIn } from './answer-draft.ts';
import {
  caveatBlocks,
  referenceSpans,
  sourceNote,
  suggestionsFor,
  summarySpans,
} from './entry-blocks.ts';
import { amendmentBlocks, followReferences } from './part-notes.ts';
import {
  continuesQuotation,
  MAX_QUOTED_CHARS,
  printQuotation,
  type Quotation,
  type QuotationRequest,
  selectQuotation,
} from './quotation.ts';
import { quotedSpan } from './quoted-span.ts';
import { isForeign, quotationLead, titleBlocks } from './translated.ts';

const isUnverified = createHeadingTest('unverified');

/**
 * Returns what is quoted of a section for its best line.
 *
 * @param compared `ranked`: all compared lines of the section, best first; `matching`: those that are nearly as
 *   good as the best
 */
export function quotationOf(
  { understanding }: Pick<QuestionContext, 'understanding'>,
  { lines, tree }: Pick<AnalyzedPassage, 'lines' | 'tree'>,
  { at, isEnumerated }: Pick<ScoredLine, 'at' | 'isEnumerated'>,
  compared: Pick<QuotationRequest, 'ranked' | 'matching'>,
): Quotation {
  return selectQuotation({
    lines: lines.map(({ text }) => text),
    tree,
    focus: at,
    ...compared,
    wantsList: isEnumerated || asksForAll(understanding.folded),
    wantsSection: isEnumerated,
  });
}

/**
 * An answer that quotes one section of a document: the best line, with the lines that introduce it and
 * those of its list. `lines` are best first. The citation follows the quotation and covers all of it.
 */
export function composeLines(
  ctx: QuestionContext,
  entry: Entry,
  lines: readonly ScoredLine[],
  others: readonly Entry[],
  intent: Intent,
): AnswerDraft {
  const { t } = ctx;
  const [best] = lines;
  if (best === undefined)
    return { status: 'unknown', intent, blocks: [], documents: [], passages: [], suggestions: [] };
  const { passage } = best;
  const read = ctx.searcher.analyze(passage);
  const printed = read.lines.map(({ text }) => text);
  const { lines: quoted, omitted } = quotationOf(ctx, read, best, comparedLinesOf(ctx, lines));
  const units = unitsOfLine(read.tree, printed, best.at);
  const citation = citeUnits(passage.citation, units);
  const section = { document: entry.id, anchor: passage.anchor };
  const place =
    citation === passage.citation
      ? section
      : { ...section, anchor: anchorOfUnits(passage.anchor, units) };
  const texts = quoted.map((at) => withoutBullet(printed[at] ?? ''));
  const further = furtherLines(ctx, lines, texts);
  const references = followReferences(ctx, entry, best.text, passage.citation);
  const article = unitOfHeading(passage.citation);
  const foreign = isForeign(ctx, entry);
  const blocks: Block[] = [
    ...(foreign ? [quotationLead(ctx, entry, passage)] : []),
    ...quotationBlocks(entry, printed, read.tree, quoted, best.at, foreign ? 'quote' : 'lead'),
    ...(omitted.length === 0
      ? []
      : [block('note', { text: omittedText(ctx, printed, omitted), ...section })]),
    ...(foreign ? titleBlocks(ctx, entry) : [citationBlock(ctx, entry, citation, place)]),
    ...references.blocks,
    ...further.map((line) => furtherBlock(ctx, entry, line)),
    ...(article?.unit === 'article' ? amendmentBlocks(ctx, entry, [article, ...units]) : []),
    ...(isUnverified(passage.heading) && !isUnverified(best.text)
      ? [block('note', t('answer-unverified-fact'))]
      : []),
    sourceNote(ctx, entry),
    ...caveatBlocks(ctx, [entry]),
  ];
  const unquoted = others.filter(({ id }) => !further.some(({ passage }) => passage.entry === id));
  if (unquoted.length > 0) {
    const spans = unquoted.flatMap((other, at) => [
      ...(at > 0 ? [plain('; ')] : []),
      ...summarySpans(ctx, other),
    ]);
    blocks.push(block('paragraph', ...spansIn(t, 'answer-also-on-topic', 'documents', spans), '.'));
  }
  return {
    status: 'answered',
    intent,
    blocks,
    documents: [entry.id, ...others.map(({ id }) => id)],
    passages: [
      ...texts.map((text) => ({ ...section, citation, text })),
      ...further.map((line) => ({
        document: line.passage.entry,
        anchor: line.passage.anchor,
        citation: line.passage.citation,
        text: line.text,
      })),
    ],
    suggestions: [...references.suggestions, ...suggestionsFor(ctx, entry, intent)].slice(0, 3),
    isTruncated: omitted.length > 0,
  };
}

/** Where the quotation stands: `Theo Nghị định 118/2025/NĐ-CP …, Điều 5.` */
function citationBlock(
  ctx: QuestionContext,
  entry: Entry,
  citation: string,
  section: Pick<Span, 'document' | 'anchor'>,
): Block {
  const { t } = ctx;
  const place: Span[] =
    citation === '' ? [] : [plain(', '), { text: t('answer-section', { citation }), ...section }];
  return block(
    'paragraph',
    ...spansIn(t, 'answer-according', 'source', [...referenceSpans(ctx, entry), ...place]),
    '.',
  );
}

/** Positions of the lines in the section of the best, and of those that are nearly as good, the best first. */
function comparedLinesOf(
  { weights }: QuestionContext,
  lines: readonly ScoredLine[],
): Pick<QuotationRequest, 'ranked' | 'matching'> {
  const [best] = lines;
  const ofSection = lines.filter(({ passage }) => passage.id === best?.passage.id);
  const isNear = ({ score }: ScoredLine): boolean =>
    best !== undefined && score > best.score - weights.quotedLineGap;
  return {
    ranked: ofSection.map(({ at }) => at),
    matching: ofSection.filter(isNear).map(({ at }) => at),
  };
}

/** Lines of other sections that follow a short quotation, at most. */
const MAX_FURTHER_LINES = 3;

/** The lines of other sections that are nearly as good as the best, while there is room. */
function furtherLines(
  { weights }: QuestionContext,
  lines: readonly ScoredLine[],
  quoted: readonly string[],
): ScoredLine[] {
  const [best] = lines;
  const said = [...quoted];
  const most = quoted.length + MAX_FURTHER_LINES;
  return lines.filter(({ passage, score, text }) => {
    if (best === undefined || passage.id === best.passage.id || said.length >= most) return false;
    const fits = said.join('').length + text.length <= MAX_QUOTED_CHARS;
    if (!fits || score <= best.score - weights.quotedLineGap || said.includes(text)) return false;
    said.push(text);
    return true;
  });
}

/** A line of another section, with its own citation: `(Điều 5, Nghị định 69/2024/NĐ-CP)`. */
function furtherBlock(ctx: QuestionContext, entry: Entry, { passage, text }: ScoredLine): Block {
  const { t, libraryIndex } = ctx;
  const other = libraryIndex.library.entries.get(passage.entry) ?? entry;
  const place = [
    passage.citation === '' ? [] : [t('answer-section', { citation: passage.citation })],
    other.id === entry.id ? [] : [other.kind === 'term' ? other.name : documentName(other, t)],
  ].flat();
  return block('item', quotedSpan(other, text), {
    text: place.length === 0 ? '' : ` (${place.join(', ')})`,
    document: other.id,
    anchor: passage.anchor,
  });
}

/**
 * The blocks of a quotation. Clauses, points and lines of a list continue the line before them; other
 * lines stand by themselves. The line that answers is set in bold.
 */
function quotationBlocks(
  entry: Entry,
  lines: readonly string[],
  tree: LineTree,
  quoted: readonly number[],
  focus: number,
  kind: 'lead' | 'quote',
): Block[] {
  const printed = printQuotation(lines, quoted, focus, tree);
  return quoted.map((at, order) => {
    const line = printed[order] ?? '';
    const isInList = continuesQuotation(lines, tree, quoted, at);
    const placed = order === 0 ? kind : isInList ? 'point' : 'item';
    const span = quotedSpan(entry, placed === 'point' ? line : withoutBullet(line));
    return block(placed, at === focus ? { ...span, style: 'strong' } : span);
  });
}

/** Says how many lines of a list are left out: `… còn 4 điểm`. */
export function omittedText(
  { t }: QuestionContext,
  lines: readonly string[],
  omitted: readonly number[],
): string {
  const unitOf = (at: number): PartUnit | null => unitOfLine(lines[at] ?? '')?.unit ?? null;
  const unit = unitOf(omitted[0] ?? -1);
  const count = omitted.filter((at) => unitOf(at) === unit).length;
  if (unit === 'clause') return t('answer-clauses-left', { count });
  return unit === 'point' ? t('answer-points-left', { count }) : t('answer-lines-left', { count });
}
