/** Notifies administrators of announcements and broken files, and updates progress bars. */

import { translatorOf } from '../../i18n/i18n.ts';
import { formatFault, type KnowledgeFault } from '../../library/knowledge-fault.ts';
import type { Post, Sender, SendResult } from '../../notifications/sender.ts';
import type { Throttle } from '../../notifications/throttle.ts';
import { renderParagraphs } from '../../presentation/telegram-html.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import type { Clock } from '../../shared/clock.ts';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Store } from '../../store/store.ts';
import type { Announcement } from '../../store/tables/announcements.ts';
import { findAnnouncement } from '../../store/tables/announcements.ts';
import { findChatLanguage } from '../../store/tables/chats.ts';
import { countMessagesByState } from '../../store/tables/delivery-progress.ts';
import type { ProgressMessage } from '../dependencies.ts';
import { createAnnouncementView } from './announcement-view.ts';

/** An error in a knowledge file, and what is used instead. */
export interface FileIssue extends KnowledgeFault {
  /** True: the previous version of the file is used. False: the broken part is left out. */
  readonly usesPreviousVersion: boolean;
}

/** A file that is not used, because an approved document with the same id has other content. */
export interface ShadowedFile {
  readonly document: string;
  readonly file: string;
}

interface AdminNotifierOptions {
  readonly store: Store;
  readonly sender: Sender;
  readonly pace: Throttle;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly adminIds: readonly number[];
  /** Delay of announcements in seconds; 0: none. */
  readonly delaySeconds?: number;
}

/** Further announcements are given as a number. */
const MAX_PREVIEWS = 3;
const MAX_ISSUES = 20;
const MAX_ATTEMPTS = 3;
const RETRY_DELAY_SECONDS = 5;
/** Telegram allows 20 edits a minute in a chat. */
const EDIT_INTERVAL_MS = 5000;
/** Outcomes after which further edits would fail too. */
const FINAL_OUTCOMES: readonly SendResult['kind'][] = [
  'unchanged',
  'unreachable',
  'migrated',
  'refused',
];
const MAX_FOLLOW_MS = 2 * 3_600_000;

/** Creates the notifier. It writes to the administrators' private chats and never rejects. */
export function createAdminNotifier(options: AdminNotifierOptions) {
  const { store, sender, pace, clock, logger, adminIds, delaySeconds = 0 } = options;

  async function send(chatId: number, view: View): Promise<void> {
    for (const post of renderPosts(view)) {
      const outcome = await sendOne(chatId, post);
      if (outcome.kind !== 'done')
        logger.warn('administrator not notified', { outcome: outcome.kind });
    }
  }

  /** Retries a message that was not sent; not one that may have been sent. */
  async function sendOne(chatId: number, post: Post): Promise<SendResult> {
    for (let tries = 1; ; tries += 1) {
      await clock.sleep(Math.max(0, pace.readyAt(chatId, clock.elapsed()) - clock.elapsed()));
      pace.record(chatId, clock.elapsed());
      const outcome = await sender.send({ chatId, threadId: null }, post);
      const { kind } = outcome;
      if ((kind !== 'rate-limited' && kind !== 'unavailable') || tries === MAX_ATTEMPTS)
        return outcome;
      await clock.sleep((kind === 'rate-limited' ? outcome.seconds : RETRY_DELAY_SECONDS) * 1000);
    }
  }

  async function notifyAdmin(
    chatId: number,
    announcements: readonly Announcement[],
    errors: readonly FileIssue[],
    shadowed: readonly ShadowedFile[],
  ): Promise<void> {
    const t = translatorOf((await findChatLanguage(store.db, chatId)) ?? 'vi');

    if (errors.length > 0) {
      const shown = errors.slice(0, MAX_ISSUES);
      const part = (head: string, faults: readonly FileIssue[]) =>
        faults.length === 0
          ? []
          : [
              createParagraph(strong(head)),
              ...faults.map((fault) => createParagraph(formatFault(fault))),
            ];
      const former = shown.filter(({ usesPreviousVersion }) => usesPreviousVersion);
      const leftOut = shown.filter(({ usesPreviousVersion }) => !usesPreviousVersion);
      await send(chatId, {
        paragraphs: [
          ...part(t('administration-broken-files'), former),
          ...part(t('administration-left-out-files'), leftOut),
        ],
        keyboard: [],
      });
    }
    if (shadowed.length > 0) {
      const lines = shadowed
        .slice(0, MAX_ISSUES)
        .map(({ document, file }) => createParagraph(`${document}: ${file}`));
      await send(chatId, {
        paragraphs: [createParagraph(strong(t('administration-shadowed-files'))), ...lines],
        keyboard: [],
      });
    }
    const notice =
      delaySeconds === 0
        ? []
        : [createParagraph(strong(t('administration-sent-in', { seconds: delaySeconds })))];
    if (announcements.length > MAX_PREVIEWS) {
      await send(chatId, {
        paragraphs: [
          ...notice,
          createParagraph(t('administration-announced', { count: announcements.length })),
        ],
        keyboard: [],
      });
      return;
    }
    for (const one of announcements) {
      const view = createAnnouncementView(one, await countMessagesByState(store.db, one.id), t);
      await send(chatId, { ...view, paragraphs: [...notice, ...view.paragraphs] });
    }
  }

  return {
    notify: async (
      announcements: readonly Announcement[],
      errors: readonly FileIssue[],
      shadowed: readonly ShadowedFile[] = [],
    ): Promise<void> => {
      if (announcements.length + errors.length + shadowed.length === 0) return;
      for (const chatId of adminIds) {
        try {
          await notifyAdmin(chatId, announcements, errors, shadowed);
        } catch (error) {
          logger.warn('administrator not notified', describeError(error));
        }
      }
    },
  };
}

/**
 * Updates the progress bar in a message until the announcement is sent. A failed edit is repaired
 * by the next one.
 */
export async function followProgress(
  { chatId, messageId, announcementId, language }: ProgressMessage,
  options: Omit<AdminNotifierOptions, 'logger' | 'adminIds'> & { readonly signal: AbortSignal },
): Promise<void> {
  const { store, sender, pace, clock, signal } = options;
  const until = clock.elapsed() + MAX_FOLLOW_MS;
  let shown = '';
  while (!signal.aborted && clock.elapsed() < until) {
    await clock.sleep(EDIT_INTERVAL_MS, signal);
    if (signal.aborted) return;
    const announcement = await findAnnouncement(store.db, { id: announcementId });
    if (announcement === null) return;
    const progress = await countMessagesByState(store.db, announcementId);
    const [post] = renderPosts(
      createAnnouncementView(announcement, progress, translatorOf(language)),
    );
    if (post === undefined) return;
    if (post.html !== shown) {
      pace.record(chatId, clock.elapsed());
      const outcome = await sender.edit(chatId, messageId, post);
      if (FINAL_OUTCOMES.includes(outcome.kind)) return;
      if (outcome.kind === 'rate-limited') await clock.sleep(outcome.seconds * 1000, signal);
      if (outcome.kind === 'done') shown = post.html;
    }
    const waiting = progress.pending + progress.claimed + progress.deferred;
    if (waiting === 0 && post.html === shown) return;
  }
}

function renderPosts({ paragraphs, keyboard }: View): Post[] {
  const messages = renderParagraphs(paragraphs);
  return messages.map((message, at) => ({
    ...message,
    keyboard: at === messages.length - 1 ? keyboard : [],
  }));
}
