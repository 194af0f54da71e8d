/** A loaded library as JSON text, for runtimes that cannot read a folder. */
import { entriesById, type Library } from './library.ts';

type StoredLibrary = Omit<Library, 'entries'>;

export function serializeLibrary({ entries: _, ...stored }: Library): string {
  return JSON.stringify(stored satisfies StoredLibrary);
}

/** Reads the text that `serializeLibrary` wrote. The text is trusted, so it is not validated. */
export function deserializeLibrary(json: string): Library {
  const stored = JSON.parse(json) as StoredLibrary;
  return { ...stored, entries: entriesById(stored.documents, stored.terms) };
}
