/** Writes views to the administrators' private chats, each in the language of the administrator. */
import { translatorOf } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { FileSender, Post, Sender, SendResult } from '../../notifications/sender.ts';
import type { Throttle } from '../../notifications/throttle.ts';
import { renderParagraphs } from '../../presentation/telegram-html.ts';
import type { View } from '../../presentation/views/view.ts';
import type { Clock } from '../../shared/clock.ts';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Store } from '../../store/store.ts';
import { findChatLanguage } from '../../store/tables/chats.ts';
import type { OriginalFile } from '../dependencies.ts';

export interface AdminMessengerOptions {
  readonly store: Pick<Store, 'db'>;
  readonly sender: Sender;
  readonly pace: Throttle;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly adminIds: readonly number[];
}

/** Writes to every administrator. It never rejects. */
export type TellAdmins = (
  createViews: (t: Translator) => readonly View[] | Promise<readonly View[]>,
) => Promise<void>;

/**
 * Sends a file to one administrator, so that Telegram keeps it. It never rejects.
 * @returns the id by which the bot can send it again; null: no administrator could be reached
 */
export type KeepFile = (
  file: OriginalFile,
  createCaption: (t: Translator) => string,
) => Promise<string | null>;

export function createFileKeeper({
  store,
  sender,
  pace,
  clock,
  logger,
  adminIds,
}: AdminMessengerOptions & { readonly sender: FileSender }): KeepFile {
  return async (file, createCaption) => {
    for (const chatId of adminIds) {
      try {
        const t = translatorOf((await findChatLanguage(store.db, chatId)) ?? 'vi');
        await clock.sleep(Math.max(0, pace.readyAt(chatId, clock.elapsed()) - clock.elapsed()));
        pace.record(chatId, clock.elapsed());
        const id = await sender.sendFile(chatId, { ...file, caption: createCaption(t) });
        if (id !== null) return id;
      } catch (error) {
        logger.warn('original file not kept', describeError(error));
      }
    }
    logger.warn('original file not kept', { file: file.name });
    return null;
  };
}

const MAX_ATTEMPTS = 3;
const RETRY_DELAY_SECONDS = 5;

export function createAdminMessenger(options: AdminMessengerOptions): TellAdmins {
  const { store, sender, pace, clock, logger, adminIds } = options;

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

  return async (createViews) => {
    for (const chatId of adminIds) {
      try {
        const t = translatorOf((await findChatLanguage(store.db, chatId)) ?? 'vi');
        for (const post of (await createViews(t)).flatMap(renderPosts)) {
          const outcome = await sendOne(chatId, post);
          if (outcome.kind !== 'done')
            logger.warn('administrator not notified', { outcome: outcome.kind });
        }
      } catch (error) {
        logger.warn('administrator not notified', describeError(error));
      }
    }
  };
}

/** Returns the messages of a view; its buttons stand under the last one. */
export function renderPosts({ paragraphs, keyboard }: View): Post[] {
  const messages = renderParagraphs(paragraphs);
  return messages.map((message, at) => ({
    ...message,
    keyboard: at === messages.length - 1 ? keyboard : [],
  }));
}
