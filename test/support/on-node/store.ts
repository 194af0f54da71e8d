/** Stores of the tests on Node: real SQLite. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/store/sqlite.ts';
import type { TestStores } from '../store.ts';

export const emptyStore: TestStores['emptyStore'] = () => openSqliteStore(':memory:');

/** Its folder is not there yet. */
export const databaseFile: TestStores['databaseFile'] = () => {
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
    take: () => {
      if (!other.inTransaction) other.exec('BEGIN IMMEDIATE');
    },
    letGo: () => {
      if (other.inTransaction) other.exec('COMMIT');
    },
  };
};

/** SQLite answers at once. */
export const storeAtRest: TestStores['storeAtRest'] = () =>
  new Promise((resolve) => setImmediate(resolve));
