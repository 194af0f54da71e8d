/**
 * A library as one JSON text, for a runtime that reads no folder: what was loaded and cross-linked
 * once is taken as it is.
 */
import type { Library } from './library.ts';

type Stored = Omit<Library, 'entries'>;

export function storeLibrary({ entries: _, ...stored }: Library): string {
  return JSON.stringify(stored satisfies Stored);
}

/** What `storeLibrary` wrote; of this program's own making, so that its shape is not asked about. */
export function restoreLibrary(json: string): Library {
  const stored = JSON.parse(json) as Stored;
  const entries = [...stored.documents, ...stored.terms].map((entry) => [entry.id, entry] as const);
  return { ...stored, entries: new Map(entries) };
}
