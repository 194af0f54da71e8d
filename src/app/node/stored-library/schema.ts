/**
 * The derived file of a large library: an SQLite database with the texts, their words as numbers, and
 * an FTS5 index of their terms. It is computed from the knowledge folder, never backed up, and may be
 * deleted at any time.
 */
import type { Database } from 'better-sqlite3';
import { MARKED_FIELDS } from '../../../search/term-index.ts';

/** Increased when the tables change. A file of another version is built again. */
export const SCHEMA_VERSION = 1;

/** The columns of the full-text index: one for each field of a passage. */
const COLUMNS = MARKED_FIELDS.map((_, field) => `f${field}`);
/** By field: the number of passages in which a term occurs there. */
export const COUNT_COLUMNS = MARKED_FIELDS.map((_, field) => `n${field}`);

const TABLES = `
  CREATE TABLE info (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
  CREATE TABLE file (
    path TEXT PRIMARY KEY, stamp TEXT NOT NULL, entry INTEGER, faults TEXT NOT NULL
  ) WITHOUT ROWID;
  CREATE TABLE entry (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, path TEXT NOT NULL,
    meta TEXT NOT NULL, outline TEXT NOT NULL,
    first_passage INTEGER NOT NULL, passage_count INTEGER NOT NULL
  );
  CREATE TABLE section (
    entry INTEGER NOT NULL, position INTEGER NOT NULL, text TEXT NOT NULL, questions TEXT,
    UNIQUE (entry, position)
  );
  CREATE TABLE passage (
    id INTEGER PRIMARY KEY, section INTEGER NOT NULL, lengths BLOB NOT NULL, codes BLOB NOT NULL
  );
  CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT NOT NULL, folded INTEGER NOT NULL);
  CREATE TABLE term (
    bare_first INTEGER NOT NULL, bare_second INTEGER NOT NULL,
    first INTEGER NOT NULL, second INTEGER NOT NULL,
    own INTEGER NOT NULL, ${COUNT_COLUMNS.map((name) => `${name} INTEGER NOT NULL`).join(', ')},
    PRIMARY KEY (bare_first, bare_second, first, second)
  ) WITHOUT ROWID;
  CREATE VIRTUAL TABLE terms USING fts5(
    ${COLUMNS.join(', ')}, content = '', contentless_delete = 1, detail = full,
    tokenize = "ascii tokenchars '_'"
  );
  CREATE TABLE definition (
    key TEXT NOT NULL, entry INTEGER NOT NULL, line TEXT NOT NULL, term TEXT NOT NULL
  );
  CREATE INDEX definition_key ON definition (key);
  CREATE INDEX definition_entry ON definition (entry);
  CREATE TABLE part (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
`;

/**
 * Creates the tables in an empty database. The full-text index has no content, because the texts are in
 * `section`, and full detail, without which `bm25` counts nothing in such a table
 * (https://sqlite.org/fts5.html, xInstCount).
 */
export function createTables(database: Database): void {
  database.exec(TABLES);
  database.pragma(`user_version = ${SCHEMA_VERSION}`);
}

/** Whether a database has the tables of this version. */
export const hasTables = (database: Database): boolean =>
  database.pragma('user_version', { simple: true }) === SCHEMA_VERSION;
