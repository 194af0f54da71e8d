/**
 * Copies a stored library into another database by SQL, for D1: what is missing there, in chunks that
 * can be sent again. A copy that was cut off goes on where it ended.
 */
import type { Database } from 'better-sqlite3';
import { extractPassageTerms } from '../../../search/passage-terms.ts';
import { GENERATION_NAME, INFO_NAME, VERSION_NAME } from '../../stored-library/info.ts';
import { CREATE_LIVE, LIVE_TABLE } from '../../stored-library/live.ts';
import { WordsUnpacker } from '../../stored-library/packed-words.ts';
import { COUNT_COLUMNS, createStatements, type TableName } from '../../stored-library/schema.ts';
import { unpackVocabulary } from '../../stored-library/stored-model.ts';
import { readInfoText, readPart } from './open-file.ts';
import { ChunkWriter, insertStatements, textLiteral } from './sql-text.ts';
import { tokensOf } from './write-entries.ts';

/** The database that is copied into. */
export interface CopyTarget {
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Runs the statements of a chunk in order. */
  run(statements: readonly string[]): Promise<void>;
}

export interface CopyReport {
  readonly chunks: number;
  readonly entries: number;
  readonly removed: number;
  readonly terms: number;
}

/** The names of all tables of copied libraries begin with this. */
const PREFIX = 'library_';
/** The row of `info` of a copy with the last term of an unfinished copy; then the last logged change. */
const TERMS_AFTER = 'copiedTerm';
const TERM_SEQUENCE = 'copiedSequence';
const DRAFT = 'draft';

/**
 * Brings the copy up to date and switches to it. Other libraries in the database are removed.
 *
 * @param database a derived file that is complete
 */
export async function copyLibrary(database: Database, target: CopyTarget): Promise<CopyReport> {
  const prefix = `${PREFIX}${readInfoText(database, GENERATION_NAME)}_`;
  const chunks = new ChunkWriter((statements) => target.run(statements));
  const context: CopyContext = { database, prefix, chunks };
  const known = await readCopy(target, prefix);
  if (known === null) {
    await chunks.add([
      ...createStatements(prefix),
      `CREATE TABLE ${prefix}${DRAFT} (id INTEGER PRIMARY KEY, text TEXT NOT NULL)`,
      CREATE_LIVE,
    ]);
    await chunks.flush();
  }
  const removed = await removeEntries(context, known?.entries ?? new Set());
  const entries = await copyEntries(context, known?.entries ?? new Set());
  const terms =
    known?.sequence == null
      ? await copyAllTerms(context, known?.termsAfter ?? null)
      : await copyChangedTerms(context, known.sequence);
  await copyWhole(context);
  await chunks.flush();
  await removeOthers(target, prefix);
  return { chunks: chunks.count, entries, removed, terms };
}

interface CopyContext {
  readonly database: Database;
  readonly prefix: string;
  readonly chunks: ChunkWriter;
}

type TermKey = readonly [number, number, number, number];

/** What a copy has already; null where it was not begun. */
async function readCopy(target: CopyTarget, prefix: string) {
  // The draft is created last.
  const tables = await target.query(
    `SELECT name FROM sqlite_master WHERE name = '${prefix}${DRAFT}'`,
  );
  if (tables.length === 0) return null;
  const [rows, infos] = [
    await target.query(`SELECT id FROM ${prefix}entry`),
    await target.query(`SELECT name, value FROM ${prefix}info`),
  ];
  const info = new Map(infos.map(({ name, value }) => [String(name), String(value)]));
  const after = info.get(TERMS_AFTER);
  const sequence = info.get(TERM_SEQUENCE);
  return {
    entries: new Set(rows.map(({ id }) => Number(id))),
    termsAfter: after === undefined ? null : (JSON.parse(after) as TermKey),
    sequence: sequence === undefined ? null : Number(sequence),
  };
}

const infoStatement = (prefix: string, name: string, value: string): string =>
  `INSERT OR REPLACE INTO ${prefix}info (name, value) VALUES ('${name}', ${textLiteral(value)})`;

