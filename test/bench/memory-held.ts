/** The memory that this process holds. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Returns bytes after a garbage collection: the heap with typed arrays, and the whole process. */
export function memoryHeld(): { readonly heap: number; readonly rss: number } {
  // The process may have been started without `--expose-gc`.
  setFlagsFromString('--expose-gc');
  const gc: unknown = runInNewContext('gc');
  if (typeof gc === 'function') gc();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}
