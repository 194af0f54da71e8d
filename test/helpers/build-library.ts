/**
 * Builds the libraries of the tests once a run, before the processes that read them. A built library
 * of the same files and the same code is used again by the next run.
 */
import { readKnowledgeFolder, shippedDefaults } from '../../src/app/node/knowledge-folder.ts';
import { openCachedLibrary } from '../../src/app/node/library-cache.ts';
import { BUILT_LIBRARIES, TEST_DATA_DIR } from './built-libraries.ts';

/** Builds them, and again after a change of the code in watch mode, where the key differs. */
export function setup(): void {
  const defaults = shippedDefaults();
  for (const folder of BUILT_LIBRARIES)
    openCachedLibrary(TEST_DATA_DIR, readKnowledgeFolder(folder), defaults);
}
