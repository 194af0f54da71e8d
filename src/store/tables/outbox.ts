/**
 * The outbox: one row a chat and message. A row is claimed with a lease by one statement, so that
 * of several processes one sends it; what became of it is noted in one statement as well.
 */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Language } from '../../answer/answer.ts';
import type { AnnouncementState, Database, MessageState } from '../database.ts';
import { toCompilable } from '../store.ts';

export interface ClaimedMessage {
  readonly id: number;
  readonly chatId: number;
  readonly slot: string;
  readonly threadId: number | null;
  readonly language: Language;
  readonly watchId: number | null;
  /** Tries that Telegram refused. */
  readonly attempts: number;
  /** Tries whose reply was lost. */
  readonly lost: number;
  /** Set: the message is out and is to be edited. */
  readonly messageId: number | null;
  /** Whether the chat follows anything; where it stopped all, nothing new is sent to it. */
  readonly follows: boolean;
}

export interface ClaimOptions {
  readonly holder: string;
  readonly now: Date;
  readonly leaseMs: number;
  readonly limit: number;
}

/**
 * Claims messages that are due, the longest due first, at most one a chat. One whose lease is over
 * (its process died) can be claimed again, which may repeat it.
 */
export async function claimMessages(
  db: Kysely<Database>,
  { holder, now, leaseMs, limit }: ClaimOptions,
): Promise<ClaimedMessage[]> {
  const at = now.getTime();
  const { rows } = await sql<Omit<ClaimedMessage, 'follows'> & { follows: number }>`
    UPDATE outbox SET state = 'claimed', due = ${at + leaseMs}, holder = ${holder}
    WHERE id IN (
      SELECT o.id FROM outbox AS o
      WHERE o.due <= ${at} AND NOT EXISTS (
        SELECT 1 FROM outbox AS e
        WHERE e.chat_id = o.chat_id AND e.due IS NOT NULL AND e.id <> o.id AND (
          (e.state = 'claimed' AND e.due > ${at})
          OR e.due < o.due
          OR (e.due = o.due AND e.id < o.id)))
      ORDER BY o.due, o.id LIMIT ${limit})
    RETURNING id, chat_id AS chatId, slot, thread_id AS threadId, language, watch_id AS watchId,
      attempts, lost, message_id AS messageId,
      EXISTS (SELECT 1 FROM watches WHERE watches.chat_id = outbox.chat_id) AS follows
  `.execute(db);
  return rows.map((row) => ({ ...row, follows: row.follows === 1 }));
}

/** What a message is to show. */
export interface MessageItem {
  readonly outboxId: number;
  readonly announcementId: number;
  readonly content: string;
  readonly lead: string | null;
  readonly state: AnnouncementState;
  readonly revision: number;
}

/** The announcements of messages, the oldest first. */
export async function listMessageItems(
  db: Kysely<Database>,
  outboxIds: readonly number[],
): Promise<MessageItem[]> {
  const { rows } = await sql<MessageItem>`
    SELECT i.outbox_id AS outboxId, a.id AS announcementId, a.content, a.lead, a.state, a.revision
    FROM outbox_items AS i JOIN announcements AS a ON a.id = i.announcement_id
    WHERE i.outbox_id IN (SELECT value FROM json_each(${JSON.stringify(outboxIds)}))
    ORDER BY a.id
  `.execute(db);
  return rows;
}

/**
 * Notes that a message is out (`messageId`) or was edited. Where its announcements changed in the
 * meantime it comes up again, to be edited.
 * @param shown the sum of the revisions that it shows
 * @param holder who claimed it: nothing is noted where another claimed it since
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
    JOIN announcements AS a ON a.id = i.announcement_id WHERE i.outbox_id = outbox.id)`;
  await sql`
    UPDATE outbox SET message_id = ${messageId}, shown = ${shown}, error = NULL, attempts = 0,
      lost = 0, done_at = ${now.getTime()},
      state = CASE WHEN ${current} = ${shown} THEN 'sent' ELSE 'pending' END,
      due = CASE WHEN ${current} = ${shown} THEN NULL ELSE 0 END
    WHERE id = ${id} AND holder = ${holder}
  `.execute(db);
}

/** Notes that nothing is left to be done: the message was deleted, or has nothing to show. */
export async function finishMessage(
  db: Kysely<Database>,
  id: number,
  change: { readonly now: Date; readonly state: MessageState; readonly error: string | null },
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ state: change.state, due: null, error: change.error, done_at: change.now.getTime() })
    .where('id', '=', id)
    .execute();
}

/** Takes what is held out of a message that was not sent. */
export async function deleteHeldItems(db: Kysely<Database>, id: number): Promise<void> {
  await sql`
    DELETE FROM outbox_items WHERE outbox_id = ${id} AND announcement_id IN
      (SELECT id FROM announcements WHERE state = 'held')
  `.execute(db);
}

/** Drops a claimed message that has nothing to show; one that has something again is let go. */
export async function deleteIfEmpty(db: Kysely<Database>, id: number): Promise<void> {
  await sql`
    DELETE FROM outbox WHERE id = ${id} AND NOT EXISTS (
      SELECT 1 FROM outbox_items AS i JOIN announcements AS a ON a.id = i.announcement_id
      WHERE i.outbox_id = outbox.id AND a.state = 'live')
  `.execute(db);
  await deferMessage(db, id, { due: 0, error: null });
}

