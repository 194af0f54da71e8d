/** Reads a whole store page by page, so that it need not fit into memory. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Database, TableName } from '../database.ts';
import { type Row, TRANSFER_TABLES, TransferError, type TransferTable } from './tables.ts';

/** The first line of an export: what the other lines must contain. */
export interface Manifest {
  /** The applied files of `migrations/`. */
  readonly migrations: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  /** By table: the highest id that was ever given, if ids are never given twice. */
  readonly sequences: Readonly<Record<string, number>>;
}

const ROWS_PER_PAGE = 200;

export async function readManifest(db: Kysely<Database>): Promise<Manifest> {
  const counts: Record<string, number> = {};
  for (const { name } of TRANSFER_TABLES) counts[name] = await countRows(db, name);
  const names = TRANSFER_TABLES.map(({ name }) => name);
  const sequences = await sql<{ name: string; seq: number }>`
    SELECT name, seq FROM sqlite_sequence WHERE name IN (${sql.join(names)}) ORDER BY name
  `.execute(db);
  return {
    migrations: await listMigrations(db),
    counts,
    sequences: Object.fromEntries(sequences.rows.map(({ name, seq }) => [name, seq])),
  };
}

/** The applied migrations, in the order of their names. */
export async function listMigrations(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    SELECT name FROM d1_migrations ORDER BY name
  `.execute(db);
  return rows.map(({ name }) => name);
}

export async function countRows(db: Kysely<Database>, table: TableName): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*) AS count FROM ${sql.table(table)}
  `.execute(db);
  return rows[0]?.count ?? 0;
}

/**
 * Every row of every exported table.
 * @throws TransferError if the store changed since the manifest was read
 */
export async function* readRows(
  db: Kysely<Database>,
  { counts }: Manifest,
): AsyncGenerator<{ readonly table: TransferTable; readonly row: Row }> {
  for (const table of TRANSFER_TABLES) {
    let count = 0;
    for await (const row of readTableRows(db, table)) {
      yield { table, row };
      count += 1;
    }
    if (count !== counts[table.name]) {
      throw new TransferError(
        `${table.name} changed while it was read (${counts[table.name]} rows, then ${count}): stop the bot first`,
      );
    }
  }
}

async function* readTableRows(db: Kysely<Database>, table: TransferTable): AsyncGenerator<Row> {
  const list = (names: readonly string[]) => sql.join(names.map((name) => sql.ref(name)));
  const select = sql`SELECT ${list(table.columns)} FROM ${sql.table(table.name)}`;
  const order = sql`ORDER BY ${list(table.key)} LIMIT ${ROWS_PER_PAGE}`;
  let after: RawBuilder<unknown> = sql``;
  for (;;) {
    const { rows } = await sql<Row>`${select} ${after} ${order}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_PER_PAGE) return;
    const values = sql.join(table.key.map((name) => last[name]));
    after = sql`WHERE (${list(table.key)}) > (${values})`;
  }
}
