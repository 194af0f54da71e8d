/** A document or term as a card: all that the library records of it. */
import type { Entry, LegalDocument, Source, Term } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/browse-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { callbackButton, type InlineButton, switchViewButton } from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { isWebUrl } from '../web-url.ts';
import {
  createParagraph,
  describeStatus,
  documentName,
  strong,
  type Translations,
  type View,
} from './view.ts';

export function createCardView(
  libraryIndex: LibraryIndex,
  entry: Entry,
  translations: Translations,
): View {
  return {
    paragraphs: createCardParagraphs(libraryIndex, entry, translations),
    keyboard: createCardKeyboard(libraryIndex, entry, translations),
  };
}

export function createCardParagraphs(
  libraryIndex: LibraryIndex,
  entry: Entry,
  translations: Translations,
): Paragraph[] {
  const facts =
    entry.kind === 'term'
      ? listTermFacts(entry, translations)
      : listDocumentFacts(libraryIndex, entry, translations);
  const title = entry.kind === 'term' ? entry.fullName : entry.title;
  const name = documentName(entry, translations);
  return [
    createParagraph(strong(name)),
    ...(title === name ? [] : [createParagraph(title)]),
    ...facts.map(([label, value], at) => ({
      ...createParagraph(strong(`${label}: `), value),
      hasSpaceBefore: at === 0,
    })),
    ...createSourceParagraphs(entry.sources, translations),
    ...(entry.verified
      ? []
      : [
          {
            kind: 'note' as const,
            runs: [{ text: translations.locale.documents.unverified }],
            hasSpaceBefore: true,
          },
        ]),
  ];
}

type Fact = readonly [label: string, value: string];

function listDocumentFacts(
  libraryIndex: LibraryIndex,
  document: LegalDocument,
  translations: Translations,
): Fact[] {
  const { locale, messages } = translations;
  const labels = locale.documents;
  const date = (iso: string | null): string =>
    iso === null ? labels.notRecorded : messages.date(iso);
  const place = libraryIndex.library.jurisdictions.find(({ id }) => id === document.jurisdiction);
  const facts: (readonly [string, string | null])[] = [
    [labels.type, messages.typeName[document.type]],
    [labels.englishTitle, document.titleEn],
    [
      labels.passedBy,
      libraryIndex.issuerName(document, translations.language) ?? labels.notRecorded,
    ],
    [labels.signedBy, document.signedBy ?? labels.notRecorded],
    [labels.dated, date(document.dateDocument)],
    [labels.effective, date(document.dateEffective)],
    [labels.ended, document.dateNoLongerInForce && date(document.dateNoLongerInForce)],
    [labels.status, describeStatus(libraryIndex, document, translations)],
    [labels.jurisdiction, place?.name ?? document.jurisdiction],
    [labels.topics, joinTopicNames(libraryIndex, document, translations)],
    [labels.aliases, document.aliases.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function joinTopicNames(
  libraryIndex: LibraryIndex,
  document: LegalDocument,
  { language }: Translations,
): string | null {
  const names = document.topics.map((id) => {
    const topic = libraryIndex.library.topics.find((one) => one.id === id);
    return topic === undefined ? id : language === 'en' ? topic.nameEn : topic.name;
  });
  return names.length === 0 ? null : names.join('; ');
}

function listTermFacts(term: Term, { locale }: Translations): Fact[] {
  const labels = locale.documents;
  const facts: (readonly [string, string | null])[] = [
    [labels.englishTitle, term.fullNameEn],
    [labels.owner, term.owner],
    [labels.aliases, term.aliases.join('; ') || null],
  ];
  return facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function createSourceParagraphs(
  sources: readonly Source[],
  { locale, messages }: Translations,
): Paragraph[] {
  if (sources.length === 0) return [];
  const lines = sources.map(({ title, url, retrieved }): Paragraph => {
    const when =
      retrieved === null ? '' : ` (${locale.documents.retrieved(messages.date(retrieved))})`;
    const run = isWebUrl(url) ? { text: title, href: url } : { text: title };
    return { kind: 'item', runs: [{ text: '• ' }, run, { text: when }] };
  });
  return [
    { ...createParagraph(strong(`${locale.documents.sources}:`)), hasSpaceBefore: true },
    ...lines,
  ];
}

function createCardKeyboard(
  libraryIndex: LibraryIndex,
  entry: Entry,
  { locale }: Translations,
): InlineButton[][] {
  const code = shortHash(entry.id);
  const labels = locale.documents;
  const links = libraryIndex.relations.get(entry.id);
  const related = (links?.outgoing.length ?? 0) + (links?.incoming.length ?? 0);
  const menus: InlineButton[] = [];
  if (entry.sections.length > 0) {
    const sections = labels.sections(entry.sections.length);
    menus.push(switchViewButton(sections, { view: 'sections', entry: code, page: 0 }));
  }
  if (related > 0) {
    menus.push(
      switchViewButton(labels.relations(related), { view: 'relations', entry: code, page: 0 }),
    );
  }
  const files = [
    callbackButton(labels.asMarkdown, { kind: 'export', entry: code, format: 'md' }),
    callbackButton(labels.asPdf, { kind: 'export', entry: code, format: 'pdf' }),
    callbackButton(labels.link, { kind: 'qrCode', entry: code }),
  ];
  const url = entry.sources.map((source) => source.url).find(isWebUrl);
  return [
    ...(menus.length > 0 ? [menus] : []),
    files,
    ...(url === undefined ? [] : [[{ text: labels.source, url }]]),
  ];
}
