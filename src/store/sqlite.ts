/** The store in one SQLite file. Several processes on one machine may share the file. */
import { closeSync, existsSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Compilable, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type Store, StoreUnreachableError } from './store.ts';

/** A database that cannot be opened. The message has its path and the reason. */
export class StoreOpenError extends Error {
  override readonly name = 'StoreOpenError';
}

export interface SqliteOptions {
  /** How long a statement waits for the write of another process, and blocks this one. Default: 2 s. */
  readonly busyTimeoutMs?: number;
}

/** Result codes of the statement itself (https://sqlite.org/rescode.html): repeating it is useless. */
const QUERY_ERRORS = /^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG|MISUSE|AUTH|SCHEMA)/u;

/**
 * Opens the database of DATABASE_URL (`file:./data/cchc.db` or `:memory:`) and applies the migrations.
 * Creates a missing file and folder; only the owner may read the file.
 * @throws StoreOpenError with the path if it cannot be opened or migrated
 */
export function openSqliteStore(url: string, options: SqliteOptions = {}): Store {
  const path = sqlitePath(url);
  const sqlite = openDatabase(path, options.busyTimeoutMs ?? 2000);
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: withErrorMapping(sqlite) }),
  });
  const all = sqlite.transaction((queries: readonly Compilable[]) =>
    queries.map((query) => countChanges(sqlite, query)),
  );
  return {
    db,
    batch: async (queries) => wrapConnectionErrors(() => all.immediate(queries)),
    close: async () => {
      // Kysely does not close a connection that ran no statement.
      await db.destroy();
      sqlite.close();
    },
  };
}

/**
 * The path in DATABASE_URL, or `:memory:`.
 * @throws StoreOpenError if there is none
 */
export function sqlitePath(url: string): string {
  const path = url.replace(/^file:(?:\/\/(?=\/))?/u, '');
  if (path === '') throw new StoreOpenError(`DATABASE_URL names no file: ${url}`);
  return path;
}

function openDatabase(path: string, busyTimeoutMs: number): BetterSqlite3.Database {
  let sqlite: BetterSqlite3.Database | undefined;
  try {
    if (path !== ':memory:') createPrivateFile(path);
    sqlite = new BetterSqlite3(path, { timeout: busyTimeoutMs });
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = NORMAL');
    sqlite.pragma('foreign_keys = ON');
    checkIntegrity(sqlite);
    migrate(sqlite);
    return sqlite;
  } catch (cause) {
    sqlite?.close();
    throw new StoreOpenError(`DATABASE_URL: ${path} ${describeOpenFault(cause)}`, { cause });
  }
}

/** A database with damaged pages. */
class DamagedDatabaseError extends Error {
  override readonly name = 'DamagedDatabaseError';
  readonly code = 'SQLITE_CORRUPT';
}

/**
 * Reads every page, so that a file that was half copied or half written is found at the start and
 * not by the first question that needs a lost page.
 * @throws DamagedDatabaseError with the first fault
 */
function checkIntegrity(sqlite: BetterSqlite3.Database): void {
  const fault = sqlite.pragma('quick_check(1)', { simple: true });
  if (fault !== 'ok') throw new DamagedDatabaseError(String(fault).replace(/\s+/gu, ' '));
}

const RESTORE =
  'stop the bot, keep this file with its -wal and -shm files elsewhere, and restore the newest backup: docs/running.md#backup-and-restore';
const FULL = 'free some space on its disk and start again; nothing is lost';
const LOCKED = 'another program holds it; close that program and start again';
const NO_ACCESS =
  'it has to be a file that this user may read and write, example: DATABASE_URL=file:./data/cchc.db';

/** What an operator can do, by SQLite's result code (https://sqlite.org/rescode.html). */
const OPEN_FAULTS: readonly (readonly [code: RegExp, fault: string, remedy: string])[] = [
  [/^SQLITE_(?:CORRUPT|NOTADB)/u, 'is damaged or no database', RESTORE],
  [/^SQLITE_FULL/u, 'cannot be written', FULL],
  [/^SQLITE_(?:BUSY|LOCKED)/u, 'is locked', LOCKED],
];

/** Returns what is wrong with the file, with SQLite's code and message, and the way back. */
function describeOpenFault(cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const code = findCode(cause);
  const known = OPEN_FAULTS.find(([pattern]) => pattern.test(code));
  const [, fault, remedy] = known ?? [null, 'cannot be opened', NO_ACCESS];
  return `${fault} (${code === '' ? reason : `${code}: ${reason}`}); ${remedy}`;
}

/** Returns the code of the error or of its cause; an empty text when there is none. */
function findCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  return 'code' in error && typeof error.code === 'string' ? error.code : findCode(error.cause);
}

/**
 * The file contains what people asked, so only its owner may read a new one. SQLite creates -wal and
 * -shm with the same mode. An empty file is an empty database.
 */
function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) setLeftoversAside(path);
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

/**
 * A -wal file whose database was deleted makes SQLite refuse the new one with a disk I/O error. It is
 * kept under another name, because it may hold what the deleted file did not.
 */
function setLeftoversAside(path: string): void {
  for (const suffix of ['-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, `${path}${suffix}.old`);
  }
}

/** The part of better-sqlite3 that Kysely uses, with errors of the connection mapped. */
function withErrorMapping(sqlite: BetterSqlite3.Database): SqliteDatabase {
  return {
    close: () => sqlite.close(),
    prepare: (sql) => {
      const statement = wrapConnectionErrors(() => sqlite.prepare(sql));
      return {
        reader: statement.reader,
        all: (parameters) => wrapConnectionErrors(() => statement.all(parameters)),
        run: (parameters) => wrapConnectionErrors(() => statement.run(parameters)),
        iterate: (parameters) => statement.iterate(parameters),
      };
    },
  };
}

/** Runs a statement to its end. Returns how many rows it inserted, changed or deleted. */
function countChanges(sqlite: BetterSqlite3.Database, query: Compilable): number {
  const { sql, parameters } = query.compile();
  const statement = sqlite.prepare(sql);
  if (!statement.reader) return statement.run(parameters).changes;
  const rows = statement.all(parameters);
  // A statement that writes and returns rows returns each row that it wrote.
  return statement.readonly ? 0 : rows.length;
}

function wrapConnectionErrors<T>(act: () => T): T {
  try {
    return act();
  } catch (cause) {
    if (!isConnectionError(cause)) throw cause;
    throw new StoreUnreachableError('the SQLite store is unreachable', { cause });
  }
}

function isConnectionError(error: unknown): boolean {
  if (error instanceof BetterSqlite3.SqliteError) return !QUERY_ERRORS.test(error.code);
  // The error of better-sqlite3 for a closed database has no code.
  return error instanceof TypeError && error.message.includes('connection is not open');
}
