/** Opens the library of the folder that `KNOWLEDGE_DIR` names, on top of the shipped tables. */
import type { Library } from '../../library/library.ts';
import { type LoadOptions, loadLibrary } from '../../library/load-library.ts';
import { isSharedTable } from '../../library/yaml-tables.ts';
import { createLibraryAssistant, type LibraryAssistant } from '../assistant.ts';
import type { BuiltLibrary } from '../built-library.ts';
import { type Environment, readVariable } from '../env.ts';
import { dataFolderOf } from './data-folder.ts';
import { listKnowledgeFolder, readKnowledgeFolder, shippedDefaults } from './knowledge-folder.ts';
import { openCachedLibrary } from './library-cache.ts';
import { chooseEngine } from './search-engine.ts';
import { openStoredLibrary } from './stored-library/open-file.ts';
import { storedLibraryPath } from './stored-library/stored-path.ts';
import { updateStoredLibrary } from './stored-library/update-stored.ts';

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
 * Loads the tables of the library alone, because the documents take seconds.
 * @throws KnowledgeFolderError when the folder is missing or empty
 */
export function openTables(
  env: Environment,
): Pick<Library, 'issuers' | 'jurisdictions' | 'topics'> {
  const files = listKnowledgeFolder(readVariable(env, 'KNOWLEDGE_DIR'));
  return loadLibrary(
    files.filter(({ path }) => isSharedTable(path)).map((file) => file.read()),
    { defaults: shippedDefaults() },
  );
}

/**
 * Opens the library and its index, as they were built before where the files are the same.
 * @throws KnowledgeFolderError when the folder is missing or empty
 * @throws ConfigError when `TIME_ZONE` does not exist
 */
export function openAssistant(env: Environment): LibraryAssistant {
  const timeZone = readVariable(env, 'TIME_ZONE');
  const { library, index } = openBuiltLibrary(env);
  return createLibraryAssistant(library, timeZone, index);
}

/** Opens the library with the engine for its size, and builds what was not built before. */
function openBuiltLibrary(env: Environment): BuiltLibrary {
  const knowledgeDir = readVariable(env, 'KNOWLEDGE_DIR');
  const files = listKnowledgeFolder(knowledgeDir);
  const defaults = shippedDefaults();
  const folder = dataFolderOf(env);
  if (chooseEngine(env, files) === 'fts5') {
    const path = storedLibraryPath(folder, knowledgeDir, files, defaults);
    updateStoredLibrary(path, files, defaults);
    const stored = openStoredLibrary(path);
    if (stored !== null) return stored;
  }
  return openCachedLibrary(
    folder,
    files.map((file) => file.read()),
    defaults,
  );
}
