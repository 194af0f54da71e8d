/** Opens the derived file of a large library on Node. */
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import type { KnowledgeFault } from '../../../library/knowledge-fault.ts';
import { GENERATION_NAME, INFO_NAME, type StoredInfo } from '../../stored-library/info.ts';
import { type EntryRow, type OpenedLibrary, openStored } from '../../stored-library/open-stored.ts';
import {
  type ReadName,
  type RowTypes,
  readStatement,
  type StoredRows,
} from '../../stored-library/rows.ts';
import { SCHEMA_VERSION } from '../../stored-library/schema.ts';
import {
  type PartName,
  partBytes,
  unpackRestorer,
  unpackVocabulary,
} from '../../stored-library/stored-model.ts';

/** The pages of the file that SQLite keeps, in KiB. The system keeps more of them. */
const PAGE_CACHE_KIB = 16_384;

/** A library in a derived file. */
export interface StoredLibrary extends OpenedLibrary {
  /** Names the contents of the file: a file that is written anew has another generation. */
  readonly generation: string | null;
  /** Files with faults whose documents are in the library: broken ones as they were before. */
  readonly keptFiles: ReadonlySet<string>;
}

/**
 * Opens a stored library as it is now: later changes of the file are not seen.
 *
 * @param former the same library before a change; what did not change is taken from it
 * @returns null when there is no file, or when it has other tables
 */
export function openStoredLibrary(
  path: string,
  former: StoredLibrary | null = null,
): StoredLibrary | null {
  const database = openDatabase(path);
  if (database === null) return null;
  const built = readStoredLibrary(database, former);
  if (built === null) database.close();
  return built;
}

/** Returns the library in an open database; null when it was never finished. */
export function readStoredLibrary(
  database: Database,
  former: StoredLibrary | null = null,
): StoredLibrary | null {
  const info = readInfo(database);
  if (info === null) return null;
  const generation = readInfoText(database, GENERATION_NAME);
  const kept = former?.generation === generation ? former.kept : null;
  const entries = database
    .prepare<[], EntryRow>('SELECT id, first_passage, passage_count FROM entry ORDER BY path')
    .raw()
    .all();
  const findMeta = database
    .prepare<[number], string>('SELECT meta FROM entry WHERE id = ?')
    .pluck();
  const built = openStored(
    {
      info,
      entries,
      metaOf: (id) => findMeta.get(id) ?? '',
      vocabulary: unpackVocabulary(readPart(database, 'vocabulary')),
      restorer: kept?.restorer ?? unpackRestorer(readPart(database, 'restorer')),
      faults: readFaults(database),
    },
    createSqliteRows(database),
    kept,
  );
  return { ...built, generation, keptFiles: readKeptFiles(database) };
}

/** Whether a database has the tables of this version. */
export const hasTables = (database: Database): boolean =>
  database.pragma('user_version', { simple: true }) === SCHEMA_VERSION;

/** Returns a row of `info`; null where there is none. */
export const readInfoText = (database: Database, name: string): string | null =>
  database.prepare<[string], string>('SELECT value FROM info WHERE name = ?').pluck().get(name) ??
  null;

/** Returns what was written last; null when the file was never finished. */
export function readInfo(database: Database): StoredInfo | null {
  const text = readInfoText(database, INFO_NAME);
  return text === null ? null : (JSON.parse(text) as StoredInfo);
}

/** Returns the bytes of a part; none when it was never written. */
export function readPart(database: Database, name: PartName): Uint8Array {
  const rows = database
    .prepare<[string], string>('SELECT bytes FROM part WHERE name = ? ORDER BY position')
    .pluck()
    .all(name);
  return partBytes(rows);
}

/** Opens the file for reading, and keeps what it shows now. */
function openDatabase(path: string): Database | null {
  let database: Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true });
    if (!hasTables(database)) throw new Error('other tables');
    database.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
    database.exec('BEGIN');
    return database;
  } catch {
    database?.close();
    return null;
  }
}

/** Returns the rows of an open database. */
function createSqliteRows(database: Database): StoredRows {
  const statements = new Map<ReadName, Statement>();
  const statementOf = (name: ReadName): Statement => {
    const known = statements.get(name);
    if (known !== undefined) return known;
    const fresh = database.prepare(readStatement(name, (table) => table)).raw();
    statements.set(name, fresh);
    return fresh;
  };
  return {
    read: <N extends ReadName>(name: N, key: readonly (number | string)[]) =>
      statementOf(name).all(...key) as RowTypes[N][],
  };
}

/** Returns the files with faults whose documents are in the library. */
function readKeptFiles(database: Database): ReadonlySet<string> {
  const rows = database
    .prepare<[], string>("SELECT path FROM file WHERE entry IS NOT NULL AND faults <> '[]'")
    .pluck();
  return new Set(rows.all());
}

function readFaults(database: Database): KnowledgeFault[] {
  const rows = database.prepare<[], string>("SELECT faults FROM file WHERE faults <> '[]'").pluck();
  return rows.all().flatMap((faults) => JSON.parse(faults) as KnowledgeFault[]);
}
