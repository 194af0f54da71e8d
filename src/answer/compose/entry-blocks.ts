/**
 * Spans and blocks that answers have in common: references, status, sources, caveats, suggestions.
 */

import { formatDate } from '../../i18n/format-date.ts';
import { inLanguage } from '../../i18n/in-language.ts';
import { documentName } from '../../library/display-names.ts';
import type { Entry, LegalDocument } from '../../library/document.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { chooseSource, sourceTitle } from '../../library/source.ts';
import { type DocumentStatus, statusOn } from '../../library/status.ts';
import type { Block, Intent, Span } from '../answer.ts';
import type { Suggestion } from '../intents/intent-spec.ts';
import { SUGGESTIONS } from '../intents/intents.ts';
import { createHeadingTest } from '../section-headings.ts';
import { describeStatusOn } from '../status-line.ts';
import { block, emphasis, plain, type QuestionContext, spansIn, strong } from './answer-draft.ts';

/** The issuer of a document, in the language of the question; null where it is not recorded. */
export function issuerNameOf(ctx: QuestionContext, document: LegalDocument): string | null {
  return ctx.libraryIndex.issuerName(document, ctx.t.language);
}

/** A title for use inside a sentence: `Về việc …` starts with a small letter. */
export const lowercaseStart = (title: string): string =>
  title.replace(/^(?:Về|On)(?= )/u, (word) => word.toLowerCase());

/** The full reference of an entry: type, number, date, issuer, title. */
export function referenceSpans(ctx: QuestionContext, entry: Entry): Span[] {
  const { t } = ctx;
  if (entry.kind === 'term') {
    return [
      { ...strong(entry.name), document: entry.id },
      plain(` (${entry.fullName}${entry.fullNameEn === null ? '' : `; ${entry.fullNameEn}`})`),
    ];
  }
  const issuer = issuerNameOf(ctx, entry);
  const type = t(`type-${entry.type}`);
  const name = entry.number === null ? type : `${type} ${entry.number}`;
  const translated = inLanguage<string | null>(t.language, { vi: null, en: entry.titleEn });
  return [
    { ...strong(name), document: entry.id },
    plain(entry.number === null ? ` (${t('answer-no-number')})` : ''),
    plain(
      entry.dateDocument === null
        ? ''
        : t('answer-dated', { date: formatDate(t, entry.dateDocument) }),
    ),
    plain(issuer === null ? '' : t('answer-by', { issuer })),
    plain(', '),
    emphasis(lowercaseStart(translated ?? entry.shortTitle ?? entry.title)),
    ...(translated === null ? [] : [plain(` (${entry.title})`)]),
    plain(entry.verified ? '' : t('status-unverified-mark')),
  ].filter(({ text }) => text !== '');
}

/** A short reference for lists in a sentence: `Nghị quyết 04-NQ/TU (Tỉnh ủy Quảng Nam, 12/4/2021)`. */
export function summarySpans(ctx: QuestionContext, entry: Entry): Span[] {
  if (entry.kind === 'term') return [{ ...strong(entry.name), document: entry.id }];
  const issuer = issuerNameOf(ctx, entry);
  const facts = [
    issuer,
    entry.dateDocument === null ? null : formatDate(ctx.t, entry.dateDocument),
  ];
  const known = facts.filter((fact) => fact !== null).join(', ');
  return [
    { ...strong(documentName(entry, ctx.t)), document: entry.id },
    plain(known === '' ? '' : ` (${known})`),
    plain(entry.verified ? '' : ctx.t('status-unverified-mark')),
  ].filter(({ text }) => text !== '');
}

/**
 * The reference of a related document, or its number where the library does not hold it.
 * @param options `hasEffectiveDate`: with the recorded day on which it takes effect
 */
export function linkSpans(
  ctx: QuestionContext,
  link: RelatedDocument,
  { hasEffectiveDate = false } = {},
): Span[] {
  const { t } = ctx;
  const entry =
    link.document === null ? undefined : ctx.libraryIndex.library.entries.get(link.document);
  const since = hasEffectiveDate && entry?.kind === 'document' ? entry.dateEffective : null;
  return [
    ...(entry === undefined ? [strong(link.number ?? '')] : referenceSpans(ctx, entry)),
    ...(since === null ? [] : [plain(t('answer-relation-since', { date: formatDate(t, since) }))]),
    ...(link.verified ? [] : [plain(t('status-unverified-mark'))]),
  ];
}

