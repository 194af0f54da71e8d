/** What becomes of all that waits for a chat: put off, dropped, moved, forgotten. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';

/** Nothing goes to a chat before an instant: Telegram asked for patience. */
export async function deferMessagesOfChat(
  db: Kysely<Database>,
  chatId: number,
  until: number,
): Promise<void> {
  await sql`
    UPDATE outbox SET due = ${until}, state = 'put-off'
    WHERE chat_id = ${chatId} AND due IS NOT NULL AND due < ${until} AND state <> 'claimed'
  `.execute(db);
}

/** Whatever waits for a chat is over: it takes nothing any more. */
export function cancelMessagesStatement(
  db: Kysely<Database>,
  chatId: number,
  reason: string,
  now: Date,
): Compilable {
  return db
    .updateTable('outbox')
    .set({ state: 'gone', due: null, error: reason, done_at: now.getTime() })
    .where('chat_id', '=', chatId)
    .where('due', 'is not', null);
}

/** Drops what waits for a chat and was not sent: it stopped its subscriptions, or one of them. */
export function deletePendingMessagesStatement(
  db: Kysely<Database>,
  chatId: number,
  watchId: number | null = null,
): Compilable {
  const waiting = db
    .deleteFrom('outbox')
    .where('chat_id', '=', chatId)
    .where('state', 'in', ['pending', 'put-off'])
    .where('message_id', 'is', null);
  return watchId === null ? waiting : waiting.where('watch_id', '=', watchId);
}

/** For `forgetUser`. */
export function deleteMessagesStatement(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('outbox').where('chat_id', '=', chatId);
}

/**
 * For `migrateChat`. What waits goes to the new chat, unless that has the same message; what was
 * sent stays where it is, and can no longer be edited.
 */
export function moveMessagesStatements(
  db: Kysely<Database>,
  from: number,
  to: number,
  now: Date,
): Compilable[] {
  return [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE outbox SET chat_id = ${to}, thread_id = NULL
        WHERE chat_id = ${from} AND due IS NOT NULL AND message_id IS NULL`,
    ),
    toCompilable(
      db,
      sql`UPDATE outbox SET state = 'gone', due = NULL, error = 'migrated',
        done_at = ${now.getTime()}
        WHERE chat_id = ${from} AND due IS NOT NULL`,
    ),
  ];
}
