/**
 * A key-value shelf for libraries that bring their own state (`@grammyjs/conversations`). A key
 * begins with the chat's id; where there is one shelf a person it goes on with `:` and the user's
 * id: `-100123` or `-100123:42`. So a chat can be moved and a person forgotten.
 */
import { type Compilable, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';

/** What grammY's plugins ask of a storage; values are JSON. */
export interface StorageAdapter<T> {
  read(key: string): Promise<T | undefined>;
  write(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * A shelf of its own for each prefix. A value that was written is there after a restart.
 * @param clock for the date that `purgeSessions` goes by
 */
export function createStorageAdapter<T>(
  db: Kysely<Database>,
  prefix: string,
  clock: () => Date = () => new Date(),
): StorageAdapter<T> {
  return {
    read: async (key) => {
      const row = await db
        .selectFrom('sessions')
        .select('value')
        .where('prefix', '=', prefix)
        .where('key', '=', key)
        .executeTakeFirst();
      return row === undefined ? undefined : (JSON.parse(row.value) as T);
    },
    write: async (key, value) => {
      const fields = { value: JSON.stringify(value), at: clock().getTime() };
      await db
        .insertInto('sessions')
        .values({ prefix, key, ...fields })
        .onConflict((conflict) => conflict.columns(['prefix', 'key']).doUpdateSet(fields))
        .execute();
    },
    delete: async (key) => {
      await db.deleteFrom('sessions').where('prefix', '=', prefix).where('key', '=', key).execute();
    },
  };
}

/** Deletes what was not written to since an instant. */
export async function purgeSessions(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom('sessions').where('at', '<', before.getTime()).execute();
}

/** For `migrateChat`: what is already kept for the new chat is newer and stays. */
export function moveSessionsStatements(
  db: Kysely<Database>,
  from: number,
  to: number,
): Compilable[] {
  // A range instead of LIKE, which knows no index here: `;` is the character behind `:`.
  const own = sql<boolean>`(key = ${`${from}`} OR (key >= ${`${from}:`} AND key < ${`${from};`}))`;
  return [
    toCompilable(
      db,
      sql`
        INSERT INTO sessions (prefix, key, value, at)
        SELECT prefix, ${`${to}`} || substr(key, ${`${from}`.length + 1}), value, at
        FROM sessions WHERE ${own}
        ON CONFLICT (prefix, key) DO NOTHING
      `,
    ),
    db.deleteFrom('sessions').where(own),
  ];
}

/** For `forgetUser`: the person's private chat, and the person's share of every group. */
export function sessionsOfUserCondition(userId: number) {
  const id = `${userId}`;
  const suffix = `:${userId}`;
  return sql<boolean>`(key = ${id} OR (key >= ${`${id}:`} AND key < ${`${id};`})
    OR substr(key, ${-suffix.length}) = ${suffix})`;
}
