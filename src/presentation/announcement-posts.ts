/** Renders announcements: a single post, or a digest by topic. Each fits one message. */

import { formatDate } from '../i18n/format-date.ts';
import { translatorOf } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import { documentName, documentTitle, topicName } from '../library/display-names.ts';
import type { IsoDate } from '../library/document.ts';
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
  type InlineButton,
  type Keyboard,
  openViewButton,
  truncate,
} from './callback-data/buttons.ts';
import { createDocumentLink, createStartLink } from './deep-links.ts';
import {
  changeSentence,
  describeChange,
  headedChange,
  MAX_LINE_LENGTH,
  withoutListMark,
} from './describe-change.ts';
import { describeFilter, type FilterNames } from './describe-filter.ts';
import { createPageLink, type PublicUrl } from './page-links.ts';
import type { Paragraph } from './paragraph.ts';
import { renderParagraphs } from './telegram-html.ts';
import { createParagraph, strong } from './views/view.ts';

export interface PostRendererOptions {
  /** The bot's username, for links; null until it is known. */
  readonly username: () => string | null;
  /** What filters and digests are named by: the library in use. */
  readonly names: () => FilterNames;
  /** For links to the pages; absent: there are none. */
  readonly publicUrl?: PublicUrl;
}

const MAX_LEAD_LENGTH = 500;
/** Further changes are given as a number. */
const MAX_CHANGES = 8;
/** Line limits of a post, tried in this order until the post fits one message. */
const POST_LINE_LENGTHS = [MAX_LINE_LENGTH, 150, 60];
const MAX_REASON_LENGTH = 200;
/** What a line of a digest is about, at a glance: the icons of the headings of posts. */
const EVENT_ICONS: Readonly<Record<AnnouncementContent['event'], string>> = {
  new: '🆕',
  changed: '🔄',
  effective: '▶️',
  ceased: '⏹',
};
const NO_TOPIC = '';
const DIGEST_TITLE_LENGTHS = [200, 120, 60, 20, 0];

export function createPostRenderer({
  username,
  names,
  publicUrl = null,
}: PostRendererOptions): PostRenderer {
  return {
    post: (item, to) => {
      const t = translatorOf(to.language);
      const { document } = item.content;
      const page = createPageLink(publicUrl, document.id);
      const keyboard = [
        [
          createOpenButton(document, username(), t),
          ...(page === null ? [] : [{ text: t('post-page'), url: page }]),
        ],
        createLastRow(to, username(), t),
      ];
      const paragraphs = fitInOneMessage(POST_LINE_LENGTHS, (longest) => [
        ...createAnnouncementParagraphs(item, t, longest),
        ...createReasonNote(to, names(), t),
      ]);
      return renderPost(paragraphs, keyboard);
    },
    digest: (items, to) => {
      const t = translatorOf(to.language);
      const paragraphs = fitInOneMessage(DIGEST_TITLE_LENGTHS, (longest) =>
        // Links count towards Telegram's limit of entities: the last attempt has none.
        createDigestParagraphs(
          items,
          to,
          names().topics,
          longest === 0 ? null : username(),
          longest,
        ),
      );
      return renderPost(paragraphs, [createLastRow(to, username(), t)]);
    },
    withdrawn: ({ language }) =>
      renderPost(
        [{ kind: 'note', runs: [{ text: translatorOf(language)('post-withdrawn') }] }],
        [],
      ),
  };
}

/** Why a chat gets a post. The readers of a channel did not choose it. */
function createReasonNote(
  { filter, isChannel }: PostTarget,
  names: FilterNames,
  t: Translator,
): Paragraph[] {
  if (filter === null || isChannel) return [];
  const what = truncate(describeFilter(filter, names, t), MAX_REASON_LENGTH);
  return [{ kind: 'note', runs: [{ text: t('post-reason', { what }) }] }];
}

/** A chat can stop what it receives; the readers of a channel can ask the bot. */
function createLastRow(
  { subscriptionId, isChannel }: PostTarget,
  username: string | null,
  t: Translator,
): InlineButton[] {
  if (!isChannel) {
    return [callbackButton(t('post-stop'), { kind: 'unsubscribe', subscriptionId })];
  }
  return username === null ? [] : [{ text: t('post-ask'), url: createStartLink(username) }];
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
  const headed = headedChange(content);
  const listed = changes.filter((one) => one !== headed);
  const more = listed.length - MAX_CHANGES;
  const ends = content.ends ?? changes.find((one) => one.kind === 'ends')?.date ?? null;
  return [
    ...(lead === null ? [] : [createParagraph(truncate(lead, MAX_LEAD_LENGTH))]),
    {
      ...createParagraph(
        strong(
          headed === null ? announcementHeading(content, t) : changeSentence(headed, document, t),
        ),
      ),
      hasSpaceBefore: lead !== null,
    },
    createParagraph(strong(name), ...(title === name ? [] : [`: ${title}`])),
    ...createFactLines(content, t).map((line) => createParagraph(truncate(line, maxLength))),
    ...listed
      .slice(0, MAX_CHANGES)
      .flatMap((one) => createChangeParagraphs(one, ends, t, maxLength)),
    ...(more > 0 ? [createParagraph(t('post-more-lines', { count: more }))] : []),
    ...(event === 'new' && document.summary !== ''
      ? [{ kind: 'quote' as const, runs: [{ text: withoutListMark(document.summary) }] }]
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

function withoutIcon(heading: string): string {
  return heading.replace(/^\P{L}+/u, '');
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
  ends: IsoDate | null,
  t: Translator,
  maxLength: number,
): Paragraph[] {
  if (change.kind !== 'figures')
    return [createItem(truncate(describeChange(change, t, ends), maxLength))];
  return [
    createParagraph(t('post-new-figures')),
    ...change.lines.map((line) => createItem(truncate(withoutListMark(line), maxLength))),
    ...(change.more > 0 ? [createParagraph(t('post-more-lines', { count: change.more }))] : []),
  ];
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
  const ends = content.ends ?? changes.find((one) => one.kind === 'ends')?.date ?? null;
  const what =
    event === 'changed' && changes[0] !== undefined
      ? truncate(describeChange(changes[0], t, ends), Math.max(titleLength, 60))
      : event === 'new'
        ? null
        : withoutIcon(announcementHeading(content, t));
  return {
    kind: 'item',
    runs: [
      { text: `${EVENT_ICONS[event]} ` },
      {
        text: name,
        style: 'strong',
        ...(username !== null && { href: createDocumentLink(username, document.id) }),
      },
      ...(title === '' || title === name ? [] : [{ text: `: ${title}` }]),
      ...(what === null ? [] : [{ text: ` (${what})` }]),
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

function renderPost(paragraphs: readonly Paragraph[], keyboard: Keyboard): Post {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('nothing to say');
  return { ...message, keyboard };
}

function createItem(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}
