/**
 * SQLite FTS5 on the same passages and questions, as a yardstick for the search: a search that a general
 * engine does in C, without understanding of the question.
 */
import Sqlite, { type Database } from 'better-sqlite3';
import type { Passage } from '../../src/search/passage.ts';
import { measureEach } from './measure.ts';
import { type Speed, summarizeTimes } from './measure-library.ts';

const FIELDS = ['number', 'title', 'titleEn', 'topics', 'heading', 'body'] as const;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Returns a question as an FTS5 query: any of its words, each in quotes. */
const toFts5Query = (question: string): string =>
  [...new Set(question.match(WORD) ?? [])].map((word) => `"${word}"`).join(' OR ');

/** Writes passages into a table that FTS5 searches as it comes. */
export function fillPlainFts5(database: Database, passages: Iterable<Passage>): void {
  database.exec(
    `CREATE VIRTUAL TABLE passages USING fts5(${FIELDS.join(', ')}, tokenize = "unicode61 remove_diacritics 2")`,
  );
  const insert = database.prepare(
    `INSERT INTO passages (rowid, ${FIELDS.join(', ')}) VALUES (?, ${FIELDS.map(() => '?').join(', ')})`,
  );
  database.transaction(() => {
    for (const passage of passages)
      insert.run(passage.id, ...FIELDS.map((field) => passage[field]));
  })();
}

/** Returns a function that finds the ten best passages by BM25; none for a question without a word. */
export function createPlainFts5Search(database: Database): (question: string) => unknown[] {
  const search = database.prepare(
    'SELECT rowid, rank, title, heading FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 10',
  );
  return (question) => {
    const query = toFts5Query(question);
    return query === '' ? [] : search.all(query);
  };
}

/** Measures the ten best passages by BM25 for each question that has a word. */
export function measureFts5(passages: readonly Passage[], questions: readonly string[]): Speed {
  const database = new Sqlite(':memory:');
  try {
    fillPlainFts5(database, passages);
    const search = createPlainFts5Search(database);
    const asked = questions.filter((question) => toFts5Query(question) !== '');
    return summarizeTimes(measureEach(asked, (question) => void search(question)));
  } finally {
    database.close();
  }
}
