/**
 * Composes answers that quote lines or sections of a document.
 */

import type { Entry, Section } from '../../library/document.ts';
import { splitLines } from '../../search/search-index.ts';
import type { AnswerPassage, Block, Intent, Span } from '../answer.ts';
import type { ScoredLine } from '../retrieve/score-lines.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { createHeadingTest } from '../section-headings.ts';
import { type AnswerDraft, block, plain, type QuestionContext, spansIn } from './answer-draft.ts';
import {
  caveatBlocks,
  referenceSpans,
  sourceNote,
  suggestionsFor,
  summarySpans,
} from './entry-blocks.ts';
import { isForeign, quotationLead, shortReferenceSpans, titleBlocks } from './translated.ts';

/** Further lines of the same document, at most. */
const MAX_ADDITIONAL_LINES = 4;
/** Characters of all further lines, at most. */
const MAX_ADDITIONAL_CHARS = 900;
/** Characters of the sections that are quoted in full, about. */
const MAX_SECTION_CHARS = 900;
const isUnverified = createHeadingTest('unverified');

const toAnswerPassage = (line: ScoredLine): AnswerPassage => ({
  document: line.passage.entry,
  anchor: line.passage.anchor,
  citation: line.passage.citation,
  text: line.text,
});

/** A quotation, with the language of the entry, which may differ from that of the answer. */
const quotedSpan = (entry: Entry, text: string): Span => ({
  text,
  language: entry.kind === 'term' ? 'vi' : entry.language,
});

/**
 * An answer that quotes the best lines of one document. `lines` are best first.
 *
 * @param withSection whether the other lines of the section follow
 */
export function composeLines(
  ctx: QuestionContext,
  entry: Entry,
  lines: readonly ScoredLine[],
  others: readonly Entry[],
  intent: Intent,
  withSection = intent !== 'figure',
): AnswerDraft {
  const { t } = ctx;
  const best = lines[0];
  const seen = new Set<string>();
  const selected = lines
    .filter((line) => best !== undefined && line.score > best.score - ctx.weights.quotedLineGap)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, MAX_ADDITIONAL_LINES + 1);
  const [first, ...additional] = inSectionOrder(selected);
  if (first === undefined)
    return { status: 'unknown', intent, blocks: [], documents: [], passages: [], suggestions: [] };
  const { passage } = first;
  const also = withinLength([
    ...additional.map(({ text }) => text),
    ...(withSection ? otherSectionLines(first, selected) : []),
  ]);
  const citation =
    passage.citation === ''
      ? []
      : [
          plain(', '),
          {
            text: t('answer-section', { citation: passage.citation }),
            document: entry.id,
            anchor: passage.anchor,
          },
        ];
  const opening = isForeign(ctx, entry)
    ? [
        quotationLead(ctx, entry, passage),
        block('quote', { ...quotedSpan(entry, first.text), style: 'strong' }),
        ...titleBlocks(ctx, entry),
      ]
    : [
        block('lead', { ...quotedSpan(entry, first.text), style: 'strong' }),
        block(
          'paragraph',
          ...spansIn(t, 'answer-according', 'source', [...referenceSpans(ctx, entry), ...citation]),
          '.',
        ),
      ];
  const blocks: Block[] = [
    ...opening,
    ...(also.length === 0 ? [] : [block('paragraph', t('answer-also-says'))]),
    ...also.map((text) => block('item', quotedSpan(entry, text))),
    ...(isUnverified(passage.heading) && !isUnverified(first.text)
      ? [block('note', t('answer-unverified-fact'))]
      : []),
    sourceNote(ctx, entry),
    ...caveatBlocks(ctx, [entry]),
  ];
  if (others.length > 0) {
    const spans = others.flatMap((other, at) => [
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
    passages: selected.map(toAnswerPassage),
    suggestions: suggestionsFor(ctx, entry, intent),
  };
}

/** Lines of a section that is asked for in full start with its first line. */
function inSectionOrder(selected: readonly ScoredLine[]): readonly ScoredLine[] {
  const [best] = selected;
  if (best?.isEnumerated !== true) return selected;
  const order = splitLines(best.passage).map(withoutBullet);
  const [head] = order;
  if (head === undefined || head === best.text) return selected;
  const rest = selected.filter(({ text }) => text !== head);
  return [{ ...best, text: head }, ...rest];
}

/** The other lines of the section, in order: what follows `gồm 4 nhóm:`. */
function otherSectionLines({ passage }: ScoredLine, selected: readonly ScoredLine[]): string[] {
  const said = new Set(selected.map(({ text }) => text));
  return splitLines(passage)
    .map(withoutBullet)
    .filter((text) => !said.has(text));
}

function withinLength(lines: readonly string[]): string[] {
  let remaining = MAX_ADDITIONAL_CHARS;
  return lines.filter((text) => {
    remaining -= text.length;
    return remaining > 0;
  });
}

/** Lines of one section that are quoted. */
export interface SectionQuote {
  readonly section: Section;
  readonly lines: readonly string[];
}

/**
 * An answer that quotes sections in full, up to a limit. Null where no section with text fits.
 *
 * @param keep whether to quote a line
 */
export function composeSections(
  ctx: QuestionContext,
  entry: Entry,
  fits: (section: Section) => boolean,
  intent: Intent,
  keep: (line: string) => boolean = () => true,
): AnswerDraft | null {
  const quotes = entry.sections
    .filter((section) => section.text.trim() !== '' && fits(section))
    .map((section) => ({ section, lines: section.text.split('\n').filter(keep) }));
  return quotes.length === 0 ? null : composeQuotes(ctx, entry, quotes, intent);
}

/** An answer that quotes lines under the citations of their sections, up to a limit. */
export function composeQuotes(
  ctx: QuestionContext,
  entry: Entry,
  quotes: readonly SectionQuote[],
  intent: Intent,
): AnswerDraft {
  const foreign = isForeign(ctx, entry);
  const blocks: Block[] = [
    block('lead', ...(foreign ? shortReferenceSpans : referenceSpans)(ctx, entry), '.'),
  ];
  let remaining = MAX_SECTION_CHARS;
  for (const { section, lines } of quotes) {
    if (remaining <= 0) break;
    blocks.push(
      block(
        'paragraph',
        { text: section.citation, style: 'strong', document: entry.id, anchor: section.anchor },
        ':',
      ),
    );
    for (const line of lines) {
      const isFirst = remaining === MAX_SECTION_CHARS;
      remaining -= line.length;
      // A first line that is too long is quoted all the same.
      if (remaining <= 0 && !isFirst) break;
      blocks.push(block('item', quotedSpan(entry, withoutBullet(line))));
    }
  }
  return {
    status: 'answered',
    intent,
    blocks: [
      ...blocks,
      ...(foreign ? titleBlocks(ctx, entry) : []),
      sourceNote(ctx, entry),
      ...caveatBlocks(ctx, [entry]),
    ],
    documents: [entry.id],
    passages: quotes.map(({ section }) => ({
      document: entry.id,
      anchor: section.anchor,
      citation: section.citation,
      text: section.text,
    })),
    suggestions: suggestionsFor(ctx, entry, intent),
  };
}
