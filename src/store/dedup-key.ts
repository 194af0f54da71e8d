/**
 * Keys that tell the messages of one chat in the outbox apart. The same announcement or digest has
 * the same key in every process, so that no process adds it twice. Stored keys stay readable: old
 * rows have them.
 */
import { type RawBuilder, sql } from 'kysely';

export type DedupKey =
  /** One announcement: `a:12`. */
  | { readonly kind: 'announcement'; readonly announcementId: number }
  /** The digest that is due at an instant, for one forum topic (null: none): `d:1795600800000:0`. */
  | { readonly kind: 'digest'; readonly due: number; readonly threadId: number | null }
  /**
   * Many announcements that were made at one instant: `b:1795586400000`. With an index, one of them
   * that came too late for that message: `b:1795586400000:3`.
   */
  | { readonly kind: 'bulk'; readonly at: number; readonly index: number | null }
  /** One reminder: `r:7`. */
  | { readonly kind: 'reminder'; readonly reminderId: number };

/** The key as the outbox stores it. */
export function formatDedupKey(key: DedupKey): string {
  switch (key.kind) {
    case 'announcement':
      return `a:${key.announcementId}`;
    case 'digest':
      return `d:${key.due}:${key.threadId ?? 0}`;
    case 'bulk':
      return key.index === null ? `b:${key.at}` : `b:${key.at}:${key.index}`;
    case 'reminder':
      return `r:${key.reminderId}`;
  }
}

/** Whether the message with a key is for one announcement, and not for several. */
export function isAnnouncementKey(stored: string): boolean {
  return stored.startsWith('a:');
}

/** Whether the message with a key is a reminder. */
export function isReminderKey(stored: string): boolean {
  return stored.startsWith('r:');
}

/** The keys of reminders, for LIKE. */
export const REMINDER_KEYS = 'r:%';

/** The id of the reminder whose message has a key, in SQL; NULL for other messages. */
export function reminderIdSql(stored: RawBuilder<string>): RawBuilder<number | null> {
  return sql<number | null>`CASE WHEN ${stored} LIKE ${REMINDER_KEYS}
    THEN CAST(substr(${stored}, 3) AS INTEGER) END`;
}

/** The key of an announcement in SQL, from the expression of its id. */
export function announcementKeySql(id: RawBuilder<number>): RawBuilder<string> {
  return sql<string>`'a:' || ${id}`;
}

/** The key of the message that continues a message which is too long: `…#2`, then `…#3`. */
export function continuationKey(stored: string): string {
  const [base = '', part = '1'] = stored.split('#');
  return `${base}#${Number(part) + 1}`;
}
