/** When a chat receives announcements: the hour of its digests, and its quiet hours. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, inPrivateChatOf, none } from '../table.ts';

export interface DeliveryPreferencesTable {
  chat_id: number;
  hour: number;
  weekday: number;
  time_zone: string;
  quiet_from: number | null;
  quiet_to: number | null;
}

declare module '../database.ts' {
  interface Database {
    delivery_preferences: DeliveryPreferencesTable;
  }
}

export const deliveryPreferences = defineTable('delivery_preferences', {
  purge: none('a chat keeps what it chose'),
  forgetUser: inPrivateChatOf,
  // What the new chat chose stays.
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE delivery_preferences SET chat_id = ${to} WHERE chat_id = ${from}`,
    ),
    db.deleteFrom('delivery_preferences').where('chat_id', '=', from),
  ],
  export: {
    key: ['chat_id'],
    rest: ['hour', 'weekday', 'time_zone', 'quiet_from', 'quiet_to'],
  },
});

export interface DeliveryPreferences {
  /** The hour of digests, 0-23. */
  readonly hour: number;
  /** The day of weekly digests: 1 Monday - 7 Sunday. */
  readonly weekday: number;
  /** An IANA name. */
  readonly timeZone: string;
  /** Hours 0-23; `to` is not included. They may pass midnight. */
  readonly quietHours: { readonly from: number; readonly to: number } | null;
}

/** What a chat chose. Null if it chose nothing. */
export async function findDeliveryPreferences(
  db: Kysely<Database>,
  chatId: number,
): Promise<DeliveryPreferences | null> {
  const row = await db
    .selectFrom('delivery_preferences')
    .selectAll()
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row === undefined ? null : toDeliveryPreferences(row);
}

/** What some chats chose, by chat id. Chats that chose nothing are absent. */
export async function findDeliveryPreferencesOfChats(
  db: Kysely<Database>,
  chatIds: readonly number[],
): Promise<ReadonlyMap<number, DeliveryPreferences>> {
  const rows = await db
    .selectFrom('delivery_preferences')
    .selectAll()
    .where('chat_id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(chatIds)}))`)
    .execute();
  return new Map(rows.map((row) => [row.chat_id, toDeliveryPreferences(row)]));
}

/** What all chats chose, by chat id. Chats that chose nothing are absent. */
export async function listDeliveryPreferences(
  db: Kysely<Database>,
): Promise<ReadonlyMap<number, DeliveryPreferences>> {
  const rows = await db.selectFrom('delivery_preferences').selectAll().execute();
  return new Map(rows.map((row) => [row.chat_id, toDeliveryPreferences(row)]));
}

/** Stores what a chat chose, and replaces what it chose before. */
export async function upsertDeliveryPreferences(
  db: Kysely<Database>,
  chatId: number,
  { hour, weekday, timeZone, quietHours }: DeliveryPreferences,
): Promise<void> {
  const fields = {
    hour,
    weekday,
    time_zone: timeZone,
    quiet_from: quietHours?.from ?? null,
    quiet_to: quietHours?.to ?? null,
  };
  await db
    .insertInto('delivery_preferences')
    .values({ chat_id: chatId, ...fields })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(fields))
    .execute();
}

function toDeliveryPreferences(row: DeliveryPreferencesTable): DeliveryPreferences {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    hour: row.hour,
    weekday: row.weekday,
    timeZone: row.time_zone,
    quietHours: from === null || to === null ? null : { from, to },
  };
}
