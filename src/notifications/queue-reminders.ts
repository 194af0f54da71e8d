/** Puts reminders into the outbox on their day. */
import type { IsoDate } from '../library/document.ts';
import type { LibraryIndex } from '../library/index/library-index.ts';
import { endDayOf } from '../library/upcoming-dates.ts';
import type { Store } from '../store/store.ts';
import {
  type DeliveryPreferences,
  findDeliveryPreferencesOfChats,
} from '../store/tables/delivery-preferences.ts';
import {
  listWaitingReminders,
  moveReminder,
  queueReminder,
  type Reminder,
} from '../store/tables/reminders.ts';
import { addDays } from '../text/periods.ts';
import { instantOf } from './delivery-schedule.ts';
import { defaultDeliveryPreferences } from './recipients.ts';

export interface QueueRemindersOptions {
  readonly now: Date;
  /** The current day in the deployment's time zone. */
  readonly today: IsoDate;
  /** The time zone of chats that chose none. */
  readonly timeZone: string;
}

/** A reminder is queued a day before it is due, because the time zones of chats differ. */
const AHEAD_DAYS = 1;
const AHEAD_MS = 86_400_000;

/**
 * Queues the reminders that are due within a day. When the library has another day for the start or
 * the end of effect, the reminder moves to it. Returns how many were queued.
 */
export async function queueReminders(
  store: Store,
  index: Pick<LibraryIndex, 'library' | 'statusOf'>,
  { now, today, timeZone }: QueueRemindersOptions,
): Promise<number> {
  const waiting = await listWaitingReminders(store.db, addDays(today, AHEAD_DAYS));
  if (waiting.length === 0) return 0;
  const preferences = await findDeliveryPreferencesOfChats(
    store.db,
    waiting.map(({ chatId }) => chatId),
  );
  let queued = 0;
  for (const reminder of waiting) {
    const day = currentDay(reminder, index, today);
    if (day !== reminder.day) await moveReminder(store.db, reminder.id, day);
    const due = reminderDue(
      { day, daysBefore: reminder.daysBefore },
      preferences.get(reminder.chatId) ?? defaultDeliveryPreferences(timeZone),
    );
    if (due > now.getTime() + AHEAD_MS) continue;
    await queueReminder(store, reminder, due, now);
    queued += 1;
  }
  return queued;
}

/** When a reminder is sent: at the hour of the chat's digests. Milliseconds since the epoch. */
export function reminderDue(
  { day, daysBefore }: Pick<Reminder, 'day' | 'daysBefore'>,
  { hour, timeZone }: Pick<DeliveryPreferences, 'hour' | 'timeZone'>,
): number {
  return instantOf(addDays(day, -daysBefore), hour, timeZone);
}

/** The day that the library has now. A document that is gone, or has no such day, keeps the stored one. */
function currentDay(
  { document, kind, day }: Reminder,
  index: Pick<LibraryIndex, 'library' | 'statusOf'>,
  today: IsoDate,
): IsoDate {
  const entry = index.library.entries.get(document);
  if (entry?.kind !== 'document') return day;
  if (kind === 'effective') return entry.dateEffective ?? day;
  if (kind === 'ends') return endDayOf(entry, index, today) ?? day;
  return day;
}
