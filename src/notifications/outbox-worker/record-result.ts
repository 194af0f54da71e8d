/** Records the result of a message in the store. Repeating it changes nothing. */

import { exponentialDelay } from '../../shared/async.ts';
import type { Clock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.ts';
import { migrateChat } from '../../store/migrate-chat.ts';
import type { Store } from '../../store/store.ts';
import { markUnreachableAndCancel } from '../../store/tables/chats.ts';
import { pauseLease } from '../../store/tables/leases.ts';
import {
  type ClaimedMessage,
  clearThread,
  deferMessage,
  finishMessage,
  markSent,
} from '../../store/tables/outbox.ts';
import { deferMessagesOfChat, failMessagesOfChat } from '../../store/tables/outbox-chat.ts';
import { type Backoff, backoffMs, MAX_DEFERRAL_MS } from '../backoff.ts';
import type { SendResult } from '../sender.ts';
import type { OutgoingMessage } from './send-message.ts';

/** A message fails after this many refused attempts. */
export const MAX_ATTEMPTS = 12;
/**
 * A chat that refuses messages for want of rights or membership is tried again after a minute, two,
 * four … an hour: about a day in all. Telegram has refused channels for hours by mistake.
 */
const REFUSED_WAIT = { firstMs: 60_000, maxMs: 3_600_000 };
export const MAX_REFUSALS = 28;
/** The chat's manager is told after this many refusals, about ten minutes: most mistakes are over. */
export const REFUSALS_BEFORE_NOTICE = 4;
/** A message fails after this many lost responses: another attempt could send a third copy. */
export const MAX_LOST = 2;
/** The lease of the process that sends. */
export const SENDER_LEASE = 'sending';

export interface ResultRecorderOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly backoff: Backoff;
  readonly random: () => number;
  /** Told when a chat goes on refusing messages, and when they are given up. */
  readonly onRefusals?: OnRefusals;
  /** The holder of the claims. A claim that another process took over is not changed. */
  readonly holder: string;
}

/** @param isFinal whether the messages that waited for the chat are given up */
export type OnRefusals = (chatId: number, reason: string, isFinal: boolean) => Promise<void>;

export function createResultRecorder({
  store,
  clock,
  logger,
  backoff,
  random,
  onRefusals = async () => {},
  holder,
}: ResultRecorderOptions) {
  const { db } = store;
  const date = () => new Date(clock.now());

  async function failOrDefer(
    { id, attempts, lost }: ClaimedMessage,
    reason: string,
    next: { readonly due: number; readonly refused?: boolean; readonly lost?: boolean },
  ): Promise<void> {
    const over = next.lost === true ? lost + 1 >= MAX_LOST : attempts + 1 >= MAX_ATTEMPTS;
    if (!over) {
      await deferMessage(db, id, { ...next, due: Math.round(next.due), error: reason });
      return;
    }
    logger.warn('message failed', { message: id, reason });
    await finishMessage(db, id, { state: 'failed', error: reason, now: date() });
  }

  async function deferAfterRateLimit(
    { id, chatId }: ClaimedMessage,
    seconds: number,
  ): Promise<void> {
    const wait = Math.min(seconds * 1000 + 50, MAX_DEFERRAL_MS);
    const all = backoff.pauseChat(chatId, wait);
    const until = Math.round(clock.now() + wait);
    await deferMessage(db, id, { due: until, error: `retry after ${seconds} s` });
    await deferMessagesOfChat(db, chatId, until);
    if (all === 0) return;
    logger.warn('deliveries paused', { seconds: Math.ceil(all / 1000) });
    await pauseLease(db, SENDER_LEASE, Math.round(clock.now() + all));
  }

  /** Defers all messages of a chat that refuses them, or fails them when it did for a day. */
  async function deferAfterRefusal(
    { id, chatId, attempts }: ClaimedMessage,
    reason: string,
  ): Promise<void> {
    const refusals = attempts + 1;
    if (refusals >= MAX_REFUSALS) {
      logger.warn('messages of the chat failed', { message: id, reason });
      await failMessagesOfChat(db, chatId, reason, date());
      return onRefusals(chatId, reason, true);
    }
    const due = Math.round(clock.now() + exponentialDelay(refusals, REFUSED_WAIT));
    logger.info('message refused for now', { message: id, reason });
    await deferMessage(db, id, { due, error: reason, refused: true });
    await deferMessagesOfChat(db, chatId, due);
    if (refusals === REFUSALS_BEFORE_NOTICE) await onRefusals(chatId, reason, false);
  }

  return async ({ message, items, shown }: OutgoingMessage, outcome: SendResult): Promise<void> => {
    const { id, chatId, messageId } = message;
    switch (outcome.kind) {
      case 'done':
        if (messageId !== null && items.length === 0) {
          return finishMessage(db, id, { state: 'sent', error: 'withdrawn', now: date() });
        }
        return markSent(db, id, { messageId: outcome.messageId, shown, holder, now: date() });
      case 'unchanged':
        return finishMessage(db, id, { state: 'sent', error: null, now: date() });
      case 'rate-limited':
        return deferAfterRateLimit(message, outcome.seconds);
      case 'unreachable':
        logger.info('chat unreachable', { reason: outcome.reason });
        return markUnreachableAndCancel(store, chatId, outcome.reason, date());
      case 'migrated':
        logger.info('group migrated', { message: id });
        await deferMessage(db, id, { due: 0, error: null });
        return migrateChat(store, chatId, outcome.to, date());
      case 'no-thread':
        // The chat itself is closed: its General topic.
        if (message.threadId === null) return deferAfterRefusal(message, outcome.reason);
        await clearThread(db, id);
        return failOrDefer(message, outcome.reason, { due: 0, refused: true });
      case 'not-allowed':
        return deferAfterRefusal(message, outcome.reason);
      case 'refused':
        logger.warn('message refused', { message: id, reason: outcome.reason });
        return finishMessage(db, id, { state: 'failed', error: outcome.reason, now: date() });
      case 'unavailable':
        return failOrDefer(message, outcome.reason, {
          due: clock.now() + backoffMs(message.attempts, random),
          refused: true,
        });
      case 'lost':
        return failOrDefer(message, outcome.reason, {
          due: clock.now() + backoffMs(message.lost, random),
          // Editing twice is harmless.
          lost: messageId === null,
          refused: messageId !== null,
        });
    }
  };
}
