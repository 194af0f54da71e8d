/** What happens to all messages that wait for a chat: deferred, cancelled, moved, deleted. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { REMINDER_KEYS } from '../dedup-key.ts';
import { toCompilable } from '../store.ts';
import type { ChatMove } from '../table.ts';

/** Defers all messages of a chat until an instant, after a 429 response. */
export async function deferMessagesOfChat(
  db: Kysely<Database>,
  chatId: number,
  until: number,
): Promise<void> {
  await sql`
    UPDATE outbox_messages SET due = ${until}, state = 'deferred'
    WHERE chat_id = ${chatId} AND due IS NOT NULL AND due < ${until} AND state <> 'claimed'
  `.execute(db);
}

/** Fails all messages that wait for a chat: it refused one for too long. */
export async function failMessagesOfChat(
  db: Kysely<Database>,
  chatId: number,
  reason: string,
  now: Date,
): Promise<void> {
  await db
    .updateTable('outbox_messages')
    .set({ state: 'failed', due: null, error: reason, done_at: now.getTime() })
    .where('chat_id', '=', chatId)
    .where('due', 'is not', null)
    .execute();
}

/** Makes the deferred messages of a chat due now: the bot was given rights there. */
export async function releaseMessagesOfChat(db: Kysely<Database>, chatId: number): Promise<void> {
  await db
    .updateTable('outbox_messages')
    .set({ due: 0, attempts: 0 })
    .where('chat_id', '=', chatId)
    .where('state', '=', 'deferred')
    .execute();
}

/** A message that has not arrived in its chat. */
export interface UndeliveredMessage {
  readonly state: 'deferred' | 'failed';
  /** Telegram's description. */
  readonly error: string;
  /** The next attempt, in milliseconds since the epoch; null: there is none. */
  readonly due: number | null;
}

/** What has not arrived in a chat since an instant because of an error, newest first. */
export async function listUndelivered(
  db: Kysely<Database>,
  chatId: number,
  since: Date,
): Promise<readonly UndeliveredMessage[]> {
  const rows = await db
    .selectFrom('outbox_messages')
    .select(['state', 'error', 'due'])
    .where('chat_id', '=', chatId)
    .where('at', '>=', since.getTime())
    .where('message_id', 'is', null)
    .where('error', 'is not', null)
    .where('state', 'in', ['deferred', 'failed'])
    .orderBy('id', 'desc')
    .execute();
  return rows.flatMap(({ state, error, due }) =>
    error === null || (state !== 'deferred' && state !== 'failed') ? [] : [{ state, error, due }],
  );
}

/** The statement that finishes all messages that wait for a chat which cannot be reached. */
export function cancelMessagesStatement(
  db: Kysely<Database>,
  chatId: number,
  reason: string,
  now: Date,
): Compilable {
  return db
    .updateTable('outbox_messages')
    .set({ state: 'unreachable', due: null, error: reason, done_at: now.getTime() })
    .where('chat_id', '=', chatId)
    .where('due', 'is not', null);
}

/**
 * The statement that deletes messages which wait for a chat and were not sent.
 * @param which those of one subscription by its id, those of all announcements, or reminders too
 */
export function deletePendingMessagesStatement(
  db: Kysely<Database>,
  chatId: number,
  which: number | 'all' | 'announcements',
): Compilable {
  const waiting = db
    .deleteFrom('outbox_messages')
    .where('chat_id', '=', chatId)
    .where('state', 'in', ['pending', 'deferred'])
    .where('message_id', 'is', null);
  if (which === 'all') return waiting;
  return which === 'announcements'
    ? waiting.where('dedup_key', 'not like', REMINDER_KEYS)
    : waiting.where('subscription_id', '=', which);
}

/**
 * The statements that move waiting messages to the new id of a chat, unless it has the same message.
 * Sent messages stay under the old id and can no longer be edited.
 */
export function moveMessagesStatements(
  db: Kysely<Database>,
  { from, to, now }: ChatMove,
): Compilable[] {
  return [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE outbox_messages SET chat_id = ${to}, thread_id = NULL
        WHERE chat_id = ${from} AND due IS NOT NULL AND message_id IS NULL`,
    ),
    cancelMessagesStatement(db, from, 'migrated', now),
  ];
}
