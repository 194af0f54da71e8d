/**
 * English words of administration with their translations, because the documents are in Vietnamese.
 * The list has general words of the field only. Names of topics, issuers, places and terms are data
 * of the library.
 *
 * Format of a table: `english, other form = tiếng Việt | another translation ; the next entry`. When
 * several entries match, the one with the most words wins. Inflected forms and American or British
 * spellings need no entry of their own.
 */
import { DIGITAL } from './digital.ts';
import { LAW } from './law.ts';
import { OTHER_FIELDS } from './other-fields.ts';
import { PEOPLE } from './people.ts';
import { PROCEDURES } from './procedures.ts';
import { STATE } from './state.ts';

/** An entry: English words in lower case, and their translations. */
export interface GlossaryEntry {
  readonly english: string;
  readonly vietnamese: readonly string[];
}

/** Every entry, one for each English form. */
export function parseGlossary(): GlossaryEntry[] {
  return [STATE, PEOPLE, PROCEDURES, DIGITAL, LAW, OTHER_FIELDS].flatMap((table) =>
    table
      .trim()
      .split(/\n| ; /u)
      .flatMap((line) => {
        const [english = '', said = ''] = line.split(' = ');
        const vietnamese = said.split(' | ');
        return english.split(', ').map((one) => ({ english: one, vietnamese }));
      }),
  );
}
