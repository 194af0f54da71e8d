/**
 * The library of this process: the folder that the environment names, over the shipped tables.
 */
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
import { assistantOn, type OpenAssistant } from './assistant.ts';
import { readTimeZone } from './config.ts';
import { readKnowledgeFolder, shippedDefaults } from './files.ts';

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
export function openAssistant(env: Readonly<Record<string, string | undefined>>): OpenAssistant {
  const timeZone = readTimeZone(env);
  return assistantOn(openLibrary(env), timeZone);
}
