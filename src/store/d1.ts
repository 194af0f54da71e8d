/**
 * The store in Cloudflare D1: SQLite behind a network. `wrangler d1 migrations apply` creates the
 * tables from `migrations/` (https://developers.cloudflare.com/d1/reference/migrations/).
 */
import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';
import {
  type Compilable,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Database } from './database.ts';
import { type Store, StoreUnreachableError } from './store.ts';

/** Errors of the statement itself: repeating it is useless. All other errors mean that D1 is unreachable. */
const QUERY_ERRORS =
  /SQLITE_(?:ERROR|CONSTRAINT|MISMATCH|RANGE|TOOBIG|MISUSE|AUTH)|syntax error|no such (?:table|column)|D1_TYPE_ERROR|D1_COLUMN_NOTFOUND/u;

/** A store on a D1 binding. `close` does nothing, because the runtime owns the binding. */
export function createD1Store(d1: D1Database): Store {
  const bindQuery = ({ sql, parameters }: CompiledQuery): D1PreparedStatement =>
    d1.prepare(sql).bind(...parameters);
  const connection: DatabaseConnection = {
    executeQuery: <R>(query: CompiledQuery) =>
      wrapConnectionErrors(() => executeStatement<R>(bindQuery(query))),
    streamQuery: () => {
      throw new Error('D1 returns whole results: it has no cursor to stream from');
    },
  };
  return {
    db: new Kysely<Database>({ dialect: createDialect(connection) }),
    batch: async (queries: readonly Compilable[]) => {
      // D1 runs a batch as one transaction
      // (https://developers.cloudflare.com/d1/worker-api/d1-database/#batch) and refuses an empty one.
      if (queries.length === 0) return [];
      const results = await wrapConnectionErrors(() =>
        d1.batch(queries.map((query) => bindQuery(query.compile()))),
      );
      return results.map(({ meta }) => meta.changes);
    },
    close: async () => {},
  };
}

async function executeStatement<R>(statement: D1PreparedStatement): Promise<QueryResult<R>> {
  const { results, meta } = await statement.all<R>();
  return {
    rows: results,
    numAffectedRows: BigInt(meta.changes),
    insertId: BigInt(meta.last_row_id),
  };
}

async function wrapConnectionErrors<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    if (QUERY_ERRORS.test(message)) throw cause;
    throw new StoreUnreachableError('the D1 store is unreachable', { cause });
  }
}

function createDialect(connection: DatabaseConnection): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createDriver: () => createDriver(connection),
  };
}

/** Runs every statement on its own. Statements that belong together go through `Store.batch`. */
function createDriver(connection: DatabaseConnection): Driver {
  const refuse = async (): Promise<never> => {
    throw new Error('D1 has no interactive transactions: use Store.batch');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: async () => {},
    destroy: async () => {},
  };
}
