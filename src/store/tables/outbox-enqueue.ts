/** How announcements get into the messages of the outbox. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/translator.ts';
import { chunks } from '../../shared/chunks.ts';
import type { Database } from '../database.ts';
import { announcementKeySql, continuationKey } from '../dedup-key.ts';
import { toCompilable } from '../store.ts';
import type { ClaimedMessage } from './outbox.ts';
import type { MessageItem } from './outbox-items.ts';

/** A message that collects announcements until it is due. */
export interface ScheduledMessage {
  /** See `dedup-key.ts`. */
  readonly dedupKey: string;
  /** Milliseconds since the epoch. */
  readonly due: number;
}

/** A chat that receives an announcement, and the message in which it does. */
export interface Recipient {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly language: Language;
  /** The subscription that matched; null: several did. */
  readonly subscriptionId: number | null;
  /** The message that collects it; null: the announcement gets a message of its own. */
  readonly digest: ScheduledMessage | null;
  /** The message to use if `digest` was sent already. */
  readonly nextDigest: ScheduledMessage | null;
}

/**
 * The statements that add an announcement to a message of every recipient, once: to a message that is
 * not yet on its way, otherwise to the next one. Held and withdrawn announcements are not added.
 * @param key of the announcement
 * @param soonest no message is due before, in milliseconds since the epoch
 */
export function insertOutboxStatements(
  db: Kysely<Database>,
  key: string,
  recipients: readonly Recipient[],
  now: Date,
  { soonest = 0 }: { readonly soonest?: number } = {},
): Compilable[] {
  return chunks(recipients, 500).flatMap((some) => [
    ...statementsFor('digest', some),
    ...statementsFor('nextDigest', some),
  ]);

  function statementsFor(
    which: 'digest' | 'nextDigest',
    some: readonly Recipient[],
  ): readonly Compilable[] {
    const rows = some.flatMap((recipient) => {
      const message = recipient[which];
      if (which === 'nextDigest' && message === null) return [];
      const { chatId, threadId, language, subscriptionId } = recipient;
      const due = Math.max(message?.due ?? 0, soonest);
      return [{ chatId, threadId, language, subscriptionId, key: message?.dedupKey ?? null, due }];
    });
    if (rows.length === 0) return [];
    const source = sql`
      (SELECT value ->> 'chatId' AS chat_id, value ->> 'threadId' AS thread_id,
        value ->> 'language' AS language, value ->> 'subscriptionId' AS subscription_id,
        value ->> 'due' AS due,
        coalesce(value ->> 'key', ${announcementKeySql(sql`announcements.id`)}) AS dedup_key,
        announcements.id AS item
      FROM json_each(${JSON.stringify(rows)}) CROSS JOIN announcements
      WHERE announcements.key = ${key} AND announcements.state = 'live') AS r`;
    const isNew = sql`NOT EXISTS (
      SELECT 1 FROM outbox_messages AS other WHERE other.chat_id = r.chat_id AND EXISTS (
        SELECT 1 FROM outbox_items WHERE outbox_id = other.id AND announcement_id = r.item))`;
    return [
      toCompilable(
        db,
        sql`
          INSERT INTO outbox_messages
            (chat_id, dedup_key, thread_id, language, subscription_id, state, due, at)
          SELECT r.chat_id, r.dedup_key, r.thread_id, r.language, r.subscription_id, 'pending',
            r.due, ${now.getTime()}
          FROM ${source} WHERE ${isNew}
          ON CONFLICT (chat_id, dedup_key) DO NOTHING
        `,
      ),
      toCompilable(
        db,
        sql`
          INSERT INTO outbox_items (outbox_id, announcement_id)
          SELECT m.id, r.item FROM ${source}
          JOIN outbox_messages AS m ON m.chat_id = r.chat_id AND m.dedup_key = r.dedup_key
          WHERE m.state IN ('pending', 'deferred') AND m.message_id IS NULL AND ${isNew}
          ON CONFLICT DO NOTHING
        `,
      ),
    ];
  }
}

/**
 * The statement that makes messages due which waited until all their announcements were added.
 * @param held the `due` that they waited with
 */
export function releaseHeldStatement(
  db: Kysely<Database>,
  dedupKey: string,
  { held, due }: { readonly held: number; readonly due: number },
): Compilable {
  return db
    .updateTable('outbox_messages')
    .set({ due })
    .where('due', '=', held)
    .where('dedup_key', '=', dedupKey)
    .where('state', '=', 'pending');
}

/** The statements that move all items after the first `keep` to another message, before it is sent. */
export function splitMessageStatements(
  db: Kysely<Database>,
  message: ClaimedMessage,
  items: readonly MessageItem[],
  keep: number,
  now: Date,
): Compilable[] {
  const rest = JSON.stringify(items.slice(keep).map(({ announcementId }) => announcementId));
  const dedupKey = continuationKey(message.dedupKey);
  return [
    db
      .insertInto('outbox_messages')
      .values({
        chat_id: message.chatId,
        dedup_key: dedupKey,
        thread_id: message.threadId,
        language: message.language,
        subscription_id: message.subscriptionId,
        state: 'pending',
        due: 0,
        at: now.getTime(),
      })
      .onConflict((conflict) => conflict.columns(['chat_id', 'dedup_key']).doNothing()),
    toCompilable(
      db,
      sql`UPDATE OR IGNORE outbox_items
        SET outbox_id = (SELECT id FROM outbox_messages
          WHERE chat_id = ${message.chatId} AND dedup_key = ${dedupKey})
        WHERE outbox_id = ${message.id}
          AND announcement_id IN (SELECT value FROM json_each(${rest}))`,
    ),
  ];
}
