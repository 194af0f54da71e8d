/** Port: reads a paper from the bytes of a file. Only Node has it: it starts processes. */
import type { Library } from '../library/library.ts';
import type { ImportedFile } from '../papers/import-result.ts';
import type { PaperOrigin } from './import/import-file.ts';

/** What papers are read with: names of issuers, places and topics. */
export type PaperNames = Pick<Library, 'issuers' | 'jurisdictions' | 'topics'>;

export interface PaperFiles {
  /**
   * Returns what a file holds; a bad file is refused with its reason.
   * @param name of the file as it was sent
   * @param today `YYYY-MM-DD`, the day that the file was received
   * @param origin where a source has it; absent for a file that somebody sent
   */
  read(
    name: string,
    bytes: Uint8Array,
    names: PaperNames,
    today: string,
    origin?: PaperOrigin,
  ): Promise<ImportedFile>;
}
