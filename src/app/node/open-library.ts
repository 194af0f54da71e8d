/** Opens the library of the folder that `KNOWLEDGE_DIR` names, on top of the shipped tables. */
import type { Library } from '../../library/library.ts';
import { type LoadOptions, loadLibrary } from '../../library/load-library.ts';
import { createLibraryAssistant, type LibraryAssistant } from '../assistant.ts';
import { type Environment, readVariable } from '../env.ts';
import { dataFolderOf } from './data-folder.ts';
import { readKnowledgeFolder, shippedDefaults } from './knowledge-folder.ts';
import { openCachedLibrary } from './library-cache.ts';

/**
 * Loads the library. Files with errors are left out and listed in `faults`.
 * @throws KnowledgeFolderError when the folder is missing or empty
 */
export function openLibrary(
  env: Environment,
  options: Pick<LoadOptions, 'checksContent'> = {},
): Library {
  return loadLibrary(readKnowledgeFolder(readVariable(env, 'KNOWLEDGE_DIR')), {
    ...options,
    defaults: shippedDefaults(),
  });
}

/**
 * Opens the library and its index, as they were built before where the files are the same.
 * @throws KnowledgeFolderError when the folder is missing or empty
 * @throws ConfigError when `TIME_ZONE` does not exist
 */
export function openAssistant(env: Environment): LibraryAssistant {
  const timeZone = readVariable(env, 'TIME_ZONE');
  const files = readKnowledgeFolder(readVariable(env, 'KNOWLEDGE_DIR'));
  const { library, index } = openCachedLibrary(dataFolderOf(env), files, shippedDefaults());
  return createLibraryAssistant(library, timeZone, index);
}
