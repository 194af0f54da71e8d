/** What a chat wants to hear of when new documents come: a topic, or everything, and how often. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Language } from '../answer/answer.ts';
import type { Database, Frequency } from './database.ts';
import { statement } from './store.ts';

export interface Subscription {
  readonly chatId: number;
  /** A topic's id; null: every new document. */
  readonly topic: string | null;
  readonly frequency: Frequency;
  /** The forum topic to write to; null elsewhere. */
  readonly threadId: number | null;
  readonly language: Language;
}

/** Keeps a wish; one of the same chat on the same topic is replaced. */
export async function subscribe(
  db: Kysely<Database>,
  wish: Subscription & { readonly now: Date },
): Promise<void> {
  const fields = {
    frequency: wish.frequency,
    thread_id: wish.threadId,
    language: wish.language,
    at: wish.now.getTime(),
  };
  await db
    .insertInto('subscriptions')
    .values({ chat_id: wish.chatId, topic: wish.topic ?? '', ...fields })
    .onConflict((conflict) => conflict.columns(['chat_id', 'topic']).doUpdateSet(fields))
    .execute();
}

/** A chat's wishes, the oldest first. */
export async function subscriptionsOf(
  db: Kysely<Database>,
  chatId: number,
): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    chatId: row.chat_id,
    topic: row.topic === '' ? null : row.topic,
    frequency: row.frequency,
    threadId: row.thread_id,
    language: row.language,
  }));
}

export async function unsubscribeAll(db: Kysely<Database>, chatId: number): Promise<void> {
  await forgetSubscriptions(db, chatId).execute();
}

/** Wishes of chats that can be written to. */
export async function countSubscriptions(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('subscriptions')
    .leftJoin('chats', 'chats.chat_id', 'subscriptions.chat_id')
    .where('chats.gone_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** For `forgetUser`, whose private chat has the user's id. */
export function forgetSubscriptions(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('subscriptions').where('chat_id', '=', chatId);
}

/** For `migrateChat`. A supergroup begins without forum topics: the old thread ids mean nothing. */
export function moveSubscriptions(db: Kysely<Database>, from: number, to: number): Compilable[] {
  return [
    statement(
      db,
      sql`
        INSERT INTO subscriptions (chat_id, topic, frequency, thread_id, language, at)
        SELECT ${to}, topic, frequency, NULL, language, at FROM subscriptions
        WHERE chat_id = ${from}
        ON CONFLICT (chat_id, topic) DO NOTHING
      `,
    ),
    forgetSubscriptions(db, from),
  ];
}
