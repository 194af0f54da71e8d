/** The menu of topics, and lists of documents, one page per message. */

import { formatDate } from '../../i18n/format-date.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, documentTitle, topicName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { type DocumentFilter, topicFilter } from '../../library/index/library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import type { ViewRef } from '../callback-data/actions.ts';
import {
  buttonRows,
  callbackButton,
  capitalize,
  openViewButton,
  paginate,
  paginationRow,
  switchViewButton,
  truncate,
} from '../callback-data/buttons.ts';
import type { Paragraph } from '../paragraph.ts';
import { createParagraph, describeStatusBriefly, strong, type View } from './view.ts';

export const DOCUMENTS_PER_PAGE = 8;
const TOPICS_PER_PAGE = 10;
const TOPICS_PER_ROW = 2;
const BUTTONS_PER_ROW = 4;
/** A list is for choosing; the card shows the whole title. */
const MAX_TITLE_LENGTH = 200;

export function createTopicsView(
  libraryIndex: CurrentLibraryIndex,
  code: string | null,
  page: number,
  t: Translator,
): View {
  const topic = code === null ? null : libraryIndex.findTopic(code);
  const shown = paginate(topicsBySize(libraryIndex, topic?.id ?? null), page, TOPICS_PER_PAGE);
  const buttons = shown.items.map(({ topic: child, code: below, count }) => {
    const label = `${capitalize(topicName(child, t.language))} (${count})`;
    const leaf = libraryIndex.childTopics(child.id).length === 0;
    return switchViewButton(
      label,
      leaf
        ? { view: 'list', ...topicFilter(below), page: 0 }
        : { view: 'topics', topic: below, page: 0 },
    );
  });
  const all = topic === null ? null : libraryIndex.findDocuments(topicFilter(code)).length;
  return {
    paragraphs: [createParagraph(strong(topicHeading(libraryIndex, code, t)))],
    keyboard: [
      ...buttonRows(buttons, TOPICS_PER_ROW),
      ...paginationRow(shown.page, shown.pages, (to) => ({
        view: 'topics',
        topic: code,
        page: to,
      })),
      ...(all === null
        ? []
        : [
            [
              switchViewButton(t('document-documents-of', { count: all }), {
                view: 'list',
                ...topicFilter(code),
                page: 0,
              }),
            ],
          ]),
      ...(topic === null ? [] : [[createParentTopicButton(topic.broader, t)]]),
    ],
  };
}

/** The topics directly below one, those with most documents first. */
export function topicsBySize(libraryIndex: CurrentLibraryIndex, parent: string | null) {
  return libraryIndex
    .childTopics(parent)
    .map((topic) => {
      const code = shortHash(topic.id);
      return { topic, code, count: libraryIndex.findDocuments(topicFilter(code)).length };
    })
    .sort((a, b) => b.count - a.count);
}

function topicHeading(
  libraryIndex: CurrentLibraryIndex,
  code: string | null,
  t: Translator,
): string {
  const topic = code === null ? null : libraryIndex.findTopic(code);
  if (topic === null) return t('document-choose-topic');
  return t('document-in-topic', {
    topic: topicName(topic, t.language),
  });
}

function createParentTopicButton(broader: string | null, t: Translator) {
  const topic = broader === null ? null : shortHash(broader);
  return switchViewButton(t('document-all-topics'), { view: 'topics', topic, page: 0 });
}

/** The documents that match a filter, newest first. */
export function createListView(
  libraryIndex: CurrentLibraryIndex,
  filter: DocumentFilter,
  page: number,
  t: Translator,
): View {
  const found = libraryIndex.findDocuments(filter);
  const name = describeListFilter(libraryIndex, filter, t);
  const head =
    name === ''
      ? t('document-newest')
      : t('document-list-of-filter', { count: found.length, filter: name });
  const topic = filter.topic === null ? null : libraryIndex.findTopic(filter.topic);
  const list = createDocumentsView(libraryIndex, head, found, page, t, (to) => ({
    view: 'list',
    ...filter,
    page: to,
  }));
  if (topic === null) return list;
  return {
    ...list,
    keyboard: [
      ...list.keyboard,
      [
        callbackButton(t('follow-topic'), {
          kind: 'follow',
          what: 'topic',
          value: shortHash(topic.id),
        }),
        createParentTopicButton(topic.broader, t),
      ],
    ],
  };
}

/** Describes a filter: `chuyển đổi số · Kế hoạch · 2025`; empty for a filter without conditions. */
export function describeListFilter(
  libraryIndex: CurrentLibraryIndex,
  filter: DocumentFilter,
  t: Translator,
): string {
  const topic = filter.topic === null ? null : libraryIndex.findTopic(filter.topic);
  return [
    topic === null ? null : topicName(topic, t.language),
    filter.type === null ? null : t(`type-${filter.type}`),
    filter.year === null ? null : String(filter.year),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A numbered page of entries, with a button for each that opens its card in a new message. */
export function createDocumentsView(
  libraryIndex: CurrentLibraryIndex,
  head: string,
  entries: readonly Entry[],
  page: number,
  t: Translator,
  createViewRef: (page: number) => ViewRef,
): View {
  const shown = paginate(entries, page, DOCUMENTS_PER_PAGE);
  const lines = shown.items.map((entry, at) =>
    createDocumentLine(libraryIndex, entry, shown.from + at + 1, t),
  );
  const buttons = shown.items.map((entry, at) =>
    openViewButton(String(shown.from + at + 1), { view: 'card', entry: shortHash(entry.id) }),
  );
  return {
    paragraphs: [
      createParagraph(strong(head)),
      ...(lines.length > 0 ? lines : [createParagraph(t('document-none'))]),
    ],
    keyboard: [
      ...buttonRows(buttons, BUTTONS_PER_ROW),
      ...paginationRow(shown.page, shown.pages, createViewRef),
    ],
  };
}

function createDocumentLine(
  libraryIndex: CurrentLibraryIndex,
  entry: Entry,
  number: number,
  t: Translator,
): Paragraph {
  const facts =
    entry.kind === 'term'
      ? []
      : [
          ...(entry.dateDocument === null ? [] : [formatDate(t, entry.dateDocument)]),
          describeStatusBriefly(libraryIndex, entry, t),
        ];
  const title = truncate(documentTitle(entry, t), MAX_TITLE_LENGTH);
  const name = truncate(documentName(entry, t), MAX_TITLE_LENGTH);
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
