/**
 * The library of this process: the folder that the environment names, over the shipped tables.
 */
import type { Library } from '../knowledge/library.ts';
import { loadLibrary } from '../knowledge/load.ts';
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
