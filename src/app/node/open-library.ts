/**
 * The library of this process: the folder that the environment names, over the shipped tables.
 */
import type { Library } from '../../library/library.ts';
import { loadLibrary } from '../../library/load-library.ts';
import { createLibraryAssistant, type LibraryAssistant } from '../assistant.ts';
import { readTimeZone } from '../env.ts';
import { readKnowledgeFolder, shippedDefaults } from './knowledge-folder.ts';

/** The folder that `KNOWLEDGE_DIR` names, `./knowledge` without it. */
export function knowledgeDir(env: Readonly<Record<string, string | undefined>>): string {
  const dir = env.KNOWLEDGE_DIR?.trim() ?? '';
  return dir === '' ? './knowledge' : dir;
}

/**
 * Loads the library. Faulty files are left out and named in `faults`.
 * @throws KnowledgeFolderError where the folder is missing or empty
 */
export function openLibrary(env: Readonly<Record<string, string | undefined>>): Library {
  return loadLibrary(readKnowledgeFolder(knowledgeDir(env)), { defaults: shippedDefaults() });
}

/**
 * Opens the library and builds its index.
 * @throws KnowledgeFolderError where the folder is missing or empty
 * @throws ConfigError where there is no such time zone
 */
export function openAssistant(env: Readonly<Record<string, string | undefined>>): LibraryAssistant {
  const timeZone = readTimeZone(env);
  return createLibraryAssistant(openLibrary(env), timeZone);
}
