/** For tests of the store: real SQLite, and instants that read as what they are. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqliteStore, type SqliteOptions } from './sqlite.ts';
import type { Store } from './store.ts';

/** So many seconds into the test's own time. */
export const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000);

/** A store in memory, closed when the test is over. */
export function memoryStore(): Store {
  const store = openSqliteStore(':memory:');
  onTestFinished(() => store.close());
  return store;
}

/** A database file in a folder of its own, gone when the test is over. */
export function databaseFile(): string {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, 'data', 'cchc.db');
}

/** One more connection to a file, as another process would have it. */
export function fileStore(file: string, options?: SqliteOptions): Store {
  const store = openSqliteStore(`file:${file}`, options);
  onTestFinished(() => store.close());
  return store;
}
