/** Imports an export into a store: all of it or nothing. */
import { type Compilable, sql } from 'kysely';
import { type Store, StoreUnreachableError, toCompilable } from '../store.ts';
import {
  checkCounts,
  lineError,
  type ParsedManifest,
  type ParsedRow,
  parseManifest,
  parseRow,
} from './parse-jsonl.ts';
import { countRows, listMigrations, type Manifest } from './read-rows.ts';
import { type Row, TRANSFER_TABLES, TransferError, type TransferTable } from './tables.ts';

export interface ImportOptions {
  /** Deletes all rows first. Without it, a store that is not empty is refused. */
  readonly replace?: boolean;
  /**
   * What makes it all or nothing. `transaction`: the caller holds one (`inTransaction`), and rows are
   * inserted as they are read. `batch`: all rows are kept in memory and inserted in one batch, for D1.
   */
  readonly atomicity: 'transaction' | 'batch';
}

/** The limit of D1 for one statement: https://developers.cloudflare.com/d1/platform/limits/ */
const MAX_PARAMETERS = 100;
const ROWS_PER_BATCH = 1000;

/**
 * Imports the lines of an export into a store with the same migrations, or those of version 3d46d0f.
 * Returns the number of imported rows by table.
 * @throws TransferError with the line; within a transaction, the caller then rolls back
 */
export async function importLines(
  store: Store,
  lines: AsyncIterable<string>,
  { replace = false, atomicity }: ImportOptions,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const waiting: ParsedRow[] = [];
  let parsedManifest: ParsedManifest | null = null;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (parsedManifest === null) {
      parsedManifest = parseManifest(text);
      await checkCompatible(store, parsedManifest.manifest, replace);
      if (replace && atomicity === 'transaction') await store.batch(deleteAllStatements(store));
      continue;
    }
    const parsed = parseRow(text, line, parsedManifest.isFormer);
    const { name } = parsed.table;
    found.set(name, (found.get(name) ?? 0) + 1);
    waiting.push(parsed);
    if (atomicity === 'transaction' && waiting.length >= ROWS_PER_BATCH) {
      await insertRows(store, waiting.splice(0));
    }
  }
  if (parsedManifest === null) throw lineError(1, 'the file is empty');
  const { manifest } = parsedManifest;
  checkCounts(manifest, found);
  if (atomicity === 'transaction') {
    await insertRows(store, waiting);
    await store.batch(setSequencesStatements(store, manifest));
  } else {
    const before = replace ? deleteAllStatements(store) : [];
    await store.batch([
      ...before,
      ...insertRowsStatements(store, waiting),
      ...setSequencesStatements(store, manifest),
    ]);
  }
  return found;
}

/** Migrations that only add tables: an export from before them lacks nothing. */
const ADDING_MIGRATIONS: readonly string[] = [
  '0400_chat_managers.sql',
  '0500_open_questions.sql',
  '0600_original_files.sql',
  '0700_reminders.sql',
  '0800_watched_sources.sql',
  '0900_webhook_deliveries.sql',
  '1000_draft_decisions.sql',
];

async function checkCompatible(
  store: Store,
  { migrations }: Manifest,
  replace: boolean,
): Promise<void> {
  const ours = await listMigrations(store.db);
  const unknown = migrations.find((name) => !ours.includes(name));
  if (unknown !== undefined) {
    throw lineError(1, `comes from a newer program (migration ${unknown}): upgrade this one first`);
  }
  const later = ours.find(
    (name) => !migrations.includes(name) && !ADDING_MIGRATIONS.includes(name),
  );
  if (later !== undefined) {
    throw lineError(
      1,
      `comes from an older program (without ${later}): import it with that one, into a new store, then upgrade`,
    );
  }
  if (replace) return;
  const full: string[] = [];
  for (const { name } of TRANSFER_TABLES) {
    const count = await countRows(store.db, name);
    if (count > 0) full.push(`${name} ${count}`);
  }
  if (full.length > 0) {
    throw new TransferError(
      `the store is not empty (rows: ${full.join(', ')}); --replace deletes what is there`,
    );
  }
}

function deleteAllStatements({ db }: Store): Compilable[] {
  return TRANSFER_TABLES.map(({ name }) => toCompilable(db, sql`DELETE FROM ${sql.table(name)}`));
}

/** @throws TransferError with the line that SQLite refused */
async function insertRows(store: Store, rows: readonly ParsedRow[]): Promise<void> {
  try {
    await store.batch(insertRowsStatements(store, rows));
  } catch (error) {
    if (error instanceof StoreUnreachableError) throw error;
    // Inserted one by one to find the line. The caller rolls back.
    for (const row of rows) {
      try {
        await store.batch(insertRowsStatements(store, [row]));
      } catch (refusal) {
        const reason = refusal instanceof Error ? refusal.message : String(refusal);
        throw lineError(row.line, `${row.table.name} does not take it: ${reason}`);
      }
    }
    throw error;
  }
}

/** As few statements as the limit on parameters allows. Rows of one table are adjacent. */
function insertRowsStatements({ db }: Store, rows: readonly ParsedRow[]): Compilable[] {
  const groups: { readonly table: TransferTable; readonly rows: Row[] }[] = [];
  for (const { table, row } of rows) {
    const open = groups.at(-1);
    const most = Math.floor(MAX_PARAMETERS / table.columns.length);
    if (open?.table === table && open.rows.length < most) open.rows.push(row);
    else groups.push({ table, rows: [row] });
  }
  return groups.map(({ table: { name, columns }, rows: some }) => {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    return toCompilable(
      db,
      sql`INSERT INTO ${sql.table(name)} (${list}) VALUES ${sql.join(values)}`,
    );
  });
}

/** The statements that keep an id from being given twice, even if its row was deleted. */
function setSequencesStatements({ db }: Store, { sequences }: Manifest): Compilable[] {
  return [
    ...TRANSFER_TABLES.map(({ name }) =>
      toCompilable(db, sql`DELETE FROM sqlite_sequence WHERE name = ${name}`),
    ),
    ...Object.entries(sequences).map(([name, seq]) =>
      toCompilable(db, sql`INSERT INTO sqlite_sequence (name, seq) VALUES (${name}, ${seq})`),
    ),
  ];
}