interface EntryRow {
  readonly id: number;
  readonly key: string;
  readonly path: string;
  readonly meta: string;
  readonly first_passage: number;
  readonly passage_count: number;
}

/** Removes the entries that the file no longer has. Their passages are found by the copied row. */
async function removeEntries(
  { database, prefix, chunks }: CopyContext,
  known: ReadonlySet<number>,
): Promise<number> {
  const current = new Set(database.prepare<[], number>('SELECT id FROM entry').pluck().all());
  const gone = [...known].filter((id) => !current.has(id));
  for (const id of gone) {
    const range = (column: string): string =>
      `${column} >= (SELECT first_passage FROM ${prefix}entry WHERE id = ${id}) AND ${column} < (SELECT first_passage + passage_count FROM ${prefix}entry WHERE id = ${id})`;
    await chunks.add([
      // A contentless index is not searched by range, so the rows come from the passages.
      `DELETE FROM ${prefix}own WHERE rowid IN (SELECT id FROM ${prefix}passage WHERE ${range('id')})`,
      `DELETE FROM ${prefix}passage WHERE ${range('id')}`,
      `DELETE FROM ${prefix}label WHERE rowid = ${id}`,
      `DELETE FROM ${prefix}section WHERE entry = ${id}`,
      `DELETE FROM ${prefix}definition WHERE entry = ${id}`,
      `DELETE FROM ${prefix}entry WHERE id = ${id}`,
    ]);
  }
  return gone.length;
}

/** Copies the entries that are missing. The row of the entry comes last and tells that it is whole. */
async function copyEntries(
  { database, prefix, chunks }: CopyContext,
  known: ReadonlySet<number>,
): Promise<number> {
  const { folded } = unpackVocabulary(readPart(database, 'vocabulary'));
  const unpacker = new WordsUnpacker();
  const sections = database
    .prepare<[number], readonly unknown[]>(
      'SELECT entry, position, place, questions, text FROM section WHERE entry = ?',
    )
    .raw();
  const definitions = database
    .prepare<[number], readonly unknown[]>(
      'SELECT id, key, entry, line, term FROM definition WHERE entry = ?',
    )
    .raw();
  const passages = database.prepare<
    [number, number],
    { readonly id: number; readonly section: number; readonly words: string }
  >('SELECT id, section, words FROM passage WHERE id >= ? AND id < ?');
  const insert = (table: TableName, columns: string, values: readonly unknown[]): string[] =>
    insertStatements(prefix + table, columns, values, prefix + DRAFT);
  let copied = 0;
  const ids = database.prepare<[], number>('SELECT id FROM entry ORDER BY id').pluck().all();
  const findEntry = database.prepare<[number], EntryRow>('SELECT * FROM entry WHERE id = ?');
  for (const id of ids) {
    const entry = known.has(id) ? undefined : findEntry.get(id);
    if (entry === undefined) continue;
    const { first_passage: first, passage_count: count } = entry;
    let label = '';
    for (const row of sections.all(id))
      await chunks.add(insert('section', 'entry, position, place, questions, text', row));
    for (const row of definitions.all(id))
      await chunks.add(insert('definition', 'id, key, entry, line, term', row));
    for (const { id: passage, section, words } of passages.all(first, first + count)) {
      const terms = extractPassageTerms(unpacker.unpack(words).codes, { folded });
      label = tokensOf(terms, true);
      await chunks.add([
        ...insert('passage', 'id, section, words', [passage, section, words]),
        ...insert('own', 'rowid, tokens', [passage, tokensOf(terms, false)]),
      ]);
    }
    await chunks.add([
      ...(label === '' ? [] : insert('label', 'rowid, tokens', [id, label])),
      ...insert('entry', 'id, key, path, meta, first_passage, passage_count', [
        id,
        entry.key,
        entry.path,
        entry.meta,
        first,
        count,
      ]),
    ]);
    copied++;
  }
  return copied;
}

const TERM_COLUMNS = `bare_first, bare_second, first, second, own, ${COUNT_COLUMNS.join(', ')}`;
/** How many terms one statement has: it stays below the 100 kB that D1 takes. */
const TERMS_PER_STATEMENT = 500;

