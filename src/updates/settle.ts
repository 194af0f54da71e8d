/** Notes what became of a message. Done a second time, it notes the same. */
import { abandonChat, migrateChat } from '../store/chats.ts';
import { type ClaimedMessage, noteDone, noteSent, putOff } from '../store/outbox.ts';
import { pauseChat } from '../store/outbox-of-chat.ts';
import type { Store } from '../store/store.ts';
import { pauseTurn } from '../store/turns.ts';
import type { Clock } from './clock.ts';
import type { NewsLogger } from './logger.ts';
import { backoffMs, LONGEST_PUT_OFF_MS, type Patience } from './patience.ts';
import type { Outcome } from './sender.ts';
import type { Work } from './work.ts';

/** After so many refused tries a message has failed. */
export const MOST_TRIES = 12;
/** After so many lost replies nobody knows whether it arrived: once more could be a third copy. */
export const MOST_LOST = 2;
/** The turn to deliver. */
export const SENDING = 'sending';

export interface SettleOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: NewsLogger;
  readonly patience: Patience;
  readonly random: () => number;
  /** Whose claims are noted: not those that another took over meanwhile. */
  readonly holder: string;
}

export function createSettler({ store, clock, logger, patience, random, holder }: SettleOptions) {
  const { db } = store;
  const date = () => new Date(clock.now());

  async function failOrPutOff(
    { id, attempts, lost }: ClaimedMessage,
    reason: string,
    next: { readonly due: number; readonly refused?: boolean; readonly lost?: boolean },
  ): Promise<void> {
    const over = next.lost === true ? lost + 1 >= MOST_LOST : attempts + 1 >= MOST_TRIES;
    if (!over) {
      await putOff(db, id, { ...next, due: Math.round(next.due), error: reason });
      return;
    }
    logger.warn('message failed', { message: id, reason });
    await noteDone(db, id, { state: 'failed', error: reason, now: date() });
  }

  async function bePatient({ id, chatId }: ClaimedMessage, seconds: number): Promise<void> {
    const wait = Math.min(seconds * 1000 + 50, LONGEST_PUT_OFF_MS);
    const all = patience.chatWaits(chatId, wait);
    const until = Math.round(clock.now() + wait);
    await putOff(db, id, { due: until, error: `retry after ${seconds} s` });
    await pauseChat(db, chatId, until);
    if (!all) return;
    logger.warn('deliveries paused', { seconds });
    await pauseTurn(db, SENDING, until);
  }

  return async ({ message, items, shown }: Work, outcome: Outcome): Promise<void> => {
    const { id, chatId, messageId } = message;
    switch (outcome.kind) {
      case 'done':
        if (messageId !== null && items.length === 0) {
          return noteDone(db, id, { state: 'sent', error: 'withdrawn', now: date() });
        }
        return noteSent(db, id, { messageId: outcome.messageId, shown, holder, now: date() });
      case 'nothing':
        return noteDone(db, id, { state: 'sent', error: null, now: date() });
      case 'patience':
        return bePatient(message, outcome.seconds);
      case 'gone':
        logger.info('chat gone', { reason: outcome.reason });
        return abandonChat(store, chatId, outcome.reason, date());
      case 'moved':
        logger.info('group moved', { message: id });
        await putOff(db, id, { due: 0, error: null });
        return migrateChat(store, chatId, outcome.to, date());
      case 'no-thread':
        await db.updateTable('outbox').set({ thread_id: null }).where('id', '=', id).execute();
        return failOrPutOff(message, outcome.reason, { due: 0, refused: true });
      case 'refused':
        logger.warn('message refused', { message: id, reason: outcome.reason });
        return noteDone(db, id, { state: 'failed', error: outcome.reason, now: date() });
      case 'away':
        return failOrPutOff(message, outcome.reason, {
          due: clock.now() + backoffMs(message.attempts, random),
          refused: true,
        });
      case 'lost':
        return failOrPutOff(message, outcome.reason, {
          due: clock.now() + backoffMs(message.lost, random),
          // An edit made twice is the same edit.
          lost: messageId === null,
          refused: messageId !== null,
        });
    }
  };
}
