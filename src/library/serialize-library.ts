/**
 * A library as one JSON text, for a runtime that reads no folder: what was loaded and cross-linked
 * once is taken as it is.
 */
import type { Library } from './library.ts';

type StoredLibrary = Omit<Library, 'entries'>;

export function serializeLibrary({ entries: _, ...stored }: Library): string {
  return JSON.stringify(stored satisfies StoredLibrary);
}

/** What `storeLibrary` wrote; of this program's own making, so that its shape is not asked about. */
export function deserializeLibrary(json: string): Library {
  const stored = JSON.parse(json) as StoredLibrary;
  const entries = [...stored.documents, ...stored.terms].map((entry) => [entry.id, entry] as const);
  return { ...stored, entries: new Map(entries) };
}
