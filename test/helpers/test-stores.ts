/**
 * Stores for tests. `#test/store` of package.json provides them: SQLite on Node, local D1 on
 * workerd. A store is removed at the end of its test, or of its file when opened outside a test.
 */
import type { SqliteOptions } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';

export interface TestStores {
  /** Returns a store on a new empty database. */
  emptyStore(): Store;
  /** Returns an empty database that several stores can share. */
  createDatabase(): string;
  /** Opens another store on a shared database, as another process would. */
  openStore(file: string, options?: SqliteOptions): Store;
  /** Locks a shared database against writes, as a process with a long write would. */
  storeLock(file: string): StoreLock;
  /** Resolves once no store has a call in progress and no next call is about to start. */
  storeIdle(): Promise<void>;
}

export interface StoreLock {
  acquire(): void;
  release(): void;
}
