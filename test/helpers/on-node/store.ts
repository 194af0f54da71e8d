/** Test stores on Node: real SQLite. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { TestStores } from '../test-stores.ts';

export const emptyStore: TestStores['emptyStore'] = () => openSqliteStore(':memory:');

/** Returns a path in a folder that does not exist yet. */
export const createDatabase: TestStores['createDatabase'] = () => {
  const dir = mkdtempSync(join(tmpdir(), 'cchc-store-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return join(dir, 'data', 'cchc.db');
};

export const openStore: TestStores['openStore'] = (file, options) =>
  openSqliteStore(`file:${file}`, options);

export const storeLock: TestStores['storeLock'] = (file) => {
  mkdirSync(dirname(file), { recursive: true });
  const other = new BetterSqlite3(file);
  onTestFinished(() => {
    other.close();
  });
  return {
    acquire: () => {
      if (!other.inTransaction) other.exec('BEGIN IMMEDIATE');
    },
    release: () => {
      if (other.inTransaction) other.exec('COMMIT');
    },
  };
};

/** SQLite finishes each call at once. */
export const storeIdle: TestStores['storeIdle'] = () =>
  new Promise((resolve) => setImmediate(resolve));
