/**
 * The tables of a large library: the texts, their words as numbers, and two FTS5 indexes of their terms.
 * They are computed from the knowledge folder, never backed up, and may be deleted at any time. On Node
 * they are in an SQLite file, on Workers in a D1 database of their own.
 */
import { MARKED_FIELDS } from '../../search/term-fields.ts';

/** Increased when the tables change. Tables of another version are built again. */
export const SCHEMA_VERSION = 2;

/** By field: the number of passages in which a term occurs there. */
export const COUNT_COLUMNS = MARKED_FIELDS.map((_, field) => `n${field}`);

/** The names of the tables. */
export const TABLES = [
  'info',
  'entry',
  'section',
  'passage',
  'term',
  'own',
  'label',
  'definition',
  'part',
] as const;
export type TableName = (typeof TABLES)[number];

/** Without a tokenizer of its own: the tokens are base 36 numbers, with `_` between two words. */
const FTS5_OPTIONS = `content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '_'"`;

/**
 * Returns the statements that create the tables. The id of an entry is never used again, so that a copy
 * can tell what it lacks. The full-text indexes keep which row has which term and
 * nothing else, because our own BM25 scores: `own` by passage the terms of its text, `label` by entry
 * those of its number, titles and topics, which all its passages share
 * (https://sqlite.org/fts5.html#the_detail_option).
 *
 * @param prefix stands before the names of all tables
 */
export function createStatements(prefix = ''): readonly string[] {
  const name = (table: TableName): string => prefix + table;
  return [
    `CREATE TABLE ${name('info')} (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID`,
    `CREATE TABLE ${name('entry')} (
      id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, path TEXT NOT NULL, meta TEXT NOT NULL,
      first_passage INTEGER NOT NULL, passage_count INTEGER NOT NULL
    )`,
    `CREATE TABLE ${name('section')} (
      entry INTEGER NOT NULL, position INTEGER NOT NULL, place TEXT NOT NULL, questions TEXT,
      text TEXT NOT NULL, UNIQUE (entry, position)
    )`,
    `CREATE TABLE ${name('passage')} (
      id INTEGER PRIMARY KEY, section INTEGER NOT NULL, words TEXT NOT NULL
    )`,
    `CREATE TABLE ${name('term')} (
      bare_first INTEGER NOT NULL, bare_second INTEGER NOT NULL,
      first INTEGER NOT NULL, second INTEGER NOT NULL,
      own INTEGER NOT NULL, ${COUNT_COLUMNS.map((column) => `${column} INTEGER NOT NULL`).join(', ')},
      PRIMARY KEY (bare_first, bare_second, first, second)
    ) WITHOUT ROWID`,
    `CREATE VIRTUAL TABLE ${name('own')} USING fts5(tokens, ${FTS5_OPTIONS})`,
    `CREATE VIRTUAL TABLE ${name('label')} USING fts5(tokens, ${FTS5_OPTIONS})`,
    `CREATE TABLE ${name('definition')} (
      id INTEGER PRIMARY KEY, key TEXT NOT NULL, entry INTEGER NOT NULL,
      line TEXT NOT NULL, term TEXT NOT NULL
    )`,
    `CREATE INDEX ${name('definition')}_key ON ${name('definition')} (key)`,
    `CREATE INDEX ${name('definition')}_entry ON ${name('definition')} (entry)`,
    `CREATE TABLE ${name('part')} (
      name TEXT NOT NULL, position INTEGER NOT NULL, bytes TEXT NOT NULL,
      PRIMARY KEY (name, position)
    ) WITHOUT ROWID`,
  ];
}