/** The documents that replace, repeal and amend a document, by what they do, with the day. */
export function changeBlocks(ctx: QuestionContext, status: DocumentStatus): Block[] {
  const { t } = ctx;
  const ofType = (type: RelatedDocument['type']) =>
    status.replacedBy.filter((link) => link.type === type);
  const groups = [
    ['answer-replaced-by', ofType('replaces')],
    ['answer-repealed-by', ofType('repeals')],
    ['answer-amended-by', status.amendedBy],
  ] as const;
  return groups.flatMap(([key, links]) => {
    if (links.length === 0) return [];
    const spans = links.flatMap((link, at) => [
      ...(at > 0 ? [plain('; ')] : []),
      ...linkSpans(ctx, link, { hasEffectiveDate: true }),
    ]);
    return [block('paragraph', ...spansIn(t, key, 'documents', spans), '.')];
  });
}

export function statusOf(ctx: QuestionContext, document: LegalDocument): DocumentStatus {
  return statusOn(document, ctx.libraryIndex.relations, ctx.today);
}

/** The status on the day of asking in one sentence, with a mark where it is not verified. */
export function statusText(ctx: QuestionContext, document: LegalDocument): string {
  const { entries } = ctx.libraryIndex.library;
  return describeStatusOn(ctx.t, statusOf(ctx, document), ctx.today, entries);
}

/** A note with the status and the source. */
export function sourceNote(ctx: QuestionContext, entry: Entry): Block {
  const source = sourceText(ctx, entry);
  const parts = [
    ...(entry.kind === 'document' ? [statusText(ctx, entry)] : []),
    ...(source === null ? [] : [source]),
  ];
  return block('note', parts.join(' · '));
}

/** `Nguồn: …`: the source that is chosen for an entry; null where it has none. */
export function sourceText({ t }: QuestionContext, entry: Entry): string | null {
  const source = chooseSource(entry.sources);
  return source === undefined ? null : t('answer-source', { title: sourceTitle(source) });
}

/** Notes on unverified documents and on places that were merged into others. */
export function caveatBlocks(ctx: QuestionContext, entries: readonly Entry[]): Block[] {
  const blocks: Block[] = [];
  if (entries.some((entry) => !entry.verified))
    blocks.push(block('note', ctx.t('answer-unverified-document')));
  const first = entries[0];
  const asked = new Set(ctx.understanding.places.map(({ id }) => id));
  for (const place of ctx.libraryIndex.library.jurisdictions) {
    if (place.mergedInto === null || place.mergedOn === null || place.mergedOn > ctx.today)
      continue;
    const concerned =
      asked.has(place.id) || (first?.kind === 'document' && first.jurisdiction === place.id);
    if (!concerned) continue;
    const into = ctx.libraryIndex.library.jurisdictions.find(({ id }) => id === place.mergedInto);
    if (into !== undefined)
      blocks.push(
        block(
          'note',
          ctx.t('answer-merged', {
            place: place.name,
            into: into.name,
            date: formatDate(ctx.t, place.mergedOn),
          }),
        ),
      );
  }
  return blocks;
}

const isTargetHeading = createHeadingTest('targets', 'goals');

/** Whether a document has what a suggested question asks for. */
function hasRequired(
  { libraryIndex }: QuestionContext,
  document: LegalDocument,
  required: Suggestion['requires'],
): boolean {
  if (required === 'targets')
    return document.sections.some(({ heading }) => isTargetHeading(heading));
  if (required === 'implementingDocuments')
    return (
      libraryIndex.relations
        .get(document.id)
        ?.incoming.some(({ type }) => type === 'implements') === true
    );
  return true;
}

const MAX_SUGGESTIONS = 3;

/** Up to three questions to ask next about a document, without the one just asked. */
export function suggestionsFor(
  ctx: QuestionContext,
  entry: Entry | undefined,
  asked: Intent,
): string[] {
  if (entry === undefined || entry.kind === 'term') return [];
  const name = documentName(entry, ctx.t);
  return SUGGESTIONS.filter(
    ({ intent, requires }) => intent !== asked && hasRequired(ctx, entry, requires),
  )
    .slice(0, MAX_SUGGESTIONS)
    .map(({ message }) => ctx.t(message, { name }));
}
