/**
 * Announcements: what is sent to subscribers. Withdrawing or changing one puts the messages that show
 * it back into the outbox, to be edited.
 */
import { type Compilable, type Generated, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';

/** `live`: sent to subscribers. `held`: not sent until it is released. `withdrawn`: taken back. */
export type AnnouncementState = 'live' | 'held' | 'withdrawn';

export interface AnnouncementsTable {
  id: Generated<number>;
  key: string;
  document: string;
  content: string;
  lead: string | null;
  state: AnnouncementState;
  revision: Generated<number>;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    announcements: AnnouncementsTable;
  }
}

export const announcements = defineTable('announcements', {
  purge: none('its key keeps the same change from being announced again'),
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: {
    key: ['id'],
    rest: ['key', 'document', 'content', 'lead', 'state', 'revision', 'at'],
  },
});

export interface Announcement {
  readonly id: number;
  /** The same change of a document has the same key in every process. */
  readonly key: string;
  readonly document: string;
  /** JSON of `notifications/announcement.ts`. */
  readonly content: string;
  /** A line that an administrator put above it. */
  readonly lead: string | null;
  readonly state: AnnouncementState;
  /** Grows with every change: messages that show an older revision are edited. */
  readonly revision: number;
  readonly at: Date;
}

/** The statement that inserts an announcement. One with the same key stays as it is. */
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

/** An announcement by id or key. Null if there is none. */
export async function findAnnouncement(
  db: Kysely<Database>,
  key: { readonly id: number } | { readonly key: string },
): Promise<Announcement | null> {
  const query = db.selectFrom('announcements').selectAll();
  const row = await ('id' in key
    ? query.where('id', '=', key.id)
    : query.where('key', '=', key.key)
  ).executeTakeFirst();
  return row === undefined ? null : { ...row, at: new Date(row.at) };
}

export interface AnnouncementQuery {
  readonly limit: number;
  readonly states?: readonly AnnouncementState[];
  readonly document?: string;
  readonly since?: Date;
  readonly until?: Date;
}

/** Announcements, newest first. */
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
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

/** Stops sending an announcement. A message whose request is under way still arrives. */
export async function holdAnnouncement({ db, batch }: Store, id: number): Promise<void> {
  await batch([
    db
      .updateTable('announcements')
      .set({ state: 'held' })
      .where('id', '=', id)
      .where('state', '=', 'live'),
    ...deletePendingStatements(db, id, 'held'),
  ]);
}

/** The statement that makes a held announcement live again. Its recipients must be added anew. */
export function releaseAnnouncementStatement(db: Kysely<Database>, id: number): Compilable {
  return db
    .updateTable('announcements')
    .set({ state: 'live' })
    .where('id', '=', id)
    .where('state', '=', 'held');
}

/** Withdraws an announcement: unsent messages drop it, sent messages are edited or deleted. */
export async function withdrawAnnouncement({ db, batch }: Store, id: number): Promise<void> {
  const changed = { state: 'withdrawn' as const, revision: sql<number>`revision + 1` };
  await batch([
    db
      .updateTable('announcements')
      .set(changed)
      .where('id', '=', id)
      .where('state', '<>', 'withdrawn'),
    ...deletePendingStatements(db, id, 'withdrawn'),
    requeueStatement(db, id),
  ]);
}

/** The statements that change the text of an announcement, in sent messages as well. */
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

/**
 * The statements that remove an announcement from messages which are not on their way, and delete the
 * messages that show nothing else.
 * @param state they do nothing if the announcement is in another state
 */
function deletePendingStatements(
  db: Kysely<Database>,
  id: number,
  state: AnnouncementState,
): Compilable[] {
  const waiting = sql`
    SELECT i.outbox_id FROM outbox_items AS i
    JOIN outbox_messages AS m ON m.id = i.outbox_id
    JOIN announcements AS a ON a.id = i.announcement_id
    WHERE i.announcement_id = ${id} AND a.state = ${state}
      AND m.state IN ('pending', 'deferred') AND m.message_id IS NULL`;
  return [
    toCompilable(
      db,
      sql`DELETE FROM outbox_messages WHERE id IN (${waiting}) AND (
        SELECT count(*) FROM outbox_items WHERE outbox_id = outbox_messages.id) = 1`,
    ),
    toCompilable(
      db,
      sql`DELETE FROM outbox_items WHERE announcement_id = ${id} AND (
        outbox_id IN (${waiting}) OR outbox_id NOT IN (SELECT id FROM outbox_messages))`,
    ),
  ];
}

/**
 * The statement that queues sent messages with an announcement again, to be edited. A message whose
 * request is under way is queued when its result is recorded.
 */
function requeueStatement(db: Kysely<Database>, id: number): Compilable {
  return toCompilable(
    db,
    sql`
      UPDATE outbox_messages SET state = 'pending', due = 0, attempts = 0, lost = 0
      WHERE state IN ('sent', 'failed') AND message_id IS NOT NULL
        AND id IN (SELECT outbox_id FROM outbox_items WHERE announcement_id = ${id})
    `,
  );
}
