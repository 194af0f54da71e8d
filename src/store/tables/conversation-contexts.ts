/** What a person's next question in a chat may refer back to, until it expires. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { AnswerContext } from '../../answer/answer.ts';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';

export interface ConversationContext {
  readonly chatId: number;
  readonly userId: number;
  readonly context: AnswerContext;
  readonly now: Date;
  readonly expiresAt: Date;
}

/** Keeps the context of a person's last answer in a chat, in place of the one before. */
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
    .insertInto('contexts')
    .values({ chat_id: kept.chatId, user_id: kept.userId, ...fields })
    .onConflict((conflict) => conflict.columns(['chat_id', 'user_id']).doUpdateSet(fields))
    .execute();
}

/** The context of a person's last answer in a chat; null where there is none that still counts. */
export async function findContext(
  db: Kysely<Database>,
  chatId: number,
  userId: number,
  now: Date,
): Promise<AnswerContext | null> {
  const row = await db
    .selectFrom('contexts')
    .select('context')
    .where('chat_id', '=', chatId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now.getTime())
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.context) as AnswerContext);
}

/** Forgets the context of a person's last answer in a chat. */
export async function deleteContext(
  db: Kysely<Database>,
  chatId: number,
  userId: number,
): Promise<void> {
  await db
    .deleteFrom('contexts')
    .where('chat_id', '=', chatId)
    .where('user_id', '=', userId)
    .execute();
}

/** Deletes what has expired. */
export async function purgeContexts(db: Kysely<Database>, now: Date): Promise<void> {
  await db.deleteFrom('contexts').where('expires_at', '<=', now.getTime()).execute();
}

/** For `migrateChat`: what is already kept for the new chat is newer and stays. */
export function moveContextsStatements(
  db: Kysely<Database>,
  from: number,
  to: number,
): Compilable[] {
  return [
    toCompilable(
      db,
      sql`
        INSERT INTO contexts (chat_id, user_id, context, at, expires_at)
        SELECT ${to}, user_id, context, at, expires_at FROM contexts WHERE chat_id = ${from}
        ON CONFLICT (chat_id, user_id) DO NOTHING
      `,
    ),
    db.deleteFrom('contexts').where('chat_id', '=', from),
  ];
}
