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
  createDatabase(): string;
  /** One more store on a shared database, as another process would have it. */
  openStore(file: string, options?: SqliteOptions): Store;
  /** Keeps a shared database from being written to, as a process would that writes for long. */
  storeLock(file: string): StoreLock;
  /** Resolves once nothing is asked of any store, and nobody is about to. */
  storeIdle(): Promise<void>;
}

export interface StoreLock {
  acquire(): void;
  release(): void;
}
