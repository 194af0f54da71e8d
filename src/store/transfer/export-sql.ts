/**
 * Exports a store as SQL for `wrangler d1 execute DB --file`, into an empty store with the same
 * migrations. It has no BEGIN or COMMIT (D1 adds its own), its statements are shorter than D1's limit of
 * 100 KB, and it avoids texts that wrangler misreads.
 */
import type { Store } from '../store.ts';
import { readManifest, readRows } from './read-rows.ts';
import { type ColumnValue, type Row, TRANSFER_TABLES, type TransferTable } from './tables.ts';

/** In bytes. The limit of D1 is 100 KB: https://developers.cloudflare.com/d1/platform/limits/ */
const MAX_STATEMENT_BYTES = 80_000;
/** In characters. A longer text is inserted in parts: the first by INSERT, the others by UPDATE. */
const MAX_FIRST_PART_LENGTH = 2000;
/** In characters. In the worst case each has three bytes, and each byte two hexadecimal digits. */
const MAX_PART_LENGTH = 12_000;

/**
 * The statements, each ending in `;`. With `replace`, all rows are deleted first.
 * @throws TransferError if the store changed while it was read
 */
export async function* exportSql(
  { db }: Pick<Store, 'db'>,
  { replace = false }: { readonly replace?: boolean } = {},
): AsyncGenerator<string> {
  const manifest = await readManifest(db);
  yield `-- cchc-bot data for a store with ${manifest.migrations.at(-1) ?? 'no migration'}`;
  if (replace) for (const { name } of TRANSFER_TABLES) yield `DELETE FROM ${name};`;
  let open = null as InsertStatement | null;
  for await (const { table, row } of readRows(db, manifest)) {
    const { first, rest } = splitRow(table, row);
    const fits = open?.table === table && open.bytes + first.length < MAX_STATEMENT_BYTES;
    if (open !== null && (!fits || rest.length > 0)) {
      yield renderInsert(open);
      open = null;
    }
    open ??= { table, values: [], bytes: 0 };
    open.values.push(first.text);
    open.bytes += first.length;
    if (rest.length > 0) {
      yield renderInsert(open);
      open = null;
      yield* rest;
    }
  }
  if (open !== null) yield renderInsert(open);
  for (const { name } of TRANSFER_TABLES)
    yield `DELETE FROM sqlite_sequence WHERE name = '${name}';`;
  for (const [name, seq] of Object.entries(manifest.sequences)) {
    yield `INSERT INTO sqlite_sequence (name, seq) VALUES ('${name}', ${seq});`;
  }
}

interface InsertStatement {
  readonly table: TransferTable;
  readonly values: string[];
  bytes: number;
}

function renderInsert({ table, values }: InsertStatement): string {
  return `INSERT INTO ${table.name} (${table.columns.map(quoteIdentifier).join(', ')}) VALUES\n${values.join(',\n')};`;
}

/** The values of a row, and the statements that add the other parts of its long texts. */
function splitRow(table: TransferTable, row: Row) {
  const rest: string[] = [];
  const values = table.columns.map((column) => {
    const value = row[column] ?? null;
    if (typeof value !== 'string' || table.key.includes(column)) return renderLiteral(value);
    const [head = '', ...more] = splitText(value);
    for (const piece of more) {
      const name = quoteIdentifier(column);
      rest.push(
        `UPDATE ${table.name} SET ${name} = ${name} || ${renderLiteral(piece)} WHERE ${renderKeyCondition(table, row)};`,
      );
    }
    return renderLiteral(head);
  });
  const text = `(${values.join(', ')})`;
  return { first: { text, length: new TextEncoder().encode(text).length }, rest };
}

function renderKeyCondition(table: TransferTable, row: Row): string {
  return table.key
    .map((column) => `${quoteIdentifier(column)} = ${renderLiteral(row[column] ?? null)}`)
    .join(' AND ');
}

/** A beginning and pieces, none of them cut through the middle of a letter. */
function splitText(text: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(at + (at === 0 ? MAX_FIRST_PART_LENGTH : MAX_PART_LENGTH), text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end -= 1;
    parts.push(text.slice(at, end));
    at = end;
  }
  return parts;
}

/** Some column names are SQL keywords: `key`. */
const quoteIdentifier = (name: string): string => `"${name}"`;

/**
 * Texts that are written as bytes: SQLite ends a statement at a NUL, and wrangler takes the phrase for a
 * transaction, also inside a string.
 */
const NEEDS_HEX = /\0|BEGIN TRANSACTION/u;

function renderLiteral(value: ColumnValue): string {
  if (value === null) return 'NULL';
  if (typeof value === 'number') return String(value);
  if (!NEEDS_HEX.test(value)) return `'${value.replaceAll("'", "''")}'`;
  const bytes = [...new TextEncoder().encode(value)];
  return `CAST(X'${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}' AS TEXT)`;
}
