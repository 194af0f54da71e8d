/**
 * Figures of the text of an entry, for pages about the whole library. A large library counts them when it
 * is built, so that no request reads all texts.
 */
import { perObject } from '../shared/per-object.ts';
import { listArticles } from './article-pages.ts';
import { depthOf } from './depth.ts';
import type { Entry } from './document.ts';
import type { Library, Outline } from './library.ts';

/** Counts the figures of an entry from its text. */
export const readOutline = (entry: Entry): Outline => ({
  sections: entry.sections.length,
  articles: entry.kind === 'term' ? 0 : listArticles(entry).length,
  depth: depthOf(entry),
});

const readOutlineOnce = perObject(readOutline);

/** Returns the figures of an entry of a library, as they were counted when it was built. */
export const outlineOf = (library: Library, entry: Entry): Outline =>
  library.storedOutlines?.get(entry.id) ?? readOutlineOnce(entry);
