/** Which engine finds the candidates of a library on Node. */
import { type Environment, readVariable } from '../env.ts';

export type SearchEngine = 'minisearch' | 'fts5';

/**
 * The size of a knowledge folder from which the library is held in a file (docs/scale.md): some 6,000
 * passages of full texts. Beyond it, building the index in memory anew for one changed document takes
 * more than some seconds; a file is only changed where the document is.
 */
export const LARGE_FOLDER_BYTES = 12_000_000;

/** The same for Workers, where an isolate has 128 MB: some 2,500 long passages (docs/workers.md). */
export const LARGE_WORKER_BYTES = 4_000_000;

/**
 * Returns the engine that `SEARCH_ENGINE` names; without it the one for the size of the files.
 *
 * @param largeBytes the size from which a library is large
 */
export function chooseEngine(
  env: Environment,
  files: readonly { readonly size: number }[],
  largeBytes = LARGE_FOLDER_BYTES,
): SearchEngine {
  const named = readVariable(env, 'SEARCH_ENGINE');
  if (named !== null) return named;
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return bytes >= largeBytes ? 'fts5' : 'minisearch';
}
