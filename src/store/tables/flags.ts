/** Facts that are recorded once, by whichever process is first: a name and a value. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export interface FlagsTable {
  name: string;
  value: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    flags: FlagsTable;
  }
}

export const flags = defineTable('flags', {
  purge: none('a flag holds until it is deleted'),
  forgetUser: none('flags are about the library, not about people'),
  moveChat: none('flags are about the library, not about chats'),
  export: { key: ['name'], rest: ['value', 'at'] },
});

/**
 * Sets a flag. Returns true if that changed it: of several processes that set the same value, one
 * gets true.
 */
export async function setFlag(
  db: Kysely<Database>,
  name: string,
  value: string,
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{ name: string }>`
    INSERT INTO flags (name, value, at) VALUES (${name}, ${value}, ${now.getTime()})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value, at = excluded.at
    WHERE flags.value <> excluded.value
    RETURNING name
  `.execute(db);
  return rows.length > 0;
}

/** Whether a flag is set, to whatever value. */
export async function hasFlag(db: Kysely<Database>, name: string): Promise<boolean> {
  const row = await db
    .selectFrom('flags')
    .select('name')
    .where('name', '=', name)
    .executeTakeFirst();
  return row !== undefined;
}

/** The statement that deletes a flag. */
export function deleteFlagStatement(db: Kysely<Database>, name: string) {
  return db.deleteFrom('flags').where('name', '=', name);
}
