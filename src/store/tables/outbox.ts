/**
 * The outbox: one row for each chat and message. One statement claims a row with a lease, so that one
 * of several processes sends it. One statement records the result.
 */
import { type Generated, type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/translator.ts';
import type { Database } from '../database.ts';
import { reminderIdSql } from '../dedup-key.ts';
import { defineTable, inPrivateChatOf } from '../table.ts';
import type { ChatKind } from './chats.ts';
import { moveMessagesStatements } from './outbox-chat.ts';
import type { Reminder } from './reminders.ts';

/**
 * `pending`: to be sent or edited at `due`. `claimed`: a process works on it. `deferred`: an attempt
 * failed, the next one is at `due`. `sent`, `unreachable` (the chat) and `failed` are final.
 */
export type MessageState = 'pending' | 'claimed' | 'sent' | 'deferred' | 'unreachable' | 'failed';

export interface OutboxMessagesTable {
  id: Generated<number>;
  chat_id: number;
  dedup_key: string;
  thread_id: number | null;
  language: Language;
  subscription_id: number | null;
  state: MessageState;
  due: number | null;
  holder: string | null;
  attempts: Generated<number>;
  lost: Generated<number>;
  message_id: number | null;
  shown: Generated<number>;
  error: string | null;
  at: number;
  done_at: number | null;
}

declare module '../database.ts' {
  interface Database {
    outbox_messages: OutboxMessagesTable;
  }
}

/** A sent message can be corrected or withdrawn for this long. */
const RETENTION_MS = 90 * 24 * 3_600_000;

export const outboxMessages = defineTable('outbox_messages', {
  purge: (db, now) => [
    db
      .deleteFrom('outbox_messages')
      .where('done_at', '<', now.getTime() - RETENTION_MS)
      .where('due', 'is', null),
  ],
  forgetUser: inPrivateChatOf,
  moveChat: moveMessagesStatements,
  export: {
    key: ['id'],
    rest: [
      'chat_id',
      'dedup_key',
      'thread_id',
      'language',
      'subscription_id',
      'state',
      'due',
      'holder',
      'attempts',
      'lost',
      'message_id',
      'shown',
      'error',
      'at',
      'done_at',
    ],
  },
});

export interface ClaimedMessage {
  readonly id: number;
  readonly chatId: number;
  /** See `dedup-key.ts`. */
  readonly dedupKey: string;
  readonly threadId: number | null;
  readonly language: Language;
  readonly subscriptionId: number | null;
  /** Attempts that Telegram refused. */
  readonly attempts: number;
  /** Attempts whose response was lost. */
  readonly lost: number;
  /** Null: not sent yet. Otherwise the sent message, which is to be edited. */
  readonly messageId: number | null;
  /** The kind of its chat; null: not known. */
  readonly chatKind: ChatKind | null;
  /** The filter of its subscription, as `filterKey` writes it; null: it has none, or several match. */
  readonly filter: string | null;
  /** Whether the chat has a subscription. Without one, no announcement is sent to it. */
  readonly follows: boolean;
  /** What it reminds of; null for announcements, and for a reminder that was deleted. */
  readonly reminder: Reminder | null;
}

export interface ClaimOptions {
  readonly holder: string;
  readonly now: Date;
  readonly leaseMs: number;
  readonly limit: number;
}

/**
 * Claims due messages, the longest due first, at most one for each chat. A message whose lease ended
 * (its process died) can be claimed again, and may then be sent twice.
 */
export async function claimMessages(
  db: Kysely<Database>,
  { holder, now, leaseMs, limit }: ClaimOptions,
): Promise<ClaimedMessage[]> {
  const at = now.getTime();
  const reminderId = reminderIdSql(sql`outbox_messages.dedup_key`);
  const { rows } = await sql<ClaimedRow>`
    UPDATE outbox_messages SET state = 'claimed', due = ${at + leaseMs}, holder = ${holder}
    WHERE id IN (
      SELECT o.id FROM outbox_messages AS o
      WHERE o.due <= ${at} AND NOT EXISTS (
        SELECT 1 FROM outbox_messages AS e
        WHERE e.chat_id = o.chat_id AND e.due IS NOT NULL AND e.id <> o.id AND (
          (e.state = 'claimed' AND e.due > ${at})
          OR e.due < o.due
          OR (e.due = o.due AND e.id < o.id)))
      ORDER BY o.due, o.id LIMIT ${limit})
    RETURNING id, chat_id AS chatId, dedup_key AS dedupKey, thread_id AS threadId, language,
      subscription_id AS subscriptionId, attempts, lost, message_id AS messageId,
      (SELECT kind FROM chats WHERE chats.chat_id = outbox_messages.chat_id) AS chatKind,
      (SELECT filter FROM subscriptions WHERE subscriptions.id = outbox_messages.subscription_id)
        AS filter,
      EXISTS (
        SELECT 1 FROM subscriptions WHERE subscriptions.chat_id = outbox_messages.chat_id
      ) AS follows,
      (SELECT json_object('id', id, 'chatId', chat_id, 'threadId', thread_id, 'language', language,
        'document', document, 'kind', kind, 'day', day, 'daysBefore', days_before, 'note', note)
        FROM reminders WHERE reminders.id = ${reminderId}) AS reminder
  `.execute(db);
  return rows.map(({ reminder, follows, ...row }) => ({
    ...row,
    follows: follows === 1,
    reminder: reminder === null ? null : (JSON.parse(reminder) as Reminder),
  }));
}

type ClaimedRow = Omit<ClaimedMessage, 'follows' | 'reminder'> & {
  readonly follows: number;
  /** A `Reminder` as JSON. */
  readonly reminder: string | null;
};

/**
 * Records that a message was sent or edited. If its announcements changed in the meantime, it is
 * queued again, to be edited.
 * @param shown the sum of the revisions that it shows
 * @param holder who claimed it: if another process claimed it since, nothing is recorded
 */
export async function markSent(
  db: Kysely<Database>,
  id: number,
  {
    messageId,
    shown,
    holder,
    now,
  }: { messageId: number; shown: number; holder: string; now: Date },
): Promise<void> {
  const current = sql`(SELECT coalesce(sum(a.revision), 0) FROM outbox_items AS i
    JOIN announcements AS a ON a.id = i.announcement_id WHERE i.outbox_id = outbox_messages.id)`;
  await sql`
    UPDATE outbox_messages SET message_id = ${messageId}, shown = ${shown}, error = NULL,
      attempts = 0, lost = 0, done_at = ${now.getTime()},
      state = CASE WHEN ${current} = ${shown} THEN 'sent' ELSE 'pending' END,
      due = CASE WHEN ${current} = ${shown} THEN NULL ELSE 0 END
    WHERE id = ${id} AND holder = ${holder}
  `.execute(db);
}

/** Finishes a message: it was deleted in the chat, has nothing to show, or failed for good. */
export async function finishMessage(
  db: Kysely<Database>,
  id: number,
  change: { readonly now: Date; readonly state: MessageState; readonly error: string | null },
): Promise<void> {
  await db
    .updateTable('outbox_messages')
    .set({ state: change.state, due: null, error: change.error, done_at: change.now.getTime() })
    .where('id', '=', id)
    .execute();
}

/** Deletes a claimed message that shows no live announcement; otherwise releases it. */
export async function deleteIfEmpty(db: Kysely<Database>, id: number): Promise<void> {
  await sql`
    DELETE FROM outbox_messages WHERE id = ${id} AND NOT EXISTS (
      SELECT 1 FROM outbox_items AS i JOIN announcements AS a ON a.id = i.announcement_id
      WHERE i.outbox_id = outbox_messages.id AND a.state = 'live')
  `.execute(db);
  await deferMessage(db, id, { due: 0, error: null });
}

/**
 * Deletes a claimed message that was not sent if its chat has no subscription any more: the chat
 * unsubscribed during an attempt or after a failed one. Otherwise releases the message.
 */
export async function deleteIfUnsubscribed(db: Kysely<Database>, id: number): Promise<void> {
  await sql`
    DELETE FROM outbox_messages WHERE id = ${id} AND message_id IS NULL AND NOT EXISTS (
      SELECT 1 FROM subscriptions WHERE subscriptions.chat_id = outbox_messages.chat_id)
  `.execute(db);
  await deferMessage(db, id, { due: 0, error: null });
}

/** Deletes a claimed message that was not sent: what it tells does not hold any more. */
export async function deleteMessage(db: Kysely<Database>, id: number): Promise<void> {
  await db
    .deleteFrom('outbox_messages')
    .where('id', '=', id)
    .where('message_id', 'is', null)
    .execute();
}

export interface Deferral {
  readonly due: number;
  /** Null: nothing failed, the message is only too early. */
  readonly error: string | null;
  /** Telegram refused the attempt. */
  readonly refused?: boolean;
  /** The response was lost. */
  readonly lost?: boolean;
}

/** Releases the claim of a message until `due`. */
export async function deferMessage(
  db: Kysely<Database>,
  id: number,
  { due, error, refused = false, lost = false }: Deferral,
): Promise<void> {
  await sql`
    UPDATE outbox_messages SET due = ${due}, state = ${error === null ? 'pending' : 'deferred'},
      error = ${error}, attempts = attempts + ${refused ? 1 : 0}, lost = lost + ${lost ? 1 : 0}
    WHERE id = ${id} AND state = 'claimed'
  `.execute(db);
}

/** Sends a message to the chat itself from now on: its forum topic is closed or deleted. */
export async function clearThread(db: Kysely<Database>, id: number): Promise<void> {
  await db.updateTable('outbox_messages').set({ thread_id: null }).where('id', '=', id).execute();
}

/** When the next message is due. Null if none waits. */
export async function findNextDue(db: Kysely<Database>): Promise<number | null> {
  const row = await db
    .selectFrom('outbox_messages')
    .select(({ fn }) => fn.min('due').as('due'))
    .where('due', 'is not', null)
    .executeTakeFirst();
  return row?.due ?? null;
}
