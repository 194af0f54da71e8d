/**
 * Composes answers that name documents: one document, lists, candidates of a number, comparisons.
 */
import { documentName } from '../../library/display-names.ts';
import type { Entry, LegalDocument, Section } from '../../library/document.ts';
import { isQuotable, quotableLines, sectionKindOf } from '../../library/section-kind.ts';
import { unitOfHeading } from '../../text/document-parts.ts';
import type { AnswerPassage, Block, Intent } from '../answer.ts';
import type { IntentOfForm } from '../intents/intents.ts';
import type { FoundDocument } from '../retrieve/find-documents.ts';
import { withoutBullet } from '../retrieve/score-lines.ts';
import { createHeadingTest } from '../section-headings.ts';
import {
  type AnswerDraft,
  block,
  plain,
  type QuestionContext,
  spansIn,
  strong,
} from './answer-draft.ts';
import {
  caveatBlocks,
  referenceSpans,
  sourceNote,
  statusText,
  suggestionsFor,
  summarySpans,
} from './entry-blocks.ts';
import { reachBlocks } from './small-talk.ts';
import { isForeign, openingSpans, titleBlocks } from './translated.ts';

/** Sections that say what a document is for, in order of preference. */
const SUMMARY_SECTIONS = (
  ['definition', 'goals', 'summary', 'content', 'tasks', 'targets'] as const
).map((kind) => createHeadingTest(kind));
/** Lines quoted of one section, at most. */
const MAX_QUOTED_LINES = 3;
const MAX_ITEMS_IN_TEXT = 12;
const MAX_DOCUMENTS = 50;

const isArticle = ({ heading }: Section): boolean => unitOfHeading(heading)?.unit === 'article';

/** The first lines of the section that says what a document is for; empty where it has no text. */
export function summaryPassages(entry: Entry): AnswerPassage[] {
  const full = entry.sections.filter(
    (section) => section.text.trim() !== '' && isQuotable(section),
  );
  const section =
    full.find((one) => isArticle(one) && sectionKindOf(one) === 'scope') ??
    SUMMARY_SECTIONS.map((isHeading) => full.find(({ heading }) => isHeading(heading))).find(
      (found) => found !== undefined,
    ) ??
    full[0];
  if (section === undefined) return [];
  const text = quotableLines(section.text).slice(0, MAX_QUOTED_LINES).map(withoutBullet).join(' ');
  return [{ document: entry.id, anchor: section.anchor, citation: section.citation, text }];
}

/** A quotation with its place, which links to it. */
export const quoteBlock = (ctx: QuestionContext, passage: AnswerPassage): Block =>
  block(
    'quote',
    passage.text,
    passage.citation === ''
      ? ''
      : {
          text: ` (${ctx.t('answer-section', { citation: passage.citation })})`,
          document: passage.document,
          anchor: passage.anchor,
        },
  );

function alsoOnTopicBlocks(ctx: QuestionContext, others: readonly Entry[]): Block[] {
  if (others.length === 0) return [];
  const spans = others.flatMap((entry, at) => [
    ...(at > 0 ? [plain('; ')] : []),
    ...summarySpans(ctx, entry),
  ]);
  return [block('paragraph', ...spansIn(ctx.t, 'answer-also-on-topic', 'documents', spans), '.')];
}

/** One document: its reference, quotations, status, and other documents on the subject. */
export function composeDocument(
  ctx: QuestionContext,
  entry: Entry,
  passages: readonly AnswerPassage[],
  others: readonly Entry[],
  intent: Intent,
): AnswerDraft {
  const foreign = isForeign(ctx, entry);
  return {
    status: 'answered',
    intent,
    blocks: [
      block('lead', ...(foreign ? openingSpans : referenceSpans)(ctx, entry), '.'),
      ...passages.filter(({ text }) => text !== '').map((passage) => quoteBlock(ctx, passage)),
      ...(foreign ? titleBlocks(ctx, entry) : []),
      sourceNote(ctx, entry),
      ...caveatBlocks(ctx, [entry]),
      ...alsoOnTopicBlocks(ctx, others),
    ],
    documents: [entry.id, ...others.map(({ id }) => id)],
    passages,
    suggestions: suggestionsFor(ctx, entry, intent),
  };
}

