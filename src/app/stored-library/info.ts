/** What is known of a stored library as a whole: rows of the table `info`. */
import type { Library } from '../../library/library.ts';
import type { LibraryTables } from '../../search/search-index.ts';

export interface StoredInfo {
  /** The tables and the data of the library. */
  readonly tables: LibraryTables & Pick<Library, 'info' | 'sources'>;
  /** By field: the mean number of different terms in the passages that have it. */
  readonly meanLengths: readonly number[];
}

/** The row with `StoredInfo` as JSON. It is written last, so that a file without it is not complete. */
export const INFO_NAME = 'library';
/** The row with the name of the file's contents: a file that is written anew has another one. */
export const GENERATION_NAME = 'generation';
/** The row with the number of changes since. */
export const VERSION_NAME = 'version';
/** The row with the id of the next passage. Ids are not used again. */
export const NEXT_PASSAGE_NAME = 'nextPassage';
