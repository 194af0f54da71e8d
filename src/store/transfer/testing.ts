/** For tests of export and import: stores with arbitrary rows. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { openSqliteStore } from '../sqlite.ts';
import type { Store } from '../store.ts';
import { type ColumnValue, type Row, TRANSFER_TABLES, type TransferTable } from './tables.ts';

/** The values that a CHECK of the schema allows. */
const ALLOWED_VALUES: Readonly<Record<string, readonly ColumnValue[]>> = {
  'processed_updates.state': ['claimed', 'waiting', 'done', 'failed'],
  'chats.kind': ['private', 'group', 'supergroup', 'channel'],
  'question_log.status': ['answered', 'unsure', 'unknown'],
  'question_log.kind': ['private', 'group', 'web', 'inline'],
  'answer_ratings.verdict': ['up', 'down'],
  'subscriptions.frequency': ['now', 'daily', 'weekly'],
  'draft_decisions.decision': ['approved', 'refused'],
  'announcements.state': ['live', 'held', 'withdrawn'],
  'outbox_messages.state': ['pending', 'claimed', 'sent', 'deferred', 'unreachable', 'failed'],
};

/** Texts that could break files and statements, and long texts. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    "O'Brien; DROP TABLE chats; --",
    'BEGIN TRANSACTION; COMMIT;',
    'a\0b',
    'dòng\r\nmới\u2028',
    `${"ơ😀'".repeat(9000)}\0`,
    `x${'😀'.repeat(20_000)}`,
    '/* $$ */ `',
  ),
);
/** A value of a primary key. */
const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
const integer = fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.constant(0));

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly pk: number;
}

/** The columns of a table in SQLite. */
export async function readColumns({ db }: Store, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    SELECT name, type, "notnull", pk FROM pragma_table_info(${table})
  `.execute(db);
  return rows;
}

/** Rows that the schema allows: primary keys and other unique columns are not repeated. */
function arbitraryRows(table: TransferTable, schema: readonly Column[]): fc.Arbitrary<Row[]> {
  const columns = schema.map(({ name: column, type, notnull, pk }) => {
    const allowed = ALLOWED_VALUES[`${table.name}.${column}`];
    if (allowed !== undefined) return [column, fc.constantFrom(...allowed)] as const;
    const value: fc.Arbitrary<ColumnValue> = type === 'INTEGER' ? integer : text;
    if (pk > 0 && type === 'INTEGER') return [column, fc.maxSafeNat()] as const;
    if (pk > 0) return [column, name] as const;
    return [column, notnull === 0 ? fc.option(value) : value] as const;
  });
  const record = fc.record(Object.fromEntries(columns)) as fc.Arbitrary<Row>;
  const unique = (row: Row): string =>
    table.name === 'announcements' ? String(row.key) : table.key.map((key) => row[key]).join('\0');
  return fc.uniqueArray(record, { maxLength: 12, selector: unique });
}

export async function insertContent(
  store: Store,
  content: ReadonlyMap<string, readonly Row[]>,
): Promise<void> {
  for (const { name, columns } of TRANSFER_TABLES) {
    for (const row of content.get(name) ?? []) {
      const names = sql.join(columns.map((column) => sql.ref(column)));
      const values = sql.join(columns.map((column) => row[column]));
      // Two rows may differ in their primary key and be equal in another unique column.
      await sql`INSERT OR IGNORE INTO ${sql.table(name)} (${names}) VALUES (${values})`.execute(
        store.db,
      );
    }
  }
}

/** Arbitrary rows for every exported table. */
export async function createContentArbitrary(): Promise<fc.Arbitrary<Map<string, Row[]>>> {
  const store = openSqliteStore(':memory:');
  const tables: [string, fc.Arbitrary<Row[]>][] = [];
  for (const table of TRANSFER_TABLES) {
    tables.push([table.name, arbitraryRows(table, await readColumns(store, table.name))]);
  }
  await store.close();
  return fc
    .record(Object.fromEntries(tables) as Record<string, fc.Arbitrary<Row[]>>)
    .map((content) => new Map(Object.entries(content)));
}
