/** What is known of a stored library as a whole. */
import type { Database } from 'better-sqlite3';
import type { Library } from '../../../library/library.ts';
import type { LibraryTables } from '../../../search/search-index.ts';

export interface StoredInfo {
  /** The tables and the data of the library. */
  readonly tables: LibraryTables & Pick<Library, 'info' | 'sources'>;
  /** By field: the mean number of different terms in the passages that have it. */
  readonly meanLengths: readonly number[];
}

/** Returns what was written last; null when the file was never finished. */
export function readInfo(database: Database): StoredInfo | null {
  const text = database
    .prepare<[], string>("SELECT value FROM info WHERE name = 'library'")
    .pluck()
    .get();
  return text === undefined ? null : (JSON.parse(text) as StoredInfo);
}

export function writeInfo(database: Database, info: StoredInfo): void {
  database
    .prepare("INSERT OR REPLACE INTO info (name, value) VALUES ('library', ?)")
    .run(JSON.stringify(info));
}
