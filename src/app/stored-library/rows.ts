/**
 * What a stored library reads when a question needs it, by SQL. SQLite answers at once; on D1 rows are
 * fetched before the work is done again with them (`app/worker/d1-rows.ts`), so that answers are the
 * same plain functions on both.
 */
import { COUNT_COLUMNS, type TableName } from './schema.ts';

/** The reads, with the type of their rows. */
export interface RowTypes {
  /** By the two words of a term without marks: its forms, in how many passages, and by field. */
  readonly terms: readonly number[];
  /** By a query of tokens: the ids of the passages, or of the entries, separated by commas. */
  readonly passages: readonly [ids: string | null];
  readonly entries: readonly [ids: string | null];
  /** By id. */
  readonly passage: readonly [section: number, words: string];
  /** By entry and position. */
  readonly section: readonly [place: string, questions: string | null, text: string];
  /** By entry: the places of all its sections, in order. */
  readonly places: readonly [place: string];
  /** By key: the lines that define it. */
  readonly definitions: readonly [entry: number, line: string, term: string];
}

export type ReadName = keyof RowTypes;
export type ReadKey = readonly (number | string)[];

/** A read that is about to be done. */
export type ExpectedRead = readonly [name: ReadName, key: ReadKey];

export interface StoredRows {
  /** Returns the rows of a read. */
  read<N extends ReadName>(name: N, key: ReadKey): readonly RowTypes[N][];
  /**
   * Says what is read next, so that it can be fetched at once. Absent where each read is quick: the
   * caller then need not find out.
   */
  readonly expect?: (reads: readonly ExpectedRead[]) => void;
}

/** Returns the SQL of a read, whose parameters are its key. */
export function readStatement(name: ReadName, table: (name: TableName) => string): string {
  switch (name) {
    case 'terms':
      return `SELECT first, second, own, ${COUNT_COLUMNS.join(', ')} FROM ${table('term')} WHERE bare_first = ? AND bare_second = ?`;
    case 'passages':
      return `SELECT group_concat(rowid) FROM ${table('own')} WHERE ${table('own')} MATCH ?`;
    case 'entries':
      return `SELECT group_concat(rowid) FROM ${table('label')} WHERE ${table('label')} MATCH ?`;
    case 'passage':
      return `SELECT section, words FROM ${table('passage')} WHERE id = ?`;
    case 'section':
      return `SELECT place, questions, text FROM ${table('section')} WHERE entry = ? AND position = ?`;
    case 'places':
      return `SELECT place FROM ${table('section')} WHERE entry = ? ORDER BY position`;
    case 'definitions':
      return `SELECT entry, line, term FROM ${table('definition')} WHERE key = ? ORDER BY id`;
  }
}

const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** Returns the ids of a list such as `3,17,200`. */
export function parseIds(list: string | null): Int32Array {
  if (list === null || list === '') return new Int32Array(0);
  let count = 1;
  for (let at = 0; at < list.length; at++) if (list.charCodeAt(at) === COMMA) count++;
  const ids = new Int32Array(count);
  let next = 0;
  let id = 0;
  for (let at = 0; at < list.length; at++) {
    const code = list.charCodeAt(at);
    if (code !== COMMA) {
      id = 10 * id + code - ZERO;
      continue;
    }
    ids[next++] = id;
    id = 0;
  }
  ids[next] = id;
  return ids;
}
