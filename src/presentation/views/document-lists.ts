/** Topics as a menu, and lists of documents, a page a message. */
import type { Entry } from '../../library/document.ts';
import { type LibraryIndex, topicFilter } from '../../library/index/browse-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import type { ViewRef } from '../callback-data/actions.ts';
import {
  buttonRows,
  openViewButton,
  paginate,
  paginationRow,
  switchViewButton,
  truncate,
} from '../callback-data/buttons.ts';
import type { ListFilter } from '../callback-data/callback-data.ts';
import type { Paragraph } from '../paragraph.ts';
import {
  createParagraph,
  describeStatus,
  documentName,
  documentTitle,
  strong,
  type Translations,
  type View,
} from './view.ts';

export const DOCUMENTS_PER_PAGE = 8;
const TOPICS_PER_PAGE = 10;
const BUTTONS_PER_ROW = 4;
/** A list is for choosing from; the whole title stands on the card. */
const MAX_TITLE_LENGTH = 200;

export function createTopicsView(
  libraryIndex: LibraryIndex,
  code: string | null,
  page: number,
  translations: Translations,
): View {
  const { documents } = translations.locale;
  const topic = code === null ? null : libraryIndex.findTopic(code);
  const shown = paginate(libraryIndex.childTopics(topic?.id ?? null), page, TOPICS_PER_PAGE);
  const rows = shown.items.map(({ id, name, nameEn }) => {
    const below = shortHash(id);
    const label = `${translations.language === 'en' ? nameEn : name} (${libraryIndex.findDocuments(topicFilter(below)).length})`;
    const leaf = libraryIndex.childTopics(id).length === 0;
    return [
      switchViewButton(
        label,
        leaf
          ? { view: 'list', ...topicFilter(below), page: 0 }
          : { view: 'topics', topic: below, page: 0 },
      ),
    ];
  });
  const all = topic === null ? null : libraryIndex.findDocuments(topicFilter(code)).length;
  return {
    paragraphs: [createParagraph(strong(topicHeading(libraryIndex, code, translations)))],
    keyboard: [
      ...rows,
      ...paginationRow(shown.page, shown.pages, (to) => ({
        view: 'topics',
        topic: code,
        page: to,
      })),
      ...(all === null
        ? []
        : [
            [
              switchViewButton(documents.documentsOf(all), {
                view: 'list',
                ...topicFilter(code),
                page: 0,
              }),
            ],
          ]),
      ...(topic === null ? [] : [[createParentTopicButton(topic.broader, translations)]]),
    ],
  };
}

function topicHeading(
  libraryIndex: LibraryIndex,
  code: string | null,
  { locale, language }: Translations,
): string {
  const topic = code === null ? null : libraryIndex.findTopic(code);
  if (topic === null) return locale.documents.chooseTopic;
  return locale.documents.inTopic(language === 'en' ? topic.nameEn : topic.name);
}

function createParentTopicButton(broader: string | null, { locale }: Translations) {
  const topic = broader === null ? null : shortHash(broader);
  return switchViewButton(locale.documents.allTopics, { view: 'topics', topic, page: 0 });
}

/** Documents that meet a filter; the newest of all where it holds nothing. */
export function createListView(
  libraryIndex: LibraryIndex,
  filter: ListFilter,
  page: number,
  translations: Translations,
): View {
  const { documents } = translations.locale;
  const found = libraryIndex.findDocuments(filter);
  const name = describeListFilter(libraryIndex, filter, translations);
  const head = name === '' ? documents.newest : documents.listOf(found.length, name);
  const topic = filter.topic === null ? null : libraryIndex.findTopic(filter.topic);
  const list = createDocumentsView(libraryIndex, head, found, page, translations, (to) => ({
    view: 'list',
    ...filter,
    page: to,
  }));
  if (topic === null) return list;
  return {
    ...list,
    keyboard: [...list.keyboard, [createParentTopicButton(topic.broader, translations)]],
  };
}

/** What was filtered by, in words: `chuyển đổi số · Kế hoạch · 2025`. */
export function describeListFilter(
  libraryIndex: LibraryIndex,
  filter: ListFilter,
  translations: Translations,
): string {
  const topic = filter.topic === null ? null : libraryIndex.findTopic(filter.topic);
  return [
    topic === null ? null : translations.language === 'en' ? topic.nameEn : topic.name,
    filter.type === null ? null : translations.messages.typeName[filter.type],
    filter.year === null ? null : String(filter.year),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A numbered page of entries with a button each, that opens its card in a new message. */
export function createDocumentsView(
  libraryIndex: LibraryIndex,
  head: string,
  entries: readonly Entry[],
  page: number,
  translations: Translations,
  createViewRef: (page: number) => ViewRef,
): View {
  const shown = paginate(entries, page, DOCUMENTS_PER_PAGE);
  const lines = shown.items.map((entry, at) =>
    createDocumentLine(libraryIndex, entry, shown.from + at + 1, translations),
  );
  const buttons = shown.items.map((entry, at) =>
    openViewButton(String(shown.from + at + 1), { view: 'card', entry: shortHash(entry.id) }),
  );
  return {
    paragraphs: [
      createParagraph(strong(head)),
      ...(lines.length > 0 ? lines : [createParagraph(translations.locale.documents.none)]),
    ],
    keyboard: [
      ...buttonRows(buttons, BUTTONS_PER_ROW),
      ...paginationRow(shown.page, shown.pages, createViewRef),
    ],
  };
}

function createDocumentLine(
  libraryIndex: LibraryIndex,
  entry: Entry,
  number: number,
  translations: Translations,
): Paragraph {
  const facts =
    entry.kind === 'term'
      ? []
      : [
          ...(entry.dateDocument === null ? [] : [translations.messages.date(entry.dateDocument)]),
          describeStatus(libraryIndex, entry, translations),
        ];
  const title = truncate(documentTitle(entry, translations), MAX_TITLE_LENGTH);
  const name = truncate(documentName(entry, translations), MAX_TITLE_LENGTH);
  return {
    kind: 'paragraph',
    runs: [
      { text: `${number}. ` },
      strong(name),
      ...(name === title ? [] : [{ text: `, ${title}` }]),
      ...(facts.length === 0 ? [] : [{ text: ` (${facts.join('; ')})` }]),
    ],
  };
}
