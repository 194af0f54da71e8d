/** Opens the library of the folder that `KNOWLEDGE_DIR` names, on top of the shipped tables. */
import type { Library } from '../../library/library.ts';
import { type LoadOptions, loadLibrary } from '../../library/load-library.ts';
import { createLibraryAssistant, type LibraryAssistant } from '../assistant.ts';
import { type Environment, readVariable } from '../env.ts';
import { readKnowledgeFolder, shippedDefaults } from './knowledge-folder.ts';

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
 * Opens the library and builds its index.
 * @throws KnowledgeFolderError when the folder is missing or empty
 * @throws ConfigError when `TIME_ZONE` does not exist
 */
export function openAssistant(env: Environment): LibraryAssistant {
  const timeZone = readVariable(env, 'TIME_ZONE');
  return createLibraryAssistant(openLibrary(env), timeZone);
}
