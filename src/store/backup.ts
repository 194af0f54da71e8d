/** Copies a SQLite store while other processes read and write it. */
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { TransferError } from './transfer/tables.ts';

/**
 * Copies the database to a new file and returns the file's size in bytes. The copy is consistent: it
 * shows the database at one moment, and the bot goes on meanwhile. If it fails, no file is left.
 * @throws TransferError if there is no database, the file exists, or it cannot be written
 */
export function createBackup(database: string, target: string): number {
  if (database === ':memory:' || !existsSync(database)) {
    throw new TransferError(`DATABASE_URL: there is no database at ${database}`);
  }
  if (existsSync(target)) throw new TransferError(`${target} is there already: name a new file`);
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    copyDatabase(database, part);
    checkIntegrity(part);
    const file = openSync(part, 'r');
    fsyncSync(file);
    closeSync(file);
    renameSync(part, target);
    return statSync(target).size;
  } catch (cause) {
    rmSync(part, { force: true });
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new TransferError(`${target} cannot be written: ${reason}`, { cause });
  }
}

function copyDatabase(database: string, target: string): void {
  const sqlite = new BetterSqlite3(database, { readonly: true, fileMustExist: true });
  try {
    // It contains what people asked, so only its owner may read it.
    const umask = process.umask(0o077);
    try {
      sqlite.prepare('VACUUM INTO ?').run(target);
    } finally {
      process.umask(umask);
    }
  } finally {
    sqlite.close();
  }
}

function checkIntegrity(path: string): void {
  const sqlite = new BetterSqlite3(path, { readonly: true });
  try {
    const result = sqlite.pragma('quick_check', { simple: true });
    if (result !== 'ok') throw new Error(`the copy is damaged: ${String(result)}`);
  } finally {
    sqlite.close();
  }
}
