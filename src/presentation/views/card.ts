/** The card of a document or term: everything that the library records about it. */

import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, topicNameOf } from '../../library/display-names.ts';
import type { Entry, LegalDocument, Source, Term } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { chooseSource, sortSources, sourceTitle } from '../../library/source.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { callbackButton, type InlineButton, switchViewButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { isWebUrl } from '../web-url.ts';
import { createParagraph, describeStatus, strong, type View } from './view.ts';

export function createCardView(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
): View {
  return {
    paragraphs: createCardParagraphs(libraryIndex, entry, t),
    keyboard: createCardKeyboard(libraryIndex, entry, t),
  };
}

export function createCardParagraphs(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
): Paragraph[] {
  const facts =
    entry.kind === 'term' ? listTermFacts(entry, t) : listDocumentFacts(libraryIndex, entry, t);
  const title = entry.kind === 'term' ? entry.fullName : entry.title;
  const name = documentName(entry, t);
  return [
    createParagraph(strong(name)),
    ...(title === name ? [] : [createParagraph(title)]),
    ...facts.map(([label, value], at) => ({
      ...createParagraph(strong(`${label}: `), value),
      hasSpaceBefore: at === 0,
    })),
    ...createSourceParagraphs(entry.sources, t),
    ...(entry.verified
      ? []
      : [
          {
            kind: 'note' as const,
            runs: [{ text: t('document-unverified') }],
            hasSpaceBefore: true,
          },
        ]),
  ];
}

type Fact = readonly [label: string, value: string];

function listDocumentFacts(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  t: Translator,
): Fact[] {
  const date = (iso: string | null): string =>
    iso === null ? t('document-not-recorded') : formatDate(t, iso);
  const place = libraryIndex.library.jurisdictions.find(({ id }) => id === document.jurisdiction);
  const facts: (readonly [string, string | null])[] = [
    [t('document-type'), t(`type-${document.type}`)],
    [t('document-english-title'), document.titleEn],
    [
      t('document-passed-by'),
      libraryIndex.issuerName(document, t.language) ?? t('document-not-recorded'),
    ],
    [t('document-signed-by'), document.signedBy ?? t('document-not-recorded')],
    [t('document-dated'), date(document.dateDocument)],
    [t('document-effective'), date(document.dateEffective)],
    [t('document-ended'), document.dateNoLongerInForce && date(document.dateNoLongerInForce)],
    [t('document-status'), describeStatus(libraryIndex, document, t)],
    [t('document-jurisdiction'), place?.name ?? document.jurisdiction],
    [t('document-topics'), joinTopicNames(libraryIndex, document, t)],
    [t('document-aliases'), document.aliases.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function joinTopicNames(
  libraryIndex: CurrentLibraryIndex,
  document: LegalDocument,
  { language }: Translator,
): string | null {
  const names = document.topics.map((id) => topicNameOf(id, libraryIndex.library, language));
  return names.length === 0 ? null : names.join('; ');
}

function listTermFacts(term: Term, t: Translator): Fact[] {
  const facts: (readonly [string, string | null])[] = [
    [t('document-english-title'), term.fullNameEn],
    [t('document-owner'), term.owner],
    [t('document-aliases'), term.aliases.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function createSourceParagraphs(sources: readonly Source[], t: Translator): Paragraph[] {
  if (sources.length === 0) return [];
  const lines = sortSources(sources).map((source): Paragraph => {
    const { url, retrieved } = source;
    const title = sourceTitle(source);
    const when =
      retrieved === null ? '' : ` (${t('document-retrieved', { date: formatDate(t, retrieved) })})`;
    const run = isWebUrl(url) ? { text: title, href: url } : { text: title };
    return { kind: 'item', runs: [{ text: '• ' }, run, { text: when }] };
  });
  return [
    { ...createParagraph(strong(`${t('document-sources')}:`)), hasSpaceBefore: true },
    ...lines,
  ];
}

function createCardKeyboard(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  t: Translator,
): InlineButton[][] {
  const code = shortHash(entry.id);

  const links = libraryIndex.relations.get(entry.id);
  const related = (links?.outgoing.length ?? 0) + (links?.incoming.length ?? 0);
  const menus: InlineButton[] = [];
  if (entry.sections.length > 0) {
    const sections = t('document-sections', { count: entry.sections.length });
    menus.push(switchViewButton(sections, { view: 'sections', entry: code, page: 0 }));
  }
  if (related > 0) {
    menus.push(
      switchViewButton(t('document-relations', { count: related }), {
        view: 'relations',
        entry: code,
        page: 0,
      }),
    );
  }
  const files = [
    callbackButton(t('document-as-markdown'), { kind: 'export', entry: code, format: 'md' }),
    callbackButton(t('document-as-pdf'), { kind: 'export', entry: code, format: 'pdf' }),
    callbackButton(t('document-link'), { kind: 'qrCode', entry: code }),
  ];
  const follow: InlineButton[] =
    entry.kind === 'term'
      ? []
      : [callbackButton(t('follow-document'), { kind: 'follow', what: 'document', value: code })];
  const url = chooseSource(entry.sources)?.url ?? null;
  return [
    ...(menus.length > 0 ? [menus] : []),
    ...(follow.length > 0 ? [follow] : []),
    files,
    ...(!isWebUrl(url) ? [] : [[{ text: t('document-source'), url }]]),
  ];
}
