/** For tests of the store: real databases and readable instants. */

import { onTestFinished } from 'vitest';
import { emptyStore, openStore } from '#test/store';
import type { SqliteOptions } from './sqlite.ts';
import type { Store } from './store.ts';

export { createDatabase } from '#test/store';

/** The instant this many seconds after the start of the test's time. */
export const at = (seconds: number): Date => new Date(1_800_000_000_000 + seconds * 1000);

/** A store on a new, empty database. It is closed at the end of the test. */
export function createMemoryStore(): Store {
  return closeAfterTest(emptyStore());
}

/** Another connection to a shared database, as another process would open it. */
export function createFileStore(file: string, options?: SqliteOptions): Store {
  return closeAfterTest(openStore(file, options));
}

function closeAfterTest(store: Store): Store {
  onTestFinished(() => store.close());
  return store;
}
