/** A loaded library as JSON text, for runtimes that cannot read a folder. */
import type { Library } from './library.ts';

type StoredLibrary = Omit<Library, 'entries'>;

export function serializeLibrary({ entries: _, ...stored }: Library): string {
  return JSON.stringify(stored satisfies StoredLibrary);
}

/** Reads the text that `serializeLibrary` wrote. The text is trusted, so it is not validated. */
export function deserializeLibrary(json: string): Library {
  const stored = JSON.parse(json) as StoredLibrary;
  const entries = [...stored.documents, ...stored.terms].map((entry) => [entry.id, entry] as const);
  return { ...stored, entries: new Map(entries) };
}
