/** Renders announcements: a single post, or a digest by topic. Each fits one message. */

import { statusLine } from '../answer/status-line.ts';
import { formatDate } from '../i18n/format-date.ts';
import { translatorOf } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName, documentTitle, topicName } from '../library/display-names.ts';
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
import type { Paragraph } from './paragraph.ts';
import { renderParagraphs } from './telegram-html.ts';
import { createParagraph, strong } from './views/view.ts';

export interface PostRendererOptions {
  /** The bot's username, for links; null until it is known. */
  readonly username: () => string | null;
  readonly topics: () => readonly Topic[];
}

const MAX_LEAD_LENGTH = 500;
/** Limit of titles, and of lines that describe a change. */
const MAX_LINE_LENGTH = 300;
/** Further changes are given as a number. */
const MAX_CHANGES = 8;
/** Line limits of a post, tried in this order until the post fits one message. */
const POST_LINE_LENGTHS = [MAX_LINE_LENGTH, 150, 60];
const NO_TOPIC = '';
const DIGEST_TITLE_LENGTHS = [200, 120, 60, 20, 0];

export function createPostRenderer({ username, topics }: PostRendererOptions): PostRenderer {
  return {
    post: (item, to) => {
      const t = translatorOf(to.language);
      const keyboard = [
        [createOpenButton(item.content.document, username(), t)],
        [createUnsubscribeButton(to, translatorOf(to.language))],
      ];
      return renderPost(
        fitInOneMessage(POST_LINE_LENGTHS, (longest) =>
          createAnnouncementParagraphs(item, t, longest),
        ),
        keyboard,
      );
    },
    digest: (items, to) => {
      const keyboard = [[createUnsubscribeButton(to, translatorOf(to.language))]];
      const paragraphs = fitInOneMessage(DIGEST_TITLE_LENGTHS, (longest) =>
        // Links count towards Telegram's limit of entities: the last attempt has none.
        createDigestParagraphs(items, to, topics(), longest === 0 ? null : username(), longest),
      );
      return renderPost(paragraphs, keyboard);
    },
    withdrawn: ({ language }) =>
      renderPost(
        [{ kind: 'note', runs: [{ text: translatorOf(language)('post-withdrawn') }] }],
        [],
      ),
  };
}

/** Returns the paragraphs with the longest lines that fit one message. */
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

/** The text of an announcement without its buttons; previews use it too. */
export function createAnnouncementParagraphs(
  { content, lead }: PostItem,
  t: Translator,
  maxLength = MAX_LINE_LENGTH,
): Paragraph[] {
  const { document, event, changes } = content;
  const title = truncate(documentTitle(document, t), maxLength);
  const name = truncate(documentName(document, t), maxLength);
  const more = changes.length - MAX_CHANGES;
  return [
    ...(lead === null ? [] : [createParagraph(truncate(lead, MAX_LEAD_LENGTH))]),
    {
      ...createParagraph(strong(announcementHeading(content, t))),
      hasSpaceBefore: lead !== null,
    },
    createParagraph(strong(name), ...(title === name ? [] : [`: ${title}`])),
    ...createFactLines(content, t).map((line) => createParagraph(truncate(line, maxLength))),
    ...changes.slice(0, MAX_CHANGES).flatMap((one) => createChangeParagraphs(one, t, maxLength)),
    ...(more > 0 ? [createParagraph(t('post-more-lines', { count: more }))] : []),
    ...(event === 'new' && document.summary !== ''
      ? [{ kind: 'quote' as const, runs: [{ text: document.summary }] }]
      : []),
    ...(document.verified
      ? []
      : [{ kind: 'note' as const, runs: [{ text: t('post-unverified') }] }]),
  ];
}

/** The heading, with the date of the event: digests and the feed are read later. */
function announcementHeading(
  { event, document, ends }: AnnouncementContent,
  t: Translator,
): string {
  const { dateEffective } = document;
  if (event === 'effective' && dateEffective !== null)
    return t('post-heading-effective-on', { date: formatDate(t, dateEffective) });
  if (event === 'ceased' && ends !== undefined)
    return t('post-heading-ceased-on', { date: formatDate(t, ends) });
  return t(`post-heading-${event}`);
}