const termStatement = (prefix: string, rows: readonly (readonly number[])[]): string =>
  `INSERT OR REPLACE INTO ${prefix}term (${TERM_COLUMNS}) VALUES ${rows.map((row) => `(${row.join(',')})`).join(',')}`;

async function copyAllTerms(
  { database, prefix, chunks }: CopyContext,
  after: TermKey | null,
): Promise<number> {
  const next = database
    .prepare<[number, number, number, number], readonly number[]>(
      `SELECT ${TERM_COLUMNS} FROM term WHERE (bare_first, bare_second, first, second) > (?, ?, ?, ?)
       ORDER BY bare_first, bare_second, first, second LIMIT ${TERMS_PER_STATEMENT}`,
    )
    .raw();
  let copied = 0;
  for (let key: TermKey = after ?? [-1, -1, -1, -1]; ; ) {
    const rows = next.all(...key);
    const last = rows.at(-1);
    if (last === undefined) break;
    const [bareFirst = 0, bareSecond = 0, first = 0, second = 0] = last;
    key = [bareFirst, bareSecond, first, second];
    copied += rows.length;
    await chunks.add([
      termStatement(prefix, rows),
      infoStatement(prefix, TERMS_AFTER, JSON.stringify(key)),
    ]);
  }
  return copied;
}

async function copyChangedTerms(
  { database, prefix, chunks }: CopyContext,
  sequence: number,
): Promise<number> {
  const rows = database
    .prepare<[number], readonly number[]>(
      `SELECT ${TERM_COLUMNS} FROM term JOIN (SELECT DISTINCT bare_first, bare_second, first, second
       FROM changed_term WHERE sequence > ?) USING (bare_first, bare_second, first, second)`,
    )
    .raw()
    .all(sequence);
  for (let from = 0; from < rows.length; from += TERMS_PER_STATEMENT)
    await chunks.add([termStatement(prefix, rows.slice(from, from + TERMS_PER_STATEMENT))]);
  return rows.length;
}

/** Copies what isolates hold as a whole, and switches to the copy. */
async function copyWhole({ database, prefix, chunks }: CopyContext): Promise<void> {
  const parts = database
    .prepare<[], readonly unknown[]>('SELECT name, position, bytes FROM part')
    .raw()
    .all();
  await chunks.add([`DELETE FROM ${prefix}part`]);
  for (const row of parts)
    await chunks.add(
      insertStatements(`${prefix}part`, 'name, position, bytes', row, prefix + DRAFT),
    );
  const sequence =
    database.prepare<[], number | null>('SELECT max(sequence) FROM changed_term').pluck().get() ??
    0;
  await chunks.add([
    ...insertStatements(
      `${prefix}info`,
      'name, value',
      [INFO_NAME, readInfoText(database, INFO_NAME) ?? '{}'],
      prefix + DRAFT,
    ),
    infoStatement(prefix, TERM_SEQUENCE, String(sequence)),
    `DELETE FROM ${prefix}${DRAFT}`,
    `INSERT OR REPLACE INTO ${LIVE_TABLE} (slot, prefix, version) VALUES (1, '${prefix}', '${readInfoText(database, VERSION_NAME) ?? '1'}')`,
  ]);
}

/** Removes the tables of other libraries, which no isolate reads after a moment. */
async function removeOthers(target: CopyTarget, prefix: string): Promise<void> {
  const tables = await target.query(
    `SELECT name, sql FROM sqlite_master WHERE type = 'table' AND name LIKE '${PREFIX}%'`,
  );
  const others = tables.filter(({ name }) => !String(name).startsWith(prefix));
  const indexes = others.filter(({ sql }) => String(sql).startsWith('CREATE VIRTUAL'));
  // The tables that a full-text index keeps go with it.
  const isKept = (name: string): boolean =>
    indexes.some((index) => name.startsWith(`${String(index.name)}_`));
  const names = others.map(({ name }) => String(name)).filter((name) => !isKept(name));
  if (names.length > 0) await target.run(names.map((name) => `DROP TABLE IF EXISTS ${name}`));
}
