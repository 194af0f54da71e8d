/** What is measured on passages that are spread over a stored library, so that its size does not count. */
import type { Database } from 'better-sqlite3';
import { collectTrainingLines, type LibraryTables } from '../../../search/search-index.ts';
import { ALL_FIELDS } from '../../../search/term-fields.ts';
import { trainRestorer } from '../../../text/vi/restore-diacritics.ts';
import { WordsUnpacker } from '../../stored-library/packed-words.ts';
import { packRestorer } from '../../stored-library/stored-model.ts';
import { readStoredLibrary } from './open-file.ts';
import { writePart } from './write-part.ts';

/** How many passages the model of marks is learned from, spread over the library. */
const MAX_TRAINING_PASSAGES = 30_000;
/** How many passages the mean lengths are measured on, spread over the library. */
const MAX_MEASURED_PASSAGES = 20_000;

/** Returns for each field the mean number of terms, over passages spread over the library. */
export function measureLengths(database: Database): number[] {
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
export function learnMarks(database: Database, tables: LibraryTables): void {
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
