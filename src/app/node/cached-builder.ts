/** Builds libraries for the server: in a process of its own, and only what was not built before. */
import { type BuiltLibrary, buildLibrary, type LibraryBuilder } from '../built-library.ts';
import { isKept, libraryKey, readBuiltLibrary } from './library-cache.ts';
import { runBuild } from './run-build.ts';

/** Returns a builder that keeps what it builds in a folder. */
export function createCachedBuilder(folder: string): LibraryBuilder {
  return {
    build: async (files, defaults): Promise<BuiltLibrary> => {
      if (!isKept(files)) return buildLibrary(files, defaults);
      const key = libraryKey(files, defaults);
      const known = readBuiltLibrary(folder, key);
      if (known !== null) return known;
      await runBuild({ kind: 'memory', folder, files, defaults });
      // Without a folder to write to, it is built here.
      return readBuiltLibrary(folder, key) ?? buildLibrary(files, defaults);
    },
  };
}
