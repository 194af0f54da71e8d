/** The store in one SQLite file. Several processes of one machine may share the file. */
import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { type Compilable, Kysely, type SqliteDatabase, SqliteDialect } from 'kysely';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { type Store, StoreUnreachableError } from './store.ts';

/** A database that cannot be opened: told with its path and what is wrong with it. */
export class StoreOpenError extends Error {
  override readonly name = 'StoreOpenError';
}

export interface SqliteOptions {
  /** How long a statement waits for another process's write, holding up this one; 2 s. */
  readonly busyTimeoutMs?: number;
}

/** What repeating cannot mend, by SQLite's own primary codes (https://sqlite.org/rescode.html). */
const QUERY_ERRORS = /^SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG|MISUSE|AUTH|SCHEMA)/u;

/**
 * Opens the database that DATABASE_URL names (`file:./data/cchc.db`, or `:memory:`) and brings it up
 * to date; makes file and folder where they are missing, the file for its owner alone.
 * @throws StoreOpenError naming the path where it cannot be opened or brought up to date
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
      // Also where no statement was ever run, which is when Kysely closes nothing.
      await db.destroy();
      sqlite.close();
    },
  };
}

/**
 * The file that DATABASE_URL names, or `:memory:`.
 * @throws StoreOpenError where it names none
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
 * What chats and people asked is in it: a new file is for its owner alone, and SQLite gives the files
 * beside it (-wal, -shm) the same mode. An empty file is an empty database.
 */
function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600));
}

/** The part of better-sqlite3 that Kysely uses, with failures told apart. */
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
    throw new StoreUnreachableError('the SQLite store is away', { cause });
  }
}

function isConnectionError(error: unknown): boolean {
  if (error instanceof BetterSqlite3.SqliteError) return !QUERY_ERRORS.test(error.code);
  // What better-sqlite3 says of a closed database has no code.
  return error instanceof TypeError && error.message.includes('connection is not open');
}
