/** Checks how well entries are sourced. Editors see the result; answers do not depend on it. */
import type { Parsed } from './check-references.ts';
import type { Entry } from './document.ts';
import { hasSlugTitle, isOfficial } from './source.ts';

/**
 * Reports a warning for each document without an official source or with press alone, and for each
 * source whose title is the slug of an address. Warnings of one sort have the same message, so that
 * they can be counted. Documents without any source are left to `readDocument`.
 */
export function checkSources(entries: readonly Parsed<Entry>[]): void {
  for (const { value, fields } of entries) {
    const { sources } = value;
    if (value.kind === 'document' && sources.length > 0 && !sources.some(isOfficial)) {
      const isPressAlone = sources.every(({ kind }) => kind === 'press');
      fields.report('warning', 'sources', isPressAlone ? PRESS_ALONE : NO_OFFICIAL_SOURCE);
    }
    const records = fields.mappings('sources');
    for (const [at, source] of sources.entries()) {
      if (hasSlugTitle(source)) records[at]?.report('warning', 'title', SLUG_AS_TITLE);
    }
  }
}

const NO_OFFICIAL_SOURCE = 'no official source; wanted is one of official-text or official-news';
const PRESS_ALONE =
  'no official source, press alone; wanted is one of official-text or official-news';
const SLUG_AS_TITLE = 'the slug of an address; wanted is a title that a person would write';
