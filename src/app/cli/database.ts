/** The database that the environment names, for commands that work on one that is there. */
import { existsSync } from 'node:fs';
import { openSqliteStore, StoreOpenError, sqlitePath } from '../../store/sqlite.ts';
import { type Store, StoreUnreachableError } from '../../store/store.ts';
import { TransferError } from '../../store/transfer/tables.ts';
import { type Environment, readDatabaseUrl } from '../env.ts';
import { runCommand } from './run-command.ts';

/** Runs a command that works on a database. */
export function runStoreCommand(help: string, main: () => Promise<void>): Promise<void> {
  return runCommand(help, main, [TransferError, StoreOpenError, StoreUnreachableError]);
}

/** @throws TransferError where there is no such file: a command that reads makes none */
export function existingDatabasePath(env: Environment): string {
  const path = sqlitePath(readDatabaseUrl(env));
  if (path === ':memory:' || !existsSync(path)) {
    throw new TransferError(`DATABASE_URL: there is no database at ${path}`);
  }
  return path;
}

/** Opens a store for some work, and closes it whatever comes of that. */
export async function withStore<T>(url: string, work: (store: Store) => Promise<T>): Promise<T> {
  const store = openSqliteStore(url);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