function createFactLines({ event, document }: AnnouncementContent, t: Translator): string[] {
  const { passedBy, dateDocument, dateEffective } = document;
  if (event !== 'new') return [];
  return [
    ...(passedBy === null ? [] : [t('post-by', { issuer: passedBy })]),
    ...(dateDocument === null
      ? []
      : [t('answer-issued-on', { date: formatDate(t, dateDocument) })]),
    ...(dateEffective === null
      ? []
      : [t('post-effective-from', { date: formatDate(t, dateEffective) })]),
  ];
}

function createChangeParagraphs(
  change: DocumentChange,
  t: Translator,
  maxLength: number,
): Paragraph[] {
  if (change.kind !== 'figures')
    return [createItem(truncate(describeChange(change, t), maxLength))];
  return [
    createParagraph(t('post-new-figures')),
    ...change.lines.map((line) => createItem(truncate(line, maxLength))),
    ...(change.more > 0 ? [createParagraph(t('post-more-lines', { count: change.more }))] : []),
  ];
}

/** Describes a change in one line. */
export function describeChange(change: DocumentChange, t: Translator): string {
  switch (change.kind) {
    case 'status':
    case 'recorded':
      return statusLine(t, change.to, null, null);
    case 'effective':
      return t('post-effective-from', { date: formatDate(t, change.date) });
    case 'ends':
      return t('post-ends-on', { date: formatDate(t, change.date) });
    case 'replacedBy':
      return (
        t('post-replaced-by', { name: change.by }) +
        (change.verified ? '' : t('status-unverified-mark'))
      );
    case 'amendedBy':
      return (
        t('post-amended-by', { name: change.by }) +
        (change.verified ? '' : t('status-unverified-mark'))
      );
    case 'figures':
      return `${t('post-new-figures')} ${change.lines[0] ?? ''}`;
  }
}

function createDigestParagraphs(
  items: readonly PostItem[],
  { language }: PostTarget,
  topics: readonly Topic[],
  username: string | null,
  titleLength: number,
): Paragraph[] {
  const t = translatorOf(language);
  const groups = new Map<string, PostItem[]>();
  for (const { id } of topics) groups.set(id, []);
  for (const one of items) {
    // Under its first topic that the library has. Documents without one come last.
    const id = one.content.document.topics.find((topic) => groups.has(topic)) ?? NO_TOPIC;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  return [
    createParagraph(strong(t('post-digest', { count: items.length }))),
    ...[...groups].flatMap(([id, group]) => {
      if (group.length === 0) return [];
      const topic = topics.find((one) => one.id === id);
      const name = topic === undefined ? t('post-other-topics') : topicName(topic, language);
      return [
        { ...createParagraph(strong(name)), hasSpaceBefore: true },
        ...group.map((one) => createDigestItem(one, t, username, titleLength)),
      ];
    }),
  ];
}

function createDigestItem(
  { content, lead }: PostItem,
  t: Translator,
  username: string | null,
  titleLength: number,
): Paragraph {
  const { document, event, changes } = content;
  const name = truncate(documentName(document, t), 60);
  const title = titleLength === 0 ? '' : truncate(documentTitle(document, t), titleLength);
  const what =
    event === 'changed' && changes[0] !== undefined
      ? truncate(describeChange(changes[0], t), Math.max(titleLength, 60))
      : announcementHeading(content, t);
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
  { language }: Translator,
) {
  const label = translatorOf(language)('post-open');
  // Readers of a channel can press it: a link opens the card in their own chat with the bot.
  if (username !== null) return { text: label, url: createDocumentLink(username, document.id) };
  return openViewButton(label, { view: 'card', entry: shortHash(document.id) });
}

function createUnsubscribeButton({ subscriptionId }: PostTarget, t: Translator) {
  return callbackButton(t('post-stop'), { kind: 'unsubscribe', subscriptionId });
}

function renderPost(paragraphs: readonly Paragraph[], keyboard: Keyboard): Post {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('nothing to say');
  return { ...message, keyboard };
}

function createItem(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}
