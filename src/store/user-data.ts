/** What is stored of a person, to be shown and to be deleted. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Language } from '../i18n/translator.ts';
import type { Database, TableName } from './database.ts';
import { type Store, toCompilable } from './store.ts';
import { findChatLanguage } from './tables/chats.ts';
import { TABLES } from './tables.ts';

export interface StoredUserData {
  /** The language chosen in the private chat. Null if none was. */
  readonly language: Language | null;
  /** Whether the private chat is stored. */
  readonly chat: boolean;
  /** The number of questions that buttons still refer to. */
  readonly asked: number;
  /** The number of chats whose last answer the next question may refer back to. */
  readonly contexts: number;
  /** The number of conversations under way. */
  readonly sessions: number;
}

/** How much is stored under a user's id. */
export async function findStoredUserData(
  db: Kysely<Database>,
  userId: number,
): Promise<StoredUserData> {
  const counts = await countUserRows(db, userId);
  const count = (table: TableName) => counts.get(table) ?? 0;
  return {
    language: await findChatLanguage(db, userId),
    chat: count('chats') > 0,
    asked: count('asked_questions'),
    contexts: count('conversation_contexts'),
    sessions: count('sessions'),
  };
}

/** The number of rows with a user's id, for every table that can hold it. */
export async function countUserRows(
  db: Kysely<Database>,
  userId: number,
): Promise<ReadonlyMap<TableName, number>> {
  // Columns instead of a UNION: D1 takes at most five terms in a compound SELECT.
  const counts = tablesOfUsers(userId).map(
    ({ table, isOfUser }) =>
      sql`(SELECT count(*) FROM ${sql.table(table)} WHERE ${isOfUser}) AS ${sql.ref(table)}`,
  );
  const { rows } = await sql<Record<TableName, number>>`SELECT ${sql.join(counts)}`.execute(db);
  return new Map(Object.entries(rows[0] ?? {}) as [TableName, number][]);
}

/**
 * Deletes all rows with a user's id in one batch. Questions, ratings and feedback hold no id and stay.
 * The claim of the update in hand is cleared when that update ends.
 */
export async function deleteUserData({ db, batch }: Store, userId: number): Promise<void> {
  await batch(
    tablesOfUsers(userId).map(({ table, isOfUser }) =>
      toCompilable(db, sql`DELETE FROM ${sql.table(table)} WHERE ${isOfUser}`),
    ),
  );
}

function tablesOfUsers(
  userId: number,
): { readonly table: TableName; readonly isOfUser: RawBuilder<boolean> }[] {
  return TABLES.flatMap(({ table, forgetUser }) =>
    typeof forgetUser === 'function' ? [{ table, isOfUser: forgetUser(userId) }] : [],
  );
}
