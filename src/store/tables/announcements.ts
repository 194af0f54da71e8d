/**
 * What is told, and to whom: an announcement and one message a receiving chat are written together.
 * Withdrawing or changing one brings the messages that show it back to the outbox, to be edited.
 */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Language } from '../../answer/answer.ts';
import type { AnnouncementState, Database } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { chunks } from './announced-versions.ts';

export interface Announcement {
  readonly id: number;
  readonly key: string;
  readonly document: string;
  /** JSON of the updates room. */
  readonly content: string;
  readonly lead: string | null;
  readonly state: AnnouncementState;
  readonly revision: number;
  readonly at: Date;
}

/** A chat that is to hear of an announcement, and in which of its messages. */
export interface Recipient {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly language: Language;
  /** The subscription that asked for it; null: several did. */
  readonly watchId: number | null;
  /** A message that gathers announcements; null: one of its own. */
  readonly slot: { readonly name: string; readonly due: number } | null;
  /** Where the first slot's message is out already. */
  readonly nextSlot: { readonly name: string; readonly due: number } | null;
}

/** The statement that makes an announcement; one with the same key stays as it is. */
export function insertAnnouncementStatement(
  db: Kysely<Database>,
  announcement: Pick<Announcement, 'key' | 'document' | 'content' | 'at'>,
): Compilable {
  return db
    .insertInto('announcements')
    .values({
      key: announcement.key,
      document: announcement.document,
      content: announcement.content,
      lead: null,
      state: 'live',
      at: announcement.at.getTime(),
    })
    .onConflict((conflict) => conflict.column('key').doNothing());
}

/**
 * The statements that give every recipient its message, once: in a message that is not yet on its
 * way, else in that of the next slot.
 * @param soonest no message is due before, in milliseconds since the epoch
 */
export function insertOutboxStatements(
  db: Kysely<Database>,
  key: string,
  recipients: readonly Recipient[],
  now: Date,
  { soonest = 0 }: { readonly soonest?: number } = {},
): Compilable[] {
  const statementsFor = (slot: 'slot' | 'nextSlot', some: readonly Recipient[]): Compilable[] => {
    const rows = some.flatMap((one) => {
      const chosen = one[slot];
      if (slot === 'nextSlot' && chosen === null) return [];
      const { chatId, threadId, language, watchId } = one;
      const name = chosen?.name ?? null;
      return [
        { chatId, threadId, language, watchId, name, due: Math.max(chosen?.due ?? 0, soonest) },
      ];
    });
    if (rows.length === 0) return [];
    const json = JSON.stringify(rows);
    const source = sql`
      (SELECT value ->> 'chatId' AS chat_id, value ->> 'threadId' AS thread_id,
        value ->> 'language' AS language, value ->> 'watchId' AS watch_id, value ->> 'due' AS due,
        coalesce(value ->> 'name', 'a:' || announcements.id) AS slot, announcements.id AS item
      FROM json_each(${json}) CROSS JOIN announcements
      WHERE announcements.key = ${key} AND announcements.state = 'live') AS r`;
    const notYetSent = sql`NOT EXISTS (
      SELECT 1 FROM outbox AS told WHERE told.chat_id = r.chat_id AND EXISTS (
        SELECT 1 FROM outbox_items WHERE outbox_id = told.id AND announcement_id = r.item))`;
    return [
      toCompilable(
        db,
        sql`
          INSERT INTO outbox (chat_id, slot, thread_id, language, watch_id, state, due, at)
          SELECT r.chat_id, r.slot, r.thread_id, r.language, r.watch_id, 'pending', r.due,
            ${now.getTime()}
          FROM ${source} WHERE ${notYetSent}
          ON CONFLICT (chat_id, slot) DO NOTHING
        `,
      ),
      toCompilable(
        db,
        sql`
          INSERT INTO outbox_items (outbox_id, announcement_id)
          SELECT outbox.id, r.item FROM ${source}
          JOIN outbox ON outbox.chat_id = r.chat_id AND outbox.slot = r.slot
          WHERE outbox.state IN ('pending', 'put-off') AND outbox.message_id IS NULL AND ${notYetSent}
          ON CONFLICT DO NOTHING
        `,
      ),
    ];
  };
  return chunks(recipients, 500).flatMap((some) => [
    ...statementsFor('slot', some),
    ...statementsFor('nextSlot', some),
  ]);
}