/** Several documents that have the number asked for, and a question which one is meant. */
export function composeAmbiguous(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
  asked: string,
): AnswerDraft {
  const { t } = ctx;
  return {
    status: 'answered',
    intent: 'number',
    blocks: [
      block('lead', t('answer-ambiguous', { count: documents.length, number: asked })),
      ...documents
        .slice(0, MAX_ITEMS_IN_TEXT)
        .map((document) => block('item', ...referenceSpans(ctx, document))),
      ...(documents.length > MAX_ITEMS_IN_TEXT
        ? [block('note', t('answer-list-more', { count: documents.length - MAX_ITEMS_IN_TEXT }))]
        : []),
      block('paragraph', t('answer-which-one')),
    ],
    documents: documents.slice(0, MAX_DOCUMENTS).map(({ id }) => id),
    passages: [],
    suggestions: documents
      .slice(0, 3)
      .map((document) => t('suggest-about', { name: documentName(document, t) })),
  };
}

/** What a list shows beside its documents. */
export interface ListOptions {
  /** The status of each document, because the list is by status. */
  readonly withStatus?: boolean;
  /** How many documents a list by status may lack, because their status is not known. */
  readonly unknown?: number;
}

/** A list with its count. `what` says what it contains (`nghị quyết năm 2021`). */
export function composeList(
  ctx: QuestionContext,
  documents: readonly LegalDocument[],
  what: string,
  order: IntentOfForm<'list'>,
  { withStatus = false, unknown = 0 }: ListOptions = {},
): AnswerDraft {
  const { t } = ctx;
  const first = documents[0];
  const shown = documents.slice(0, order === 'list' ? MAX_ITEMS_IN_TEXT : 5);
  const items = shown
    .slice(order === 'list' ? 0 : 1)
    .map((document) =>
      block(
        'item',
        ...referenceSpans(ctx, document),
        withStatus ? `. ${statusText(ctx, document)}` : '',
      ),
    );
  const lead =
    order === 'list' || first === undefined
      ? [block('lead', strong(t('answer-list-lead', { count: documents.length, what })))]
      : [
          block(
            'lead',
            ...spansIn(t, `answer-${order}`, 'document', referenceSpans(ctx, first)),
            '.',
          ),
          sourceNote(ctx, first),
          ...(documents.length > 1
            ? [block('paragraph', t('answer-list-next', { count: documents.length, what }))]
            : []),
        ];
  return {
    status: 'answered',
    intent: order,
    blocks: [
      ...lead,
      ...(order !== 'list' && documents.length <= 1 ? [] : items),
      ...(documents.length > shown.length
        ? [block('note', t('answer-list-more', { count: documents.length - shown.length }))]
        : []),
      ...(unknown === 0
        ? []
        : [block('note', t('answer-list-status-unknown', { count: unknown }))]),
      ...(order === 'newest' ? reachBlocks(ctx) : []),
      ...caveatBlocks(ctx, shown.slice(0, 1)),
    ],
    documents: documents.slice(0, MAX_DOCUMENTS).map(({ id }) => id),
    passages: [],
    suggestions: suggestionsFor(ctx, first, order),
  };
}

/** The nearest documents, where none is good enough to answer. */
export function composeUnsure(
  ctx: QuestionContext,
  found: readonly FoundDocument[],
  intent: Intent,
): AnswerDraft {
  const shown = found.slice(0, 3);
  return {
    status: 'unsure',
    intent,
    blocks: [
      block('lead', ctx.t('answer-unsure')),
      ...shown.map(({ entry }) => block('item', ...referenceSpans(ctx, entry))),
      block('note', ctx.t('answer-rephrase')),
    ],
    documents: shown.map(({ entry }) => entry.id),
    passages: [],
    suggestions: shown.flatMap(({ entry }) => suggestionsFor(ctx, entry, intent).slice(0, 1)),
  };
}
