/** What a chat wants to hear of when documents come or change, and how often. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Language } from '../../answer/answer.ts';
import type { Database, Frequency } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { filterKey, type SubscriptionFilter } from '../subscription-filter.ts';
import { deletePendingMessagesStatement } from './outbox-chat.ts';

export interface SubscriptionRequest {
  readonly chatId: number;
  readonly filter: SubscriptionFilter;
  readonly frequency: Frequency;
  /** The forum topic to write to; null elsewhere. */
  readonly threadId: number | null;
  readonly language: Language;
}

export interface Subscription extends SubscriptionRequest {
  /** Never given twice. */
  readonly id: number;
}

/** Keeps a wish; one of the same chat with the same filter is replaced. */
export async function upsertSubscription(
  db: Kysely<Database>,
  request: SubscriptionRequest & { readonly now: Date },
): Promise<void> {
  await upsertSubscriptionStatement(db, request).execute();
}

/** The statement of `subscribe`, as one of a batch. */
export function upsertSubscriptionStatement(
  db: Kysely<Database>,
  request: SubscriptionRequest & { readonly now: Date },
) {
  const fields = {
    frequency: request.frequency,
    thread_id: request.threadId,
    language: request.language,
    at: request.now.getTime(),
  };
  return db
    .insertInto('watches')
    .values({ chat_id: request.chatId, filter: filterKey(request.filter), ...fields })
    .onConflict((conflict) => conflict.columns(['chat_id', 'filter']).doUpdateSet(fields));
}

/**
 * Keeps a wish in place of one of the same chat, whose id stays, so that posted buttons still stop
 * it; null: of none.
 */
export async function replaceSubscription(
  { db, batch }: Store,
  id: number | null,
  request: SubscriptionRequest & { readonly now: Date },
): Promise<void> {
  const { chatId, filter } = request;
  const updateFilter = toCompilable(
    db,
    sql`UPDATE OR REPLACE watches SET filter = ${filterKey(filter)}
      WHERE id = ${id} AND chat_id = ${chatId}`,
  );
  await batch([...(id === null ? [] : [updateFilter]), upsertSubscriptionStatement(db, request)]);
}

/** A chat's subscriptions, the oldest first. */
export async function listSubscriptionsOfChat(
  db: Kysely<Database>,
  chatId: number,
): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('watches')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('at')
    .execute();
  return rows.map(toSubscription);
}

/** One subscription; null where it was stopped. */
export async function findSubscription(
  db: Kysely<Database>,
  id: number,
): Promise<Subscription | null> {
  const row = await db.selectFrom('watches').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toSubscription(row);
}

/** Those of every chat that can be written to. */
export async function listActiveSubscriptions(db: Kysely<Database>): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('watches')
    .leftJoin('chats', 'chats.chat_id', 'watches.chat_id')
    .where('chats.gone_at', 'is', null)
    .selectAll('watches')
    .orderBy('watches.id')
    .execute();
  return rows.map(toSubscription);
}

/**
 * Stops one; what waits to be sent because of it is dropped. A digest gathers for several: it goes
 * with the last of them.
 */
export async function deleteSubscription(
  { db, batch }: Store,
  { id, chatId }: Pick<Subscription, 'id' | 'chatId'>,
): Promise<void> {
  await batch([
    db.deleteFrom('watches').where('id', '=', id).where('chat_id', '=', chatId),
    deletePendingMessagesStatement(db, chatId, id),
    toCompilable(
      db,
      sql`DELETE FROM outbox WHERE chat_id = ${chatId} AND state IN ('pending', 'put-off')
        AND message_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM watches WHERE chat_id = ${chatId})`,
    ),
  ]);
}

/** Stops all; what waits to be sent is dropped. */
export async function deleteAllSubscriptions({ db, batch }: Store, chatId: number): Promise<void> {
  await batch([
    deleteSubscriptionsStatement(db, chatId),
    deletePendingMessagesStatement(db, chatId),
  ]);
}

/** Subscriptions of chats that can be written to. */
export async function countSubscriptions(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('watches')
    .leftJoin('chats', 'chats.chat_id', 'watches.chat_id')
    .where('chats.gone_at', 'is', null)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** Chats that have a subscription and can be written to. */
export async function countSubscribers(db: Kysely<Database>): Promise<number> {
  const { count } = await db
    .selectFrom('watches')
    .leftJoin('chats', 'chats.chat_id', 'watches.chat_id')
    .where('chats.gone_at', 'is', null)
    .select(({ fn }) => fn.count<number>('watches.chat_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** For `forgetUser`, whose private chat has the user's id. */
export function deleteSubscriptionsStatement(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('watches').where('chat_id', '=', chatId);
}

/** For `migrateChat`. A supergroup begins without forum topics: the old thread ids mean nothing. */
export function moveSubscriptionsStatements(
  db: Kysely<Database>,
  from: number,
  to: number,
): Compilable[] {
  return [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE watches SET chat_id = ${to}, thread_id = NULL WHERE chat_id = ${from}`,
    ),
    deleteSubscriptionsStatement(db, from),
  ];
}

function toSubscription(row: {
  id: number;
  chat_id: number;
  filter: string;
  frequency: Frequency;
  thread_id: number | null;
  language: Language;
}): Subscription {
  return {
    id: row.id,
    chatId: row.chat_id,
    filter: JSON.parse(row.filter) as SubscriptionFilter,
    frequency: row.frequency,
    threadId: row.thread_id,
    language: row.language,
  };
}
