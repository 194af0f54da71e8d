/** Renders posts: an announcement, a digest by topic, or a reminder. Each fits one message. */

import { translatorOf } from '../i18n/i18n.ts';
import type { Translator } from '../i18n/translator.ts';
import type { DocumentSnapshot } from '../notifications/announcement.ts';
import type { Post, PostItem, PostRenderer, PostTarget } from '../notifications/sender.ts';
import { shortHash } from '../shared/short-hash.ts';
import { toArray } from '../store/subscription-filter.ts';
import { createDigestParagraphs } from './announcement-digest.ts';
import { createAnnouncementParagraphs } from './announcement-text.ts';
import {
  callbackButton,
  type InlineButton,
  type Keyboard,
  openViewButton,
  truncate,
} from './callback-data/buttons.ts';
import { createDocumentLink, createStartLink } from './deep-links.ts';
import { MAX_LINE_LENGTH } from './describe-change.ts';
import { describeFilter, type FilterNames } from './describe-filter.ts';
import { createPageLink, type PublicUrl } from './page-links.ts';
import type { Paragraph } from './paragraph.ts';
import { renderParagraphs } from './telegram-html.ts';
import { createReminderParagraphs } from './views/reminders.ts';

export interface PostRendererOptions {
  /** The bot's username, for links; null until it is known. */
  readonly username: () => string | null;
  /** What filters and digests are named by: the library in use. */
  readonly names: () => FilterNames;
  /** For links to the pages; absent: there are none. */
  readonly publicUrl?: PublicUrl;
}

/** Line limits of a post, tried in this order until the post fits one message. */
const POST_LINE_LENGTHS = [MAX_LINE_LENGTH, 150, 60];
const MAX_REASON_LENGTH = 200;
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
        ...createReasonNote(item, to, names(), t),
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
    reminder: (reminder, to) => {
      const t = translatorOf(to.language);
      const { document: id } = reminder;
      const page = createPageLink(publicUrl, id);
      const keyboard = [
        [
          createOpenButton({ id }, username(), t),
          ...(page === null ? [] : [{ text: t('post-page'), url: page }]),
        ],
      ];
      const paragraphs = createReminderParagraphs(reminder, names(), t);
      return renderPost(
        [...paragraphs, { kind: 'note', runs: [{ text: t('reminder-reason') }] }],
        keyboard,
      );
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
  { content }: PostItem,
  { filter, isChannel }: PostTarget,
  names: FilterNames,
  t: Translator,
): Paragraph[] {
  if (filter === null || isChannel) return [];
  const what = truncate(describeFilter(filter, names, t), MAX_REASON_LENGTH);
  const followed = toArray(filter.document);
  const refers = followed.length > 0 && !followed.includes(content.document.id);
  const text = t(refers && content.event === 'new' ? 'post-reason-mention' : 'post-reason', {
    what,
  });
  return [{ kind: 'note', runs: [{ text }] }];
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

function createOpenButton(
  document: Pick<DocumentSnapshot, 'id'>,
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
