/** The library of a large knowledge folder, for the server. */
import { createHash } from 'node:crypto';
import type { Environment } from '../env.ts';
import type { LargeSource, LargeState } from '../loaded-library.ts';
import { type ListedFile, listLargeFolder, shippedDefaults } from './knowledge-folder.ts';
import { createBuilder } from './run-build.ts';
import { chooseEngine } from './search-engine.ts';
import { isUpToDate } from './stored-library/file-stamps.ts';
import { openStoredLibrary, type StoredLibrary } from './stored-library/open-file.ts';
import { storedLibraryPath } from './stored-library/stored-path.ts';

/** Returns the source of a folder. It is used where the engine is `fts5`. */
export function createLargeSource(
  env: Environment,
  knowledgeDir: string,
  dataFolder: string,
): LargeSource {
  const builder = createBuilder();
  let former: { readonly path: string; readonly library: StoredLibrary } | null = null;
  return {
    open: async (approved, formerFingerprint): Promise<LargeState | null> => {
      const files = await listLargeFolder(knowledgeDir);
      if (chooseEngine(env, files) !== 'fts5') return null;
      const path = storedLibraryPath(dataFolder, knowledgeDir, files, shippedDefaults());
      const fingerprint = fingerprintOf(path, files, approved);
      if (fingerprint === formerFingerprint) return { fingerprint, built: null };
      if (!isUpToDate(path, files, approved))
        await builder.run({ kind: 'stored', path, knowledgeDir, approved });
      const built = openStoredLibrary(path, former?.path === path ? former.library : null);
      if (built === null) return null;
      former = { path, library: built };
      // The next change is then not kept waiting by the start of a process.
      builder.prepare();
      return { fingerprint, built };
    },
  };
}

function fingerprintOf(
  path: string,
  files: readonly ListedFile[],
  approved: Parameters<LargeSource['open']>[0],
): string {
  const hash = createHash('sha256').update(path);
  for (const file of files) hash.update(`${file.path}\0${file.stamp}\0`);
  for (const { id, source } of approved) hash.update(`${id}\0${source}\0`);
  return hash.digest('hex');
}
