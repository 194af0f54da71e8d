/**
 * Brings the derived file of a large library up to date: a new file is written beside and renamed; a
 * known one is changed in one transaction, by the knowledge files that changed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite, { type Database, type Statement } from 'better-sqlite3';
import type { KnowledgeFault } from '../../../library/knowledge-fault.ts';
import { loadEntry, loadLibrary } from '../../../library/load-library.ts';
import type { SourceFile } from '../../../library/source-file.ts';
import { collectTrainingLines } from '../../../search/search-index.ts';
import { ALL_FIELDS } from '../../../search/term-index.ts';
import { lazily } from '../../../shared/lazily.ts';
import { trainRestorer } from '../../../text/vi/restore-diacritics.ts';
import type { ApprovedSource } from '../../load-with-fallback.ts';
import {
  GENERATION_NAME,
  INFO_NAME,
  type StoredInfo,
  VERSION_NAME,
} from '../../stored-library/info.ts';
import { WordsUnpacker } from '../../stored-library/packed-words.ts';
import { createStatements, SCHEMA_VERSION } from '../../stored-library/schema.ts';
import { packRestorer } from '../../stored-library/stored-model.ts';
import { hasTables, readInfo, readInfoText, readStoredLibrary } from './open-file.ts';
import { isTableFile } from './stored-path.ts';
import { EntryWriter } from './write-entries.ts';
import { writeInfoText, writePart } from './write-part.ts';

/** A knowledge file that is read when it has changed. */
export interface StampedFile {
  readonly path: string;
  /** Differs when the file may have changed. */
  readonly stamp: string;
  readonly read: () => SourceFile;
}

export interface StoredUpdate {
  /** How many files were read. */
  readonly changed: number;
  readonly removed: number;
}

