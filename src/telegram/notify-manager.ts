/** Tells the person who set a group or channel that nothing arrives there, once a day. */
import { languageOfTag, translatorOf } from '../i18n/i18n.ts';
import type { OnRefusals } from '../notifications/outbox-worker/record-result.ts';
import type { Sender } from '../notifications/sender.ts';
import { renderText } from '../presentation/telegram-html.ts';
import type { Clock } from '../shared/clock.ts';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Store } from '../store/store.ts';
import { claimManagerToTell } from '../store/tables/chat-managers.ts';
import { findChatLanguage, findChatTitle } from '../store/tables/chats.ts';
import { describeRefusal } from './describe-refusal.ts';

interface ManagerNotifierOptions {
  readonly store: Store;
  readonly sender: Pick<Sender, 'send'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly logger: Logger;
}

/** Returns the function that tells managers. It never rejects: a message that is lost is logged. */
export function createManagerNotifier(options: ManagerNotifierOptions): OnRefusals {
  const { store, sender, clock, logger } = options;
  const tell: OnRefusals = async (chatId, reason, isFinal) => {
    const userId = await claimManagerToTell(store.db, chatId, new Date(clock.now()));
    if (userId === null) return;
    const t = translatorOf(languageOfTag((await findChatLanguage(store.db, userId)) ?? undefined));
    const title = (await findChatTitle(store.db, chatId)) ?? String(chatId);
    const what = { title, reason: describeRefusal(reason, t) };
    const text = isFinal ? t('undelivered-given-up', what) : t('undelivered-notice', what);
    const [message] = renderText(
      `${text}\n${t('undelivered-what-to-do', { chat: String(chatId) })}`,
    );
    if (message === undefined) return;
    const target = { chatId: userId, threadId: null };
    const { kind } = await sender.send(target, { ...message, keyboard: [] });
    if (kind !== 'done') logger.info('manager not told', { outcome: kind });
  };
  return async (...refusals) => {
    try {
      await tell(...refusals);
    } catch (error) {
      logger.warn('manager not told', describeError(error));
    }
  };
}
