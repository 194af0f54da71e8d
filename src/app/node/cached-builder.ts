/** Builds libraries for the server: off the main thread, and only what was not built before. */
import type { LibraryBuilder } from '../built-library.ts';
import { openCachedLibrary } from './library-cache.ts';

/** Returns a builder that keeps what it builds in a folder. */
export function createCachedBuilder(folder: string): LibraryBuilder {
  return { build: (files, defaults) => openCachedLibrary(folder, files, defaults) };
}
