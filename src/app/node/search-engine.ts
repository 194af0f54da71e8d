/** Which engine finds the candidates of a library on Node. */
import { type Environment, readVariable } from '../env.ts';

export type SearchEngine = 'minisearch' | 'fts5';

/**
 * The size of a knowledge folder from which the library is held in a file (docs/scale.md): some 20,000
 * passages, with which a process in memory needs some 500 MB.
 */
export const LARGE_FOLDER_BYTES = 40_000_000;

/** Returns the engine that `SEARCH_ENGINE` names; without it the one for the size of the files. */
export function chooseEngine(
  env: Environment,
  files: readonly { readonly size: number }[],
): SearchEngine {
  const named = readVariable(env, 'SEARCH_ENGINE');
  if (named !== null) return named;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes >= LARGE_FOLDER_BYTES ? 'fts5' : 'minisearch';
}
