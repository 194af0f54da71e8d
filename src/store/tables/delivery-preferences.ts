/** When a chat takes news: the hour of its digests and the hours in which it is left alone. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';

export interface DeliveryPreferences {
  /** Of the digests, 0-23. */
  readonly hour: number;
  /** Of weekly digests: 1 Monday - 7 Sunday. */
  readonly weekday: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Hours 0-23, the second not included; may pass midnight. */
  readonly quietHours: { readonly from: number; readonly to: number } | null;
}

/** What a chat set; null where it set nothing. */
export async function findDeliveryPreferences(
  db: Kysely<Database>,
  chatId: number,
): Promise<DeliveryPreferences | null> {
  const row = await db
    .selectFrom('reception')
    .selectAll()
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row === undefined ? null : toDeliveryPreferences(row);
}

/** Of those among some chats that set something. */
export async function findDeliveryPreferencesOfChats(
  db: Kysely<Database>,
  chatIds: readonly number[],
): Promise<ReadonlyMap<number, DeliveryPreferences>> {
  const rows = await db
    .selectFrom('reception')
    .selectAll()
    .where('chat_id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(chatIds)}))`)
    .execute();
  return new Map(rows.map((row) => [row.chat_id, toDeliveryPreferences(row)]));
}

/** Of every chat that set something. */
export async function listDeliveryPreferences(
  db: Kysely<Database>,
): Promise<ReadonlyMap<number, DeliveryPreferences>> {
  const rows = await db.selectFrom('reception').selectAll().execute();
  return new Map(rows.map((row) => [row.chat_id, toDeliveryPreferences(row)]));
}

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
    .insertInto('reception')
    .values({ chat_id: chatId, ...fields })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(fields))
    .execute();
}

/** For `forgetUser`. */
export function deleteDeliveryPreferencesStatement(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('reception').where('chat_id', '=', chatId);
}

/** For `migrateChat`: what the new chat set stays. */
export function moveDeliveryPreferencesStatements(
  db: Kysely<Database>,
  from: number,
  to: number,
): Compilable[] {
  return [
    toCompilable(db, sql`UPDATE OR IGNORE reception SET chat_id = ${to} WHERE chat_id = ${from}`),
    deleteDeliveryPreferencesStatement(db, from),
  ];
}

function toDeliveryPreferences(row: {
  hour: number;
  weekday: number;
  time_zone: string;
  quiet_from: number | null;
  quiet_to: number | null;
}): DeliveryPreferences {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    hour: row.hour,
    weekday: row.weekday,
    timeZone: row.time_zone,
    quietHours: from === null || to === null ? null : { from, to },
  };
}
