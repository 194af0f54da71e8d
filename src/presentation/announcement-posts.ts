/** Announcements as messages: one by itself, or a digest by topic. Every one fits one message. */
import type { Topic } from '../library/library.ts';
import type {
  AnnouncementContent,
  DocumentChange,
  DocumentSnapshot,
} from '../notifications/announcement.ts';
import type { Post, PostItem, PostRenderer, PostTarget } from '../notifications/sender.ts';
import { shortHash } from '../shared/short-hash.ts';
import {
  callbackButton,
  type Keyboard,
  openViewButton,
  truncate,
} from './callback-data/buttons.ts';
import { createDocumentLink } from './deep-links.ts';
import { localeOf } from './i18n/language.ts';
import type { Locale } from './i18n/locale.ts';
import type { Paragraph } from './paragraph.ts';
import { renderParagraphs } from './telegram-html.ts';
import { createParagraph, strong, type Translations, translationsOf } from './views/view.ts';

export interface PostRendererOptions {
  /** The bot's name, for links; null until it is known. */
  readonly username: () => string | null;
  readonly topics: () => readonly Topic[];
}

const MAX_LEAD_LENGTH = 500;
/** Of titles, and of lines that tell of a change. */
const MAX_LINE_LENGTH = 300;
/** More are told as a number. */
const MAX_CHANGES = 8;
/** Lines of one announcement, and titles of a digest, shortened until the whole fits one message. */
const POST_LINE_LENGTHS = [MAX_LINE_LENGTH, 150, 60];
const NO_TOPIC = '';
const DIGEST_TITLE_LENGTHS = [200, 120, 60, 20, 0];

export function createPostRenderer({ username, topics }: PostRendererOptions): PostRenderer {
  return {
    post: (item, to) => {
      const translations = translationsOf(to.language);
      const keyboard = [
        [createOpenButton(item.content.document, username(), translations)],
        [createUnsubscribeButton(to, localeOf(to.language))],
      ];
      return renderPost(
        fitInOneMessage(POST_LINE_LENGTHS, (longest) =>
          createAnnouncementParagraphs(item, translations, longest),
        ),
        keyboard,
      );
    },
    digest: (items, to) => {
      const keyboard = [[createUnsubscribeButton(to, localeOf(to.language))]];
      const paragraphs = fitInOneMessage(DIGEST_TITLE_LENGTHS, (longest) =>
        // Links count in what Telegram takes of a message: the last resort has none.
        createDigestParagraphs(items, to, topics(), longest === 0 ? null : username(), longest),
      );
      return renderPost(paragraphs, keyboard);
    },
    withdrawn: ({ language }) =>
      renderPost([{ kind: 'note', runs: [{ text: localeOf(language).post.withdrawn }] }], []),
  };
}

/** What is made with the longest lines that fit one message. */
function fitInOneMessage(
  lengths: readonly number[],
  createParagraphs: (longest: number) => readonly Paragraph[],
): readonly Paragraph[] {
  let paragraphs: readonly Paragraph[] = [];
  for (const longest of lengths) {
    paragraphs = createParagraphs(longest);
    if (renderParagraphs(paragraphs).length === 1) break;
  }
  return paragraphs;
}

/** What an announcement says, without buttons: for previews too. */
export function createAnnouncementParagraphs(
  { content, lead }: PostItem,
  translations: Translations,
  maxLength = MAX_LINE_LENGTH,
): Paragraph[] {
  const { post } = translations.locale;
  const { document, event, changes } = content;
  const title = truncate(documentTitle(document, translations), maxLength);
  const name = truncate(documentName(document, translations), maxLength);
  const more = changes.length - MAX_CHANGES;
  return [
    ...(lead === null ? [] : [createParagraph(truncate(lead, MAX_LEAD_LENGTH))]),
    {
      ...createParagraph(strong(announcementHeading(content, translations))),
      hasSpaceBefore: lead !== null,
    },
    createParagraph(strong(name), ...(title === name ? [] : [`: ${title}`])),
    ...createFactLines(content, translations).map((line) =>
      createParagraph(truncate(line, maxLength)),
    ),
    ...changes
      .slice(0, MAX_CHANGES)
      .flatMap((one) => createChangeParagraphs(one, translations, maxLength)),
    ...(more > 0 ? [createParagraph(post.moreLines(more))] : []),
    ...(event === 'new' && document.summary !== ''
      ? [{ kind: 'quote' as const, runs: [{ text: document.summary }] }]
      : []),
    ...(document.verified ? [] : [{ kind: 'note' as const, runs: [{ text: post.unverified }] }]),
  ];
}

/** With the day on which it happened: a digest, a late look and the feed are read after it. */
function announcementHeading(
  { event, document, ends }: AnnouncementContent,
  translations: Translations,
): string {
  const { post } = translations.locale;
  const { date } = translations.messages;
  const { dateEffective } = document;
  if (event === 'effective' && dateEffective !== null) return post.began(date(dateEffective));
  if (event === 'ceased' && ends !== undefined) return post.ceased(date(ends));
  return post.heads[event];
}

