/** Who set what a group or channel receives: they are told when it does not arrive. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable } from '../table.ts';

export interface ChatManagersTable {
  chat_id: number;
  user_id: number;
  told_at: number | null;
}

declare module '../database.ts' {
  interface Database {
    chat_managers: ChatManagersTable;
  }
}

/** A manager is told about a chat once in this time. */
const TOLD_AGAIN_MS = 24 * 3_600_000;

export const chatManagers = defineTable('chat_managers', {
  purge: (db) => [
    toCompilable(
      db,
      sql`DELETE FROM chat_managers WHERE NOT EXISTS (
        SELECT 1 FROM subscriptions WHERE subscriptions.chat_id = chat_managers.chat_id)`,
    ),
  ],
  forgetUser: (userId) => sql<boolean>`user_id = ${userId}`,
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE chat_managers SET chat_id = ${to} WHERE chat_id = ${from}`,
    ),
    db.deleteFrom('chat_managers').where('chat_id', '=', from),
  ],
  export: { key: ['chat_id'], rest: ['user_id', 'told_at'] },
});

/** Records who set the subscriptions of a chat last. */
export async function setChatManager(
  db: Kysely<Database>,
  chatId: number,
  userId: number,
): Promise<void> {
  const fields = { user_id: userId, told_at: null };
  await db
    .insertInto('chat_managers')
    .values({ chat_id: chatId, ...fields })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(fields))
    .execute();
}

/**
 * The person to tell that nothing arrives in a chat. Returns null when nobody is known, or when they
 * were told within a day. Several processes may ask: one of them gets the answer.
 */
export async function claimManagerToTell(
  db: Kysely<Database>,
  chatId: number,
  now: Date,
): Promise<number | null> {
  const at = now.getTime();
  const { rows } = await sql<{ userId: number }>`
    UPDATE chat_managers SET told_at = ${at}
    WHERE chat_id = ${chatId} AND (told_at IS NULL OR told_at < ${at - TOLD_AGAIN_MS})
    RETURNING user_id AS userId
  `.execute(db);
  return rows[0]?.userId ?? null;
}
