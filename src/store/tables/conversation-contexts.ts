/** What the next question of a person in a chat may refer back to, until it expires. */
import { type Kysely, sql } from 'kysely';
import type { AnswerContext } from '../../answer/answer.ts';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable } from '../table.ts';

export interface ConversationContextsTable {
  chat_id: number;
  user_id: number;
  context: string;
  at: number;
  expires_at: number;
}

declare module '../database.ts' {
  interface Database {
    conversation_contexts: ConversationContextsTable;
  }
}

export const conversationContexts = defineTable('conversation_contexts', {
  purge: (db, now) => [
    db.deleteFrom('conversation_contexts').where('expires_at', '<=', now.getTime()),
  ],
  forgetUser: (userId) => sql<boolean>`user_id = ${userId}`,
  // A context that the new chat has already is newer and stays.
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`
        INSERT INTO conversation_contexts (chat_id, user_id, context, at, expires_at)
        SELECT ${to}, user_id, context, at, expires_at
        FROM conversation_contexts WHERE chat_id = ${from}
        ON CONFLICT (chat_id, user_id) DO NOTHING
      `,
    ),
    db.deleteFrom('conversation_contexts').where('chat_id', '=', from),
  ],
  export: { key: ['chat_id', 'user_id'], rest: ['context', 'at', 'expires_at'] },
});

export interface ConversationContext {
  readonly chatId: number;
  readonly userId: number;
  readonly context: AnswerContext;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Keeps the context of a person's last answer in a chat, and replaces the one before. */
export async function upsertContext(
  db: Kysely<Database>,
  kept: ConversationContext,
): Promise<void> {
  const fields = {
    context: JSON.stringify(kept.context),
    at: kept.now.getTime(),
    expires_at: kept.expiresAt.getTime(),
  };
  await db
    .insertInto('conversation_contexts')
    .values({ chat_id: kept.chatId, user_id: kept.userId, ...fields })
    .onConflict((conflict) => conflict.columns(['chat_id', 'user_id']).doUpdateSet(fields))
    .execute();
}

/** The context of a person's last answer in a chat. Null if there is none or it expired. */
export async function findContext(
  db: Kysely<Database>,
  chatId: number,
  userId: number,
  now: Date,
): Promise<AnswerContext | null> {
  const row = await db
    .selectFrom('conversation_contexts')
    .select('context')
    .where('chat_id', '=', chatId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now.getTime())
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.context) as AnswerContext);
}

/** Deletes the context of a person's last answer in a chat. */
export async function deleteContext(
  db: Kysely<Database>,
  chatId: number,
  userId: number,
): Promise<void> {
  await db
    .deleteFrom('conversation_contexts')
    .where('chat_id', '=', chatId)
    .where('user_id', '=', userId)
    .execute();
}