function createFactLines(
  { event, document }: AnnouncementContent,
  translations: Translations,
): string[] {
  const { post } = translations.locale;
  const { passedBy, dateDocument, dateEffective } = document;
  if (event !== 'new') return [];
  return [
    ...(passedBy === null ? [] : [post.by(passedBy)]),
    ...(dateDocument === null
      ? []
      : [translations.messages.issuedOn(translations.messages.date(dateDocument))]),
    ...(dateEffective === null
      ? []
      : [post.effectiveFrom(translations.messages.date(dateEffective))]),
  ];
}

function createChangeParagraphs(
  change: DocumentChange,
  translations: Translations,
  maxLength: number,
): Paragraph[] {
  const { post } = translations.locale;
  if (change.kind !== 'figures')
    return [createItem(truncate(describeChange(change, translations), maxLength))];
  return [
    createParagraph(post.newFigures),
    ...change.lines.map((line) => createItem(truncate(line, maxLength))),
    ...(change.more > 0 ? [createParagraph(post.moreLines(change.more))] : []),
  ];
}

/** A change in a line. */
export function describeChange(change: DocumentChange, translations: Translations): string {
  const { post } = translations.locale;
  const { date, statusLine } = translations.messages;
  switch (change.kind) {
    case 'status':
    case 'recorded':
      return statusLine(change.to, null, null);
    case 'effective':
      return post.effectiveFrom(date(change.date));
    case 'ends':
      return post.endsOn(date(change.date));
    case 'replacedBy':
      return (
        post.replacedBy(change.by) + (change.verified ? '' : translations.messages.unverifiedMark)
      );
    case 'amendedBy':
      return (
        post.amendedBy(change.by) + (change.verified ? '' : translations.messages.unverifiedMark)
      );
    case 'figures':
      return `${post.newFigures} ${change.lines[0] ?? ''}`;
  }
}

function createDigestParagraphs(
  items: readonly PostItem[],
  { language }: PostTarget,
  topics: readonly Topic[],
  username: string | null,
  titleLength: number,
): Paragraph[] {
  const translations = translationsOf(language);
  const { post } = localeOf(language);
  const groups = new Map<string, PostItem[]>();
  for (const { id } of topics) groups.set(id, []);
  for (const one of items) {
    // Under its first topic that the library has; what has none comes last.
    const id = one.content.document.topics.find((topic) => groups.has(topic)) ?? NO_TOPIC;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [
    createParagraph(strong(post.digest(items.length))),
    ...[...groups].flatMap(([id, group]) => {
      if (group.length === 0) return [];
      const topic = topics.find((one) => one.id === id);
      const name =
        topic === undefined ? post.otherTopics : language === 'en' ? topic.nameEn : topic.name;
      return [
        { ...createParagraph(strong(name)), hasSpaceBefore: true },
        ...group.map((one) => createDigestItem(one, translations, username, titleLength)),
      ];
    }),
  ];
}

function createDigestItem(
  { content, lead }: PostItem,
  translations: Translations,
  username: string | null,
  titleLength: number,
): Paragraph {
  const { document, event, changes } = content;
  const name = truncate(documentName(document, translations), 60);
  const title =
    titleLength === 0 ? '' : truncate(documentTitle(document, translations), titleLength);
  const what =
    event === 'changed' && changes[0] !== undefined
      ? truncate(describeChange(changes[0], translations), Math.max(titleLength, 60))
      : announcementHeading(content, translations);
  return {
    kind: 'item',
    runs: [
      { text: '• ' },
      {
        text: name,
        style: 'strong',
        ...(username !== null && { href: createDocumentLink(username, document.id) }),
      },
      ...(title === '' || title === name ? [] : [{ text: `: ${title}` }]),
      { text: ` (${what})` },
      ...(lead === null || titleLength < 60 ? [] : [{ text: `. ${truncate(lead, titleLength)}` }]),
    ],
  };
}

function createOpenButton(
  document: DocumentSnapshot,
  username: string | null,
  { language }: Translations,
) {
  const label = localeOf(language).post.open;
  // In a channel whoever reads presses: a link opens the card in their own chat with the bot.
  if (username !== null) return { text: label, url: createDocumentLink(username, document.id) };
  return openViewButton(label, { view: 'card', entry: shortHash(document.id) });
}

function createUnsubscribeButton({ subscriptionId }: PostTarget, { post }: Locale) {
  return callbackButton(post.stop, { kind: 'unsubscribe', subscriptionId: subscriptionId });
}

function renderPost(paragraphs: readonly Paragraph[], keyboard: Keyboard): Post {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('nothing to say');
  return { ...message, keyboard };
}

function documentName(
  { number, type, title }: DocumentSnapshot,
  { messages }: Translations,
): string {
  return number === null ? title : `${messages.typeName[type]} ${number}`;
}

function documentTitle({ title, titleEn }: DocumentSnapshot, { language }: Translations): string {
  return language === 'en' ? (titleEn ?? title) : title;
}

function createItem(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}
