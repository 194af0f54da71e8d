/** For tests of the store: real databases, and instants that read as what they are. */

import { onTestFinished } from 'vitest';
import { emptyStore, openStore } from '#test/store';
import type { SqliteOptions } from './sqlite.ts';
import type { Store } from './store.ts';

export { createDatabase } from '#test/store';

/** So many seconds into the test's own time. */
export const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000);

/** A store on an empty database of its own, closed when the test is over. */
export function createMemoryStore(): Store {
  return closeAfterTest(emptyStore());
}

/** One more connection to a shared database, as another process would have it. */
export function createFileStore(file: string, options?: SqliteOptions): Store {
  return closeAfterTest(openStore(file, options));
}

function closeAfterTest(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