/** How many passages the model of marks is learned from, spread over the library. */
const MAX_TRAINING_PASSAGES = 30_000;
/** How many passages the mean lengths are measured on, spread over the library. */
const MAX_MEASURED_PASSAGES = 20_000;
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
  const entries = files.filter((file) => !isTableFile(file.path));
  const known = openForWriting(path);
  if (known !== null) {
    const update = applyChanges(known, entries, tables, approved);
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
    const update = applyChanges(database, entries, tables, approved);
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
      const stamps = readStamps(database);
      const given = [...approved.map(toStampedFile), ...files];
      const paths = new Set(given.map(({ path }) => path));
      const changed = given.filter(({ path, stamp }) => stamps.get(path)?.stamp !== stamp);
      const removed = [...stamps.keys()].filter((path) => !paths.has(path));
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
        meanLengths: isFew(changed.length + removed.length, given.length)
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

const APPROVED_FOLDER = 'documents/approved-in-chat';

/** An approved document as a file. It is read before the others, so that it has its id. */
function toStampedFile({ id, source }: ApprovedSource): StampedFile {
  const path = `${APPROVED_FOLDER}/${id}.md`;
  const bytes = new TextEncoder().encode(source);
  return {
    path,
    stamp: createHash('sha256').update(bytes).digest('hex'),
    read: () => ({ path, bytes }),
  };
}

/** The stamp of a file that gives way to an approved document: it is read again each time. */
const SHADOWED = 'shadowed';

/** Writes what became of each file. */
class FileChanges {
  private readonly writer: EntryWriter;
  private readonly stamps: Stamps;
  private readonly approvedIds: ReadonlySet<string>;
  private readonly forget: Statement;
  private readonly record: Statement;
  private readonly findEntry: Statement<[string, string], number>;

  constructor(
    database: Database,
    writer: EntryWriter,
    stamps: Stamps,
    approvedIds: ReadonlySet<string>,
  ) {
    this.writer = writer;
    this.stamps = stamps;
    this.approvedIds = approvedIds;
    this.forget = database.prepare('DELETE FROM file WHERE path = ?');
    this.record = database.prepare(
      'INSERT OR REPLACE INTO file (path, stamp, entry, faults) VALUES (?, ?, ?, ?)',
    );
    this.findEntry = database
      .prepare<[string, string], number>('SELECT id FROM entry WHERE key = ? AND path <> ?')
      .pluck();
  }

  remove(path: string): void {
    const entry = this.stamps.get(path)?.entry ?? null;
    if (entry !== null) this.writer.remove(entry);
    this.forget.run(path);
  }

  /** Reads a changed file. A broken one leaves its document as it was. */
  read({ path, stamp, read }: StampedFile): void {
    const before = this.stamps.get(path)?.entry ?? null;
    const { entry, faults } = loadEntry(read());
    if (entry === null) {
      this.record.run(path, stamp, before, JSON.stringify(faults));
      return;
    }
    if (before !== null) this.writer.remove(before);
    const isApproved = path.startsWith(`${APPROVED_FOLDER}/`);
    if (!isApproved && this.approvedIds.has(entry.id)) {
      this.record.run(path, SHADOWED, null, '[]');
      return;
    }
    if (isApproved) this.displace(entry.id, path);
    const id = this.writer.add(entry, path);
    const all = id === null ? [...faults, repeatedId(path, entry.id)] : faults;
    this.record.run(path, stamp, id, JSON.stringify(all));
  }

  /** Removes the document of another file with the id of an approved one. */
  private displace(key: string, path: string): void {
    const entry = this.findEntry.get(key, path);
    if (entry === undefined) return;
    this.writer.remove(entry);
    for (const [other, known] of this.stamps)
      if (known.entry === entry) this.record.run(other, SHADOWED, null, '[]');
  }
}

type Stamps = ReadonlyMap<string, { readonly stamp: string; readonly entry: number | null }>;

function readStamps(database: Database): Stamps {
  const rows = database.prepare<
    [],
    { readonly path: string; readonly stamp: string; readonly entry: number | null }
  >('SELECT path, stamp, entry FROM file');
  return new Map(rows.all().map((row) => [row.path, row]));
}

const repeatedId = (file: string, id: string): KnowledgeFault => ({
  severity: 'error',
  file,
  line: null,
  field: 'id',
  message: `found "${id}", which another file has already; allowed is a new id`,
  reason: 'repeatedId',
});

/** Returns for each field the mean number of terms, over passages spread over the library. */
function measureLengths(database: Database): number[] {
  const last =
    database.prepare<[], number | null>('SELECT max(id) FROM passage').pluck().get() ?? 0;
  const find = database.prepare<[number], string>('SELECT words FROM passage WHERE id = ?').pluck();
  const unpacker = new WordsUnpacker();
  const step = Math.max(1, Math.ceil(last / MAX_MEASURED_PASSAGES));
  const sums: number[] = new Array(ALL_FIELDS.length).fill(0);
  const counts: number[] = new Array(ALL_FIELDS.length).fill(0);
  for (let id = 0; id <= last; id += step) {
    const row = find.get(id);
    if (row === undefined) continue;
    for (const [field, length] of unpacker.unpack(row).lengths.entries()) {
      if (length === 0) continue;
      sums[field] = (sums[field] ?? 0) + length;
      counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  return sums.map((sum, field) => sum / (counts[field] || 1));
}

/** Learns the marks of words from passages spread over the library. */
function learnMarks(database: Database, tables: Tables): void {
  const opened = readStoredLibrary(database);
  if (opened === null) return;
  const { passages } = opened.index;
  const step = Math.max(1, Math.ceil(passages.count / MAX_TRAINING_PASSAGES));
  const sample = function* () {
    for (let id = 0; id < passages.count; id += step) {
      const passage = passages.at(id);
      if (passage !== undefined) yield passage;
    }
  };
  const model = trainRestorer(collectTrainingLines(tables, sample()));
  writePart(database, 'restorer', packRestorer(model));
}
