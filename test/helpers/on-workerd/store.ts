/** Test stores on workerd: local D1. */
import { createD1Store } from '../../../src/store/d1.ts';
import type { TestStores } from '../test-stores.ts';
import { getDatabase, takeDatabase } from './databases.ts';
import { instrumentD1 } from './instrumented-d1.ts';

const locked = new Set<string>();
let pendingOperations = 0;

export const emptyStore: TestStores['emptyStore'] = () => openStore(takeDatabase());

export const createDatabase: TestStores['createDatabase'] = takeDatabase;

export const openStore: TestStores['openStore'] = (name) => {
  let closed = false;
  const d1 = instrumentD1(getDatabase(name), {
    shouldFail: (writes) => closed || (writes && locked.has(name)),
    onStart: () => {
      pendingOperations += 1;
    },
    onEnd: () => {
      pendingOperations -= 1;
    },
  });
  return {
    ...createD1Store(d1),
    close: async () => {
      closed = true;
    },
  };
};

/**
 * Refuses writes as a lost connection does, because D1 has no lock that another process can hold.
 */
export const storeLock: TestStores['storeLock'] = (name) => {
  locked.delete(name);
  return { acquire: () => void locked.add(name), release: () => void locked.delete(name) };
};

/** Resolves when no call is in progress. Work on an answered call continues in the next turns. */
export const storeIdle: TestStores['storeIdle'] = async () => {
  let quiet = 0;
  while (quiet < 2) {
    await new Promise((resolve) => setImmediate(resolve));
    quiet = pendingOperations > 0 ? 0 : quiet + 1;
  }
};