/**
 * Drops a claimed message that was not sent, of a chat that follows nothing any more: it stopped
 * while a try was under way or after it had failed. One that follows something again is let go.
 */
export async function deleteIfUnsubscribed(db: Kysely<Database>, id: number): Promise<void> {
  await sql`
    DELETE FROM outbox WHERE id = ${id} AND message_id IS NULL
      AND NOT EXISTS (SELECT 1 FROM watches WHERE watches.chat_id = outbox.chat_id)
  `.execute(db);
  await deferMessage(db, id, { due: 0, error: null });
}

export interface Deferral {
  readonly due: number;
  /** Null: nothing failed, it is merely early. */
  readonly error: string | null;
  /** A try that Telegram refused. */
  readonly refused?: boolean;
  /** A try whose reply was lost. */
  readonly lost?: boolean;
}

/** Lets go of a claimed message until later. */
export async function deferMessage(
  db: Kysely<Database>,
  id: number,
  { due, error, refused = false, lost = false }: Deferral,
): Promise<void> {
  await sql`
    UPDATE outbox SET due = ${due}, state = ${error === null ? 'pending' : 'put-off'},
      error = ${error}, attempts = attempts + ${refused ? 1 : 0}, lost = lost + ${lost ? 1 : 0}
    WHERE id = ${id} AND state = 'claimed'
  `.execute(db);
}

/** Claims of processes that are no more are free again; gives how many. */
export async function releaseClaimsOfOthers(db: Kysely<Database>, holder: string): Promise<number> {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'pending', due: 0 })
    .where('due', 'is not', null)
    .where('state', '=', 'claimed')
    .where('holder', '<>', holder)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Claims whose lease is over, of senders that died: put off, with the reason; gives how many. */
export async function markStranded(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .updateTable('outbox')
    .set({ state: 'put-off', error: 'its sender died' })
    .where('state', '=', 'claimed')
    .where('due', '<=', now.getTime())
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** After a clock that was wrong: nothing is put off beyond this. */
export async function clampDueTimes(
  db: Kysely<Database>,
  latest: number,
  due: number,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ due })
    .where('due', '>', latest)
    .where('state', 'in', ['put-off', 'claimed'])
    .execute();
}

/** The statement that lets messages go which were to wait until all that they show was in them. */
export function releaseHeldStatement(
  db: Kysely<Database>,
  slot: string,
  { held, due }: { readonly held: number; readonly due: number },
): Compilable {
  return db
    .updateTable('outbox')
    .set({ due })
    .where('due', '=', held)
    .where('slot', '=', slot)
    .where('state', '=', 'pending');
}

/** Moves the items beyond the first `keep` to a message of their own, before anything is sent. */
export function splitMessageStatements(
  db: Kysely<Database>,
  message: ClaimedMessage,
  items: readonly MessageItem[],
  keep: number,
  now: Date,
): Compilable[] {
  const rest = JSON.stringify(items.slice(keep).map(({ announcementId }) => announcementId));
  const [base = '', part = '1'] = message.slot.split('#');
  const slot = `${base}#${Number(part) + 1}`;
  return [
    db
      .insertInto('outbox')
      .values({
        chat_id: message.chatId,
        slot,
        thread_id: message.threadId,
        language: message.language,
        watch_id: message.watchId,
        state: 'pending',
        due: 0,
        at: now.getTime(),
      })
      .onConflict((conflict) => conflict.columns(['chat_id', 'slot']).doNothing()),
    toCompilable(
      db,
      sql`UPDATE OR IGNORE outbox_items
        SET outbox_id = (SELECT id FROM outbox WHERE chat_id = ${message.chatId} AND slot = ${slot})
        WHERE outbox_id = ${message.id}
          AND announcement_id IN (SELECT value FROM json_each(${rest}))`,
    ),
  ];
}

/** What groups were sent since an instant, the oldest first: they take 20 messages a minute. */
export async function listSentToGroups(
  db: Kysely<Database>,
  since: number,
): Promise<readonly { chatId: number; doneAt: number }[]> {
  const { rows } = await sql<{ chatId: number; doneAt: number }>`
    SELECT chat_id AS chatId, done_at AS doneAt FROM outbox
    WHERE done_at > ${since} AND chat_id < 0 AND message_id IS NOT NULL ORDER BY done_at
  `.execute(db);
  return rows;
}

/** When the next message is due; null where none waits. */
export async function findNextDue(db: Kysely<Database>): Promise<number | null> {
  const row = await db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('due').as('due'))
    .where('due', 'is not', null)
    .executeTakeFirst();
  return row?.due ?? null;
}

/** Forgets messages that were finished before an instant, and what nothing refers to any more. */
export async function purgeOutbox(db: Kysely<Database>, before: Date): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('done_at', '<', before.getTime())
    .where('due', 'is', null)
    .execute();
  await sql`DELETE FROM outbox_items WHERE outbox_id NOT IN (SELECT id FROM outbox)`.execute(db);
}
