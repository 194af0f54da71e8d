/** What a chat subscribes to: which documents, how often, and in which language. */
import { type Generated, type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/translator.ts';
import type { Database } from '../database.ts';
import { REMINDER_KEYS } from '../dedup-key.ts';
import { type Store, toCompilable } from '../store.ts';
import { filterKey, type SubscriptionFilter } from '../subscription-filter.ts';
import { defineTable, inPrivateChatOf, none } from '../table.ts';
import { deletePendingMessagesStatement } from './outbox-chat.ts';
import { deleteRemindersStatement } from './reminders.ts';

export type Frequency = 'now' | 'daily' | 'weekly';

export interface SubscriptionsTable {
  id: Generated<number>;
  chat_id: number;
  filter: string;
  frequency: Frequency;
  thread_id: number | null;
  language: Language;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    subscriptions: SubscriptionsTable;
  }
}

export const subscriptions = defineTable('subscriptions', {
  purge: none('a subscription stays until the chat ends it'),
  forgetUser: inPrivateChatOf,
  // A supergroup starts without forum topics, so the old thread ids mean nothing there.
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE subscriptions SET chat_id = ${to}, thread_id = NULL
        WHERE chat_id = ${from}`,
    ),
    deleteSubscriptionsStatement(db, from),
  ],
  export: {
    key: ['id'],
    rest: ['chat_id', 'filter', 'frequency', 'thread_id', 'language', 'at'],
  },
});

export interface SubscriptionRequest {
  readonly chatId: number;
  readonly filter: SubscriptionFilter;
  readonly frequency: Frequency;
  /** The forum topic to send to; null elsewhere. */
  readonly threadId: number | null;
  readonly language: Language;
}

export interface Subscription extends SubscriptionRequest {
  /** Never given twice: buttons carry it. */
  readonly id: number;
}

/** Stores a subscription. One of the same chat with the same filter is replaced and keeps its id. */
export async function upsertSubscription(
  db: Kysely<Database>,
  request: SubscriptionRequest & { readonly now: Date },
): Promise<void> {
  await upsertSubscriptionStatement(db, request).execute();
}

/** The statement of `upsertSubscription`, for a batch. */
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
    .insertInto('subscriptions')
    .values({ chat_id: request.chatId, filter: filterKey(request.filter), ...fields })
    .onConflict((conflict) => conflict.columns(['chat_id', 'filter']).doUpdateSet(fields));
}

/**
 * Stores a subscription in place of another of the same chat. Its id stays, so that buttons of posts
 * still end it.
 * @param id the subscription to replace; null: none
 */
export async function replaceSubscription(
  { db, batch }: Store,
  id: number | null,
  request: SubscriptionRequest & { readonly now: Date },
): Promise<void> {
  const { chatId, filter } = request;
  const updateFilter = toCompilable(
    db,
    sql`UPDATE OR REPLACE subscriptions SET filter = ${filterKey(filter)}
      WHERE id = ${id} AND chat_id = ${chatId}`,
  );
  await batch([...(id === null ? [] : [updateFilter]), upsertSubscriptionStatement(db, request)]);
}

/** The subscriptions of a chat, oldest first. */
export async function listSubscriptionsOfChat(
  db: Kysely<Database>,
  chatId: number,
): Promise<Subscription[]> {
  const rows = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('chat_id', '=', chatId)
    .orderBy('at')
    .execute();
  return rows.map(toSubscription);
}

/** A subscription by id. Null if it ended. */
export async function findSubscription(
  db: Kysely<Database>,
  id: number,
): Promise<Subscription | null> {
  const row = await db
    .selectFrom('subscriptions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toSubscription(row);
}

/** The subscriptions of all reachable chats. */
export async function listActiveSubscriptions(db: Kysely<Database>): Promise<Subscription[]> {
  const rows = await selectActive(db)
    .selectAll('subscriptions')
    .orderBy('subscriptions.id')
    .execute();
  return rows.map(toSubscription);
}

/**
 * Ends a subscription and deletes the messages that wait because of it. A digest collects for several
 * subscriptions: it is deleted with the last of them.
 */
export async function deleteSubscription(
  { db, batch }: Store,
  { id, chatId }: Pick<Subscription, 'id' | 'chatId'>,
): Promise<void> {
  await batch([
    db.deleteFrom('subscriptions').where('id', '=', id).where('chat_id', '=', chatId),
    deletePendingMessagesStatement(db, chatId, id),
    toCompilable(
      db,
      sql`DELETE FROM outbox_messages
        WHERE chat_id = ${chatId} AND state IN ('pending', 'deferred') AND message_id IS NULL
        AND dedup_key NOT LIKE ${REMINDER_KEYS}
        AND NOT EXISTS (SELECT 1 FROM subscriptions WHERE chat_id = ${chatId})`,
    ),
  ]);
}

/** Ends all subscriptions of a chat and deletes the messages that wait because of them. */
export async function deleteAllSubscriptions({ db, batch }: Store, chatId: number): Promise<void> {
  await batch([
    deleteSubscriptionsStatement(db, chatId),
    deletePendingMessagesStatement(db, chatId, 'announcements'),
  ]);
}

/** Ends all subscriptions and reminders of a chat and deletes all messages that wait for it. */
export async function stopAllMessages({ db, batch }: Store, chatId: number): Promise<void> {
  await batch([
    deleteSubscriptionsStatement(db, chatId),
    deleteRemindersStatement(db, chatId),
    deletePendingMessagesStatement(db, chatId, 'all'),
  ]);
}

/** The number of subscriptions of reachable chats. */
export async function countSubscriptions(db: Kysely<Database>): Promise<number> {
  const { count } = await selectActive(db)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The number of reachable chats that have a subscription. */
export async function countSubscribers(db: Kysely<Database>): Promise<number> {
  const { count } = await selectActive(db)
    .select(({ fn }) => fn.count<number>('subscriptions.chat_id').distinct().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

function selectActive(db: Kysely<Database>) {
  return db
    .selectFrom('subscriptions')
    .leftJoin('chats', 'chats.chat_id', 'subscriptions.chat_id')
    .where('chats.unreachable_at', 'is', null);
}

function deleteSubscriptionsStatement(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('subscriptions').where('chat_id', '=', chatId);
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
