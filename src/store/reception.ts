/** When a chat takes news: the hour of its digests and the hours in which it is left alone. */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';
import { statement } from './store.ts';

export interface Reception {
  /** Of the digests, 0-23. */
  readonly hour: number;
  /** Of weekly digests: 1 Monday - 7 Sunday. */
  readonly weekday: number;
  /** IANA name. */
  readonly timeZone: string;
  /** Hours 0-23, the second not included; may pass midnight. */
  readonly quiet: { readonly from: number; readonly to: number } | null;
}

/** What a chat set; null where it set nothing. */
export async function receptionOf(db: Kysely<Database>, chatId: number): Promise<Reception | null> {
  const row = await db
    .selectFrom('reception')
    .selectAll()
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row === undefined ? null : readReception(row);
}

/** Of those among some chats that set something. */
export async function receptionsOf(
  db: Kysely<Database>,
  chatIds: readonly number[],
): Promise<ReadonlyMap<number, Reception>> {
  const rows = await db
    .selectFrom('reception')
    .selectAll()
    .where('chat_id', 'in', sql<number>`(SELECT value FROM json_each(${JSON.stringify(chatIds)}))`)
    .execute();
  return new Map(rows.map((row) => [row.chat_id, readReception(row)]));
}

/** Of every chat that set something. */
export async function receptions(db: Kysely<Database>): Promise<ReadonlyMap<number, Reception>> {
  const rows = await db.selectFrom('reception').selectAll().execute();
  return new Map(rows.map((row) => [row.chat_id, readReception(row)]));
}

export async function setReception(
  db: Kysely<Database>,
  chatId: number,
  { hour, weekday, timeZone, quiet }: Reception,
): Promise<void> {
  const fields = {
    hour,
    weekday,
    time_zone: timeZone,
    quiet_from: quiet?.from ?? null,
    quiet_to: quiet?.to ?? null,
  };
  await db
    .insertInto('reception')
    .values({ chat_id: chatId, ...fields })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(fields))
    .execute();
}

/** For `forgetUser`. */
export function forgetReception(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('reception').where('chat_id', '=', chatId);
}

/** For `migrateChat`: what the new chat set stays. */
export function moveReception(db: Kysely<Database>, from: number, to: number): Compilable[] {
  return [
    statement(db, sql`UPDATE OR IGNORE reception SET chat_id = ${to} WHERE chat_id = ${from}`),
    forgetReception(db, from),
  ];
}

function readReception(row: {
  hour: number;
  weekday: number;
  time_zone: string;
  quiet_from: number | null;
  quiet_to: number | null;
}): Reception {
  const { quiet_from: from, quiet_to: to } = row;
  return {
    hour: row.hour,
    weekday: row.weekday,
    timeZone: row.time_zone,
    quiet: from === null || to === null ? null : { from, to },
  };
}
