/**
 * Key-value storage for libraries that keep their own state (`@grammyjs/conversations`). A key starts
 * with the chat's id. A key of one person in a chat continues with `:` and the user's id: `-100123` or
 * `-100123:42`. So a chat can be moved and a person forgotten.
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable } from '../table.ts';

export interface SessionsTable {
  prefix: string;
  key: string;
  value: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    sessions: SessionsTable;
  }
}

const RETENTION_MS = 30 * 24 * 3_600_000;

export const sessions = defineTable('sessions', {
  purge: (db, now) => [db.deleteFrom('sessions').where('at', '<', now.getTime() - RETENTION_MS)],
  // The person's private chat, and the person's own key in every group.
  forgetUser: (userId) => {
    const suffix = `:${userId}`;
    return sql<boolean>`(${isOfChat(userId)} OR substr(key, ${-suffix.length}) = ${suffix})`;
  },
  // A session that the new chat has already is newer and stays.
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`
        INSERT INTO sessions (prefix, key, value, at)
        SELECT prefix, ${`${to}`} || substr(key, ${`${from}`.length + 1}), value, at
        FROM sessions WHERE ${isOfChat(from)}
        ON CONFLICT (prefix, key) DO NOTHING
      `,
    ),
    db.deleteFrom('sessions').where(isOfChat(from)),
  ],
  export: { key: ['prefix', 'key'], rest: ['value', 'at'] },
});

/** A range instead of LIKE, which uses no index here: `;` is the character after `:`. */
function isOfChat(chatId: number) {
  return sql<boolean>`(key = ${`${chatId}`} OR (key >= ${`${chatId}:`} AND key < ${`${chatId};`}))`;
}

/** The storage that grammY's plugins ask for. Values are JSON. */
export interface StorageAdapter<T> {
  read(key: string): Promise<T | undefined>;
  write(key: string, value: T): Promise<void>;
  delete(key: string): Promise<void>;
}

/**
 * A storage whose keys are apart from those of other prefixes. A value that was written is still
 * there after a restart.
 * @param clock gives the date of a write, from which the retention counts
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
