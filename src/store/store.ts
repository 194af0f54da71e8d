/**
 * The store: one interface for SQLite and D1. Every operation is one atomic statement or one `batch`,
 * because D1 has no interactive transactions.
 */
import type { Compilable, Kysely, RawBuilder } from 'kysely';
import type { Database } from './database.ts';

export interface Store {
  readonly db: Kysely<Database>;
  /**
   * Runs all statements in one transaction, in order.
   * @returns how many rows each statement inserted, changed or deleted
   */
  batch(queries: readonly Compilable[]): Promise<readonly number[]>;
  close(): Promise<void>;
}

/** The store is locked, on a full or lost disk, or closed. The same call may succeed later. */
export class StoreUnreachableError extends Error {
  override readonly name = 'StoreUnreachableError';
}

/**
 * Runs a write that changes nothing. A store that can only be read counts as unreachable.
 * @throws StoreUnreachableError
 */
export async function checkStoreWritable({ db }: Pick<Store, 'db'>): Promise<void> {
  await db.deleteFrom('processed_updates').where('update_id', '=', -1).execute();
}

/** Raw SQL as a statement for a batch. */
export function toCompilable(db: Kysely<Database>, raw: RawBuilder<unknown>): Compilable {
  return { compile: () => raw.compile(db) };
}