export async function findAnnouncement(
  db: Kysely<Database>,
  key: { readonly id: number } | { readonly key: string },
): Promise<Announcement | null> {
  const query = db.selectFrom('announcements').selectAll();
  const row = await ('id' in key
    ? query.where('id', '=', key.id)
    : query.where('key', '=', key.key)
  ).executeTakeFirst();
  return row === undefined ? null : toAnnouncement(row);
}

export interface AnnouncementQuery {
  readonly limit: number;
  readonly states?: readonly AnnouncementState[];
  readonly document?: string;
  readonly since?: Date;
  readonly until?: Date;
}

/** Newest first. */
export async function listAnnouncements(
  db: Kysely<Database>,
  { limit, states, document, since, until }: AnnouncementQuery,
): Promise<Announcement[]> {
  let query = db.selectFrom('announcements').selectAll();
  if (states !== undefined) query = query.where('state', 'in', states);
  if (document !== undefined) query = query.where('document', '=', document);
  if (since !== undefined) query = query.where('at', '>=', since.getTime());
  if (until !== undefined) query = query.where('at', '<=', until.getTime());
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(toAnnouncement);
}

/** Keeps what was not sent from being sent. What is in flight at this moment still arrives. */
export async function holdAnnouncement(store: Store, id: number): Promise<void> {
  const { db } = store;
  await store.batch([
    db
      .updateTable('announcements')
      .set({ state: 'held' })
      .where('id', '=', id)
      .where('state', '=', 'live'),
    ...deletePendingStatements(db, id, 'held'),
  ]);
}

/** The statement that lets a held announcement go on; its recipients are to be found anew. */
export function releaseAnnouncementStatement(db: Kysely<Database>, id: number): Compilable {
  return db
    .updateTable('announcements')
    .set({ state: 'live' })
    .where('id', '=', id)
    .where('state', '=', 'held');
}

/** Takes an announcement back: what was not sent is dropped, what was is edited or deleted. */
export async function withdrawAnnouncement(store: Store, id: number): Promise<void> {
  const { db } = store;
  const changed = { state: 'withdrawn' as const, revision: sql<number>`revision + 1` };
  await store.batch([
    db
      .updateTable('announcements')
      .set(changed)
      .where('id', '=', id)
      .where('state', '<>', 'withdrawn'),
    ...deletePendingStatements(db, id, 'withdrawn'),
    requeueStatement(db, id),
  ]);
}

/** The statements that change what an announcement says, in the messages that are out, too. */
export function updateAnnouncementStatements(
  db: Kysely<Database>,
  id: number,
  change: { readonly content: string } | { readonly lead: string | null },
): Compilable[] {
  return [
    db
      .updateTable('announcements')
      .set({ ...change, revision: sql<number>`revision + 1` })
      .where('id', '=', id)
      .where('state', '<>', 'withdrawn'),
    requeueStatement(db, id),
  ];
}

/** Takes an announcement out of messages that are not on their way; empty ones go. */
function deletePendingStatements(
  db: Kysely<Database>,
  id: number,
  state: AnnouncementState,
): Compilable[] {
  const waiting = sql`
    SELECT outbox_items.outbox_id FROM outbox_items
    JOIN outbox ON outbox.id = outbox_items.outbox_id
    JOIN announcements ON announcements.id = outbox_items.announcement_id
    WHERE announcement_id = ${id} AND announcements.state = ${state}
      AND outbox.state IN ('pending', 'put-off') AND outbox.message_id IS NULL`;
  return [
    toCompilable(
      db,
      sql`DELETE FROM outbox WHERE id IN (${waiting}) AND (
        SELECT count(*) FROM outbox_items WHERE outbox_id = outbox.id) = 1`,
    ),
    toCompilable(
      db,
      sql`DELETE FROM outbox_items WHERE announcement_id = ${id} AND (
        outbox_id IN (${waiting}) OR outbox_id NOT IN (SELECT id FROM outbox))`,
    ),
  ];
}

/** Messages that show an announcement come up again. One in flight sees to it when it is noted. */
function requeueStatement(db: Kysely<Database>, id: number): Compilable {
  return toCompilable(
    db,
    sql`
      UPDATE outbox SET state = 'pending', due = 0, attempts = 0, lost = 0
      WHERE state IN ('sent', 'failed') AND message_id IS NOT NULL
        AND id IN (SELECT outbox_id FROM outbox_items WHERE announcement_id = ${id})
    `,
  );
}

function toAnnouncement(row: {
  id: number;
  key: string;
  document: string;
  content: string;
  lead: string | null;
  state: AnnouncementState;
  revision: number;
  at: number;
}): Announcement {
  return { ...row, at: new Date(row.at) };
}
