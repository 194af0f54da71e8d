/** An export read into a store: all of it or nothing. */
import { type Compilable, sql } from 'kysely';
import { type Store, StoreUnreachableError, statement } from '../store.ts';
import { checkCounts, fault, type ParsedRow, parseManifest, parseRow } from './parse.ts';
import { countOf, type Manifest, migrationsOf } from './read.ts';
import { MOVED, type MovedTable, type Row, TransferError } from './tables.ts';

export interface ImportOptions {
  /** What is there is deleted first; without it a store that is not empty is refused. */
  readonly replace?: boolean;
  /**
   * What makes it all or nothing. `transaction`: the caller holds one (`inTransaction`), rows go in
   * as they come. `batch`: everything in one batch at the end, held in memory until then: for D1.
   */
  readonly within: 'transaction' | 'batch';
}

/** D1 takes no more: https://developers.cloudflare.com/d1/platform/limits/ */
const MOST_PARAMETERS = 100;
const ROWS_AT_ONCE = 1000;

/**
 * Reads the lines of an export into a store with the same migrations; gives how many rows of each
 * table came.
 * @throws TransferError naming the line; within a transaction, the caller then rolls back
 */
export async function importLines(
  store: Store,
  lines: AsyncIterable<string>,
  { replace = false, within }: ImportOptions,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const waiting: ParsedRow[] = [];
  let manifest: Manifest | null = null;
  let line = 0;
  for await (const text of lines) {
    line += 1;
    if (manifest === null) {
      manifest = parseManifest(text);
      await checkFits(store, manifest, replace);
      if (replace && within === 'transaction') await store.batch(emptying(store));
      continue;
    }
    const parsed = parseRow(text, line);
    const { name } = parsed.table;
    found.set(name, (found.get(name) ?? 0) + 1);
    waiting.push(parsed);
    if (within === 'transaction' && waiting.length >= ROWS_AT_ONCE) {
      await insertNow(store, waiting.splice(0));
    }
  }
  if (manifest === null) throw fault(1, 'the file is empty');
  checkCounts(manifest, found);
  if (within === 'transaction') {
    await insertNow(store, waiting);
    await store.batch(settingSequences(store, manifest));
  } else {
    const before = replace ? emptying(store) : [];
    await store.batch([
      ...before,
      ...inserting(store, waiting),
      ...settingSequences(store, manifest),
    ]);
  }
  return found;
}

async function checkFits(store: Store, { migrations }: Manifest, replace: boolean): Promise<void> {
  const ours = await migrationsOf(store.db);
  const unknown = migrations.find((name) => !ours.includes(name));
  if (unknown !== undefined) {
    throw fault(1, `comes from a newer program (migration ${unknown}): upgrade this one first`);
  }
  const later = ours.find((name) => !migrations.includes(name));
  if (later !== undefined) {
    throw fault(
      1,
      `comes from an older program (without ${later}): import it with that one, into a new store, then upgrade`,
    );
  }
  if (replace) return;
  const full: string[] = [];
  for (const { name } of MOVED) {
    const count = await countOf(store.db, name);
    if (count > 0) full.push(`${name} ${count}`);
  }
  if (full.length > 0) {
    throw new TransferError(
      `the store is not empty (rows: ${full.join(', ')}); --replace deletes what is there`,
    );
  }
}

function emptying({ db }: Store): Compilable[] {
  return MOVED.map(({ name }) => statement(db, sql`DELETE FROM ${sql.table(name)}`));
}

/** @throws TransferError naming the line that SQLite refused */
async function insertNow(store: Store, rows: readonly ParsedRow[]): Promise<void> {
  try {
    await store.batch(inserting(store, rows));
  } catch (error) {
    if (error instanceof StoreUnreachableError) throw error;
    // Which one it was: they go in one by one, and the caller rolls back.
    for (const row of rows) {
      try {
        await store.batch(inserting(store, [row]));
      } catch (refusal) {
        const reason = refusal instanceof Error ? refusal.message : String(refusal);
        throw fault(row.line, `${row.table.name} does not take it: ${reason}`);
      }
    }
    throw error;
  }
}

/** As few statements as the limit on parameters allows; rows of one table stand together. */
function inserting({ db }: Store, rows: readonly ParsedRow[]): Compilable[] {
  const groups: { readonly table: MovedTable; readonly rows: Row[] }[] = [];
  for (const { table, row } of rows) {
    const open = groups.at(-1);
    const most = Math.floor(MOST_PARAMETERS / table.columns.length);
    if (open?.table === table && open.rows.length < most) open.rows.push(row);
    else groups.push({ table, rows: [row] });
  }
  return groups.map(({ table: { name, columns }, rows: some }) => {
    const list = sql.join(columns.map((column) => sql.ref(column)));
    const values = some.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    return statement(db, sql`INSERT INTO ${sql.table(name)} (${list}) VALUES ${sql.join(values)}`);
  });
}

/** An id that was given once is not given again, also where its row is gone. */
function settingSequences({ db }: Store, { sequences }: Manifest): Compilable[] {
  return [
    ...MOVED.map(({ name }) =>
      statement(db, sql`DELETE FROM sqlite_sequence WHERE name = ${name}`),
    ),
    ...Object.entries(sequences).map(([name, seq]) =>
      statement(db, sql`INSERT INTO sqlite_sequence (name, seq) VALUES (${name}, ${seq})`),
    ),
  ];
}
