/** The database of the environment, for commands that work on one. */
import { existsSync } from 'node:fs';
import { openSqliteStore, StoreOpenError, sqlitePath } from '../../store/sqlite.ts';
import { type Store, StoreUnreachableError } from '../../store/store.ts';
import { TransferError } from '../../store/transfer/tables.ts';
import { type Environment, readVariable } from '../env.ts';

/** What may be wrong with a database or a file: exit code 1. */
export const STORE_ERRORS = [TransferError, StoreOpenError, StoreUnreachableError];

/**
 * Returns the path of the database file.
 * @throws TransferError when there is no such file: a command that reads does not create one
 */
export function existingDatabasePath(env: Environment): string {
  const path = sqlitePath(readVariable(env, 'DATABASE_URL'));
  if (path === ':memory:' || !existsSync(path)) {
    throw new TransferError(`DATABASE_URL: there is no database at ${path}`);
  }
  return path;
}

/** Opens a store, does the work, and closes the store in any case. */
export async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqliteStore(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
