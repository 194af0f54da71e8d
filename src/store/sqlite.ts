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
  const all = sqlite.transaction((queries: readonly Compilable[]) => {
    for (const query of queries) {
      const { sql, parameters } = query.compile();
      const statement = sqlite.prepare(sql);
      if (statement.reader) statement.all(parameters);
      else statement.run(parameters);
    }
  });
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
    migrate(sqlite);
    return sqlite;
  } catch (cause) {
    sqlite?.close();
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new StoreOpenError(
      `DATABASE_URL: ${path} cannot be opened (${reason}); it has to be a file that this user may read and write, example: DATABASE_URL=file:./data/cchc.db`,
      { cause },
    );
  }
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
