/** Which announcements each message of the outbox shows. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';
import type { AnnouncementState } from './announcements.ts';

export interface OutboxItemsTable {
  outbox_id: number;
  announcement_id: number;
}

declare module '../database.ts' {
  interface Database {
    outbox_items: OutboxItemsTable;
  }
}

export const outboxItems = defineTable('outbox_items', {
  // After the purge of `outbox_messages`.
  purge: (db) => [
    toCompilable(
      db,
      sql`DELETE FROM outbox_items WHERE outbox_id NOT IN (SELECT id FROM outbox_messages)`,
    ),
  ],
  forgetUser: none('holds no id of a person; the purge deletes items of deleted messages'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['outbox_id', 'announcement_id'], rest: [] },
});

/** An announcement as a message shows it. */
export interface MessageItem {
  readonly outboxId: number;
  readonly announcementId: number;
  /** JSON of `notifications/announcement.ts`. */
  readonly content: string;
  readonly lead: string | null;
  readonly state: AnnouncementState;
  readonly revision: number;
}

/** The announcements of messages, oldest first. */
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

/** Removes held announcements from a message that was not sent. */
export async function deleteHeldItems(db: Kysely<Database>, outboxId: number): Promise<void> {
  await sql`
    DELETE FROM outbox_items WHERE outbox_id = ${outboxId} AND announcement_id IN
      (SELECT id FROM announcements WHERE state = 'held')
  `.execute(db);
}
