/** Topics as a menu, and lists of documents, a page a message. */
import type { Entry } from '../../knowledge/document.ts';
import { open, pageOf, pager, rowsOf, shorten, turnTo } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import type { ListFilter, ViewRef } from '../keyboards/press.ts';
import type { Paragraph } from '../render/paragraph.ts';
import { type Shelf, topicOnly } from '../shelf.ts';
import { nameOf, paragraph, statusLine, strong, titleOf, type View, type Words } from './view.ts';

export const DOCUMENTS_A_PAGE = 8;
const TOPICS_A_PAGE = 10;
const BUTTONS_A_ROW = 4;
/** A list is for choosing from; the whole title stands on the card. */
const LONGEST_TITLE = 200;

export function topicsView(shelf: Shelf, code: string | null, page: number, words: Words): View {
  const { documents } = words.locale;
  const topic = code === null ? null : shelf.topic(code);
  const shown = pageOf(shelf.topicsUnder(topic?.id ?? null), page, TOPICS_A_PAGE);
  const rows = shown.items.map(({ id, name, nameEn }) => {
    const below = codeOf(id);
    const label = `${words.language === 'en' ? nameEn : name} (${shelf.documents(topicOnly(below)).length})`;
    const leaf = shelf.topicsUnder(id).length === 0;
    return [
      turnTo(
        label,
        leaf
          ? { view: 'list', ...topicOnly(below), page: 0 }
          : { view: 'topics', topic: below, page: 0 },
      ),
    ];
  });
  const all = topic === null ? null : shelf.documents(topicOnly(code)).length;
  return {
    paragraphs: [paragraph(strong(topicHead(shelf, code, words)))],
    keyboard: [
      ...rows,
      ...pager(shown.page, shown.pages, (to) => ({ view: 'topics', topic: code, page: to })),
      ...(all === null
        ? []
        : [[turnTo(documents.documentsOf(all), { view: 'list', ...topicOnly(code), page: 0 })]]),
      ...(topic === null ? [] : [[up(topic.broader, words)]]),
    ],
  };
}

function topicHead(shelf: Shelf, code: string | null, { locale, language }: Words): string {
  const topic = code === null ? null : shelf.topic(code);
  if (topic === null) return locale.documents.chooseTopic;
  return locale.documents.inTopic(language === 'en' ? topic.nameEn : topic.name);
}

function up(broader: string | null, { locale }: Words) {
  const topic = broader === null ? null : codeOf(broader);
  return turnTo(locale.documents.allTopics, { view: 'topics', topic, page: 0 });
}

/** Documents that meet a filter; the newest of all where it holds nothing. */
export function listView(shelf: Shelf, filter: ListFilter, page: number, words: Words): View {
  const { documents } = words.locale;
  const found = shelf.documents(filter);
  const name = filterName(shelf, filter, words);
  const head = name === '' ? documents.newest : documents.listOf(found.length, name);
  const topic = filter.topic === null ? null : shelf.topic(filter.topic);
  const list = documentsView(shelf, head, found, page, words, (to) => ({
    view: 'list',
    ...filter,
    page: to,
  }));
  if (topic === null) return list;
  return { ...list, keyboard: [...list.keyboard, [up(topic.broader, words)]] };
}

/** What was filtered by, in words: `chuyển đổi số · Kế hoạch · 2025`. */
export function filterName(shelf: Shelf, filter: ListFilter, words: Words): string {
  const topic = filter.topic === null ? null : shelf.topic(filter.topic);
  return [
    topic === null ? null : words.language === 'en' ? topic.nameEn : topic.name,
    filter.type === null ? null : words.messages.typeName[filter.type],
    filter.year === null ? null : String(filter.year),
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

/** A numbered page of entries with a button each, that opens its card in a new message. */
export function documentsView(
  shelf: Shelf,
  head: string,
  entries: readonly Entry[],
  page: number,
  words: Words,
  viewOf: (page: number) => ViewRef,
): View {
  const shown = pageOf(entries, page, DOCUMENTS_A_PAGE);
  const lines = shown.items.map((entry, at) => line(shelf, entry, shown.from + at + 1, words));
  const buttons = shown.items.map((entry, at) =>
    open(String(shown.from + at + 1), { view: 'card', entry: codeOf(entry.id) }),
  );
  return {
    paragraphs: [
      paragraph(strong(head)),
      ...(lines.length > 0 ? lines : [paragraph(words.locale.documents.none)]),
    ],
    keyboard: [...rowsOf(buttons, BUTTONS_A_ROW), ...pager(shown.page, shown.pages, viewOf)],
  };
}

function line(shelf: Shelf, entry: Entry, number: number, words: Words): Paragraph {
  const facts =
    entry.kind === 'term'
      ? []
      : [
          ...(entry.dateDocument === null ? [] : [words.messages.date(entry.dateDocument)]),
          statusLine(shelf, entry, words),
        ];
  const title = shorten(titleOf(entry, words), LONGEST_TITLE);
  const name = shorten(nameOf(entry, words), LONGEST_TITLE);
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
