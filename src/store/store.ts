/**
 * What must survive, behind one face for SQLite and D1. Every operation is one atomic statement or
 * one `batch`: D1 knows no transaction that reads in the middle.
 */
import type { Compilable, Kysely, RawBuilder } from 'kysely';
import type { Database } from './database.ts';

export interface Store {
  readonly db: Kysely<Database>;
  /** Runs all or none, in order, and nothing else in between. */
  batch(queries: readonly Compilable[]): Promise<void>;
  close(): Promise<void>;
}

/** The store is away: locked, on a full or lost disk, closed. The same call may succeed later. */
export class StoreUnreachableError extends Error {
  override readonly name = 'StoreUnreachableError';
}

/**
 * Asks for a write that changes nothing, since a store that can only be read is as good as away.
 * @throws StoreUnreachableError
 */
export async function checkStoreWritable({ db }: Pick<Store, 'db'>): Promise<void> {
  await db.deleteFrom('processed_updates').where('update_id', '=', -1).execute();
}

/** A statement in SQL's own words, as one of a batch. */
export function toCompilable(db: Kysely<Database>, raw: RawBuilder<unknown>): Compilable {
  return { compile: () => raw.compile(db) };
}
