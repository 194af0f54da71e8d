/**
 * Brings the derived file of a large library up to date: a new file is written beside and renamed; a
 * known one is changed in one transaction, by the knowledge files that changed.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database } from 'better-sqlite3';
import { loadLibrary } from '../../../library/load-library.ts';
import type { SourceFile } from '../../../library/source-file.ts';
import { lazily } from '../../../shared/lazily.ts';
import type { ApprovedSource } from '../../load-with-fallback.ts';
import {
  GENERATION_NAME,
  INFO_NAME,
  type StoredInfo,
  VERSION_NAME,
} from '../../stored-library/info.ts';
import { createStatements, SCHEMA_VERSION } from '../../stored-library/schema.ts';
import { FileChanges } from './file-changes.ts';
import { findChanges, type StampedFile } from './file-stamps.ts';
import { hasTables, readInfo, readInfoText } from './open-file.ts';
import { learnMarks, measureLengths } from './sample-passages.ts';
import { isTableFile } from './stored-path.ts';
import { EntryWriter } from './write-entries.ts';
import { writeInfoText } from './write-part.ts';

export interface StoredUpdate {
  /** How many files were read. */
  readonly changed: number;
  readonly removed: number;
}

const BUSY_TIMEOUT_MS = 60_000;

/**
 * Updates the file at a path, or writes it anew.
 *
 * @param files all knowledge files, sorted by path. The tables among them must be those that the file
 *   was written with; its name tells.
 * @param approved documents that were approved in the chat. Each stands in place of the file with its id.
 */
export function updateStoredLibrary(
  path: string,
  files: readonly StampedFile[],
  defaults: readonly SourceFile[],
  approved: readonly ApprovedSource[] = [],
): StoredUpdate {
  // The tables are read when something has changed.
  const tables = lazily(() =>
    loadLibrary(
      files.filter((file) => isTableFile(file.path)).map((file) => file.read()),
      { defaults },
    ),
  );
  const known = openForWriting(path);
  if (known !== null) {
    const update = applyChanges(known, files, tables, approved);
    known.close();
    return update;
  }
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    const database = new Sqlite(draft);
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    createTables(database);
    const update = applyChanges(database, files, tables, approved);
    for (const index of ['own', 'label'])
      database.exec(`INSERT INTO ${index} (${index}) VALUES ('optimize')`);
    learnMarks(database, tables());
    database.pragma('journal_mode = WAL');
    database.close();
    rmSync(`${path}-wal`, { force: true });
    rmSync(`${path}-shm`, { force: true });
    renameSync(draft, path);
    return update;
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      rmSync(`${draft}${suffix}`, { force: true });
  }
}

/** Tables beside those that both platforms have: which file is which entry; changes for copies. */
const OWN_TABLES = [
  `CREATE TABLE file (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, entry INTEGER, faults TEXT NOT NULL
  ) WITHOUT ROWID`,
  `CREATE TABLE changed_term (
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, bare_first INTEGER NOT NULL,
    bare_second INTEGER NOT NULL, first INTEGER NOT NULL, second INTEGER NOT NULL
  )`,
];

/** Creates the tables in an empty database. */
function createTables(database: Database): void {
  for (const statement of [...OWN_TABLES, ...createStatements()]) database.exec(statement);
  writeInfoText(database, GENERATION_NAME, randomUUID().slice(0, 8));
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
}

function openForWriting(path: string): Database | null {
  let database: Database | undefined;
  try {
    database = new Sqlite(path, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    if (!hasTables(database)) throw new Error('other tables');
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = NORMAL');
    return database;
  } catch {
    database?.close();
    return null;
  }
}

type Tables = ReturnType<typeof loadLibrary>;

/** Reads the changed files and removes the missing ones, in one transaction. */
function applyChanges(
  database: Database,
  files: readonly StampedFile[],
  readTables: () => Tables,
  approved: readonly ApprovedSource[],
): StoredUpdate {
  return database
    .transaction((): StoredUpdate => {
      const { count, changed, removed, stamps } = findChanges(database, files, approved);
      if (changed.length + removed.length === 0) return { changed: 0, removed: 0 };
      const tables = readTables();
      const approvedIds = new Set(approved.map(({ id }) => id));
      const former = readInfo(database);
      const writer = new EntryWriter(database, tables, former !== null);
      const changes = new FileChanges(database, writer, stamps, approvedIds);
      for (const path of removed) changes.remove(path);
      for (const file of changed) changes.read(file);
      writer.finish();
      const { info, topics, abbreviations, synonyms, issuers, jurisdictions, sources } = tables;
      const written: StoredInfo = {
        tables: { info, topics, abbreviations, synonyms, issuers, jurisdictions, sources },
        meanLengths: isFew(changed.length + removed.length, count)
          ? (former?.meanLengths ?? measureLengths(database))
          : measureLengths(database),
      };
      const version = Number(readInfoText(database, VERSION_NAME) ?? 0) + 1;
      writeInfoText(database, VERSION_NAME, String(version));
      writeInfoText(database, INFO_NAME, JSON.stringify(written));
      return { changed: changed.length, removed: removed.length };
    })
    .immediate();
}

/** Below this share of changed files the mean lengths stay as they were measured. */
const FEW = 0.02;
const isFew = (changed: number, all: number): boolean => changed < FEW * all;
