/** A library with its index, built from files: what takes long at a start, and is kept for the next. */
import type { Library } from '../library/library.ts';
import { loadLibrary } from '../library/load-library.ts';
import { deserializeLibrary, serializeLibrary } from '../library/serialize-library.ts';
import type { SourceFile } from '../library/source-file.ts';
import {
  buildIndex,
  INDEX_VERSION,
  loadIndex,
  type SearchIndex,
  type StoredIndex,
  serializeIndex,
} from '../search/search-index.ts';
import { packParts, unpackParts } from '../shared/packed-parts.ts';

export interface BuiltLibrary {
  readonly library: Library;
  readonly index: SearchIndex;
}

/** Makes a library of files, on top of the tables that every library starts from. */
export interface LibraryBuilder {
  build(
    files: readonly SourceFile[],
    defaults: readonly SourceFile[],
  ): BuiltLibrary | Promise<BuiltLibrary>;
}

/** A library whose index is in memory, so that it can be stored. */
export interface StorableLibrary extends BuiltLibrary {
  readonly index: StoredIndex;
}

/** Builds a library from files. */
export function buildLibrary(
  files: readonly SourceFile[],
  defaults: readonly SourceFile[],
): StorableLibrary {
  const library = loadLibrary(files, { defaults });
  return { library, index: buildIndex(library) };
}

/** Builds every library anew. */
export const FRESH_BUILDER: LibraryBuilder = { build: buildLibrary };

const FORMAT = `cchc-bot library ${INDEX_VERSION}`;

/** Returns a library with its index as bytes. */
export function serializeBuiltLibrary({ library, index }: StorableLibrary): Uint8Array {
  const arrays = {
    library: new TextEncoder().encode(serializeLibrary(library)),
    index: serializeIndex(index),
  };
  return packParts(FORMAT, { arrays, json: {} });
}

/**
 * Reads the bytes that `serializeBuiltLibrary` wrote. Returns null for another format, which must be
 * built again. Otherwise the bytes are trusted.
 */
export function deserializeBuiltLibrary(bytes: Uint8Array): StorableLibrary | null {
  const parts = unpackParts(FORMAT, bytes);
  if (parts === null) return null;
  const library = deserializeLibrary(new TextDecoder().decode(parts.bytes('library')));
  // A copy, so that the text of the library is not held twice.
  const index = loadIndex(library, parts.bytes('index').slice());
  return index === null ? null : { library, index };
}
