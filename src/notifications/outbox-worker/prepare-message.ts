/** Decides what a claimed message sends. It may also be deleted, deferred past quiet hours, or split. */
import type { Clock } from '../../shared/clock.ts';
import { isReminderKey } from '../../store/dedup-key.ts';
import type { Store } from '../../store/store.ts';
import type { DeliveryPreferences } from '../../store/tables/delivery-preferences.ts';
import {
  type ClaimedMessage,
  deferMessage,
  deleteIfEmpty,
  deleteIfUnsubscribed,
  deleteMessage,
} from '../../store/tables/outbox.ts';
import { splitMessageStatements } from '../../store/tables/outbox-enqueue.ts';
import { deleteHeldItems, type MessageItem } from '../../store/tables/outbox-items.ts';
import { quietHoursEnd } from '../delivery-schedule.ts';
import { type OutgoingMessage, sumRevisions } from './send-message.ts';

/** A message with more announcements is split. */
const ITEMS_PER_DIGEST = 15;

/**
 * The message to send now. Null if nothing is sent: the claim is released or the message deleted.
 * @param items all announcements of the message
 * @param preferences of the chat; null: it chose none
 */
export async function prepareMessage(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  message: ClaimedMessage,
  items: readonly MessageItem[],
  preferences: DeliveryPreferences | null,
): Promise<OutgoingMessage | null> {
  const { db } = store;
  const { id } = message;
  if (message.messageId !== null) {
    const remaining = items.filter(({ state }) => state !== 'withdrawn');
    return { message, items: remaining, shown: sumRevisions(items) };
  }
  if (isReminderKey(message.dedupKey)) {
    if (message.reminder === null) {
      await deleteMessage(db, id);
      return null;
    }
    return (await deferPastQuietHours()) ? null : { message, items: [], shown: 0 };
  }
  if (!message.follows) {
    await deleteIfUnsubscribed(db, id);
    return null;
  }
  const ready = items.filter(({ state }) => state === 'live');
  // A held announcement gets a message of its own when it is released.
  if (ready.length < items.length) await deleteHeldItems(db, id);
  if (ready.length === 0) {
    await deleteIfEmpty(db, id);
    return null;
  }
  if (await deferPastQuietHours()) return null;
  if (ready.length <= ITEMS_PER_DIGEST) {
    return { message, items: ready, shown: sumRevisions(items) };
  }
  const now = new Date(clock.now());
  await store.batch(splitMessageStatements(db, message, ready, ITEMS_PER_DIGEST, now));
  const moved = new Set(ready.slice(ITEMS_PER_DIGEST));
  const kept = items.filter((item) => !moved.has(item));
  return { message, items: ready.slice(0, ITEMS_PER_DIGEST), shown: sumRevisions(kept) };

  async function deferPastQuietHours(): Promise<boolean> {
    const quietEnd = preferences === null ? null : quietHoursEnd(preferences, clock.now());
    if (quietEnd === null) return false;
    await deferMessage(db, id, { due: quietEnd, error: null });
    return true;
  }
}
