/**
 * Stores for tests. `#test/store` of package.json gives them: SQLite on Node, local D1 on workerd.
 * Whatever they open is gone when the test is over, or the file, where no test opened it.
 */
import type { SqliteOptions } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

export interface TestStores {
  /** A store on an empty database of its own. */
  emptyStore(): Store;
  /** An empty database that several stores can share. */
  databaseFile(): string;
  /** One more store on a shared database, as another process would have it. */
  openStore(file: string, options?: SqliteOptions): Store;
  /** Takes a shared database away and gives it back. */
  storeLock(file: string): StoreLock;
}

export interface StoreLock {
  take(): void;
  letGo(): void;
}
