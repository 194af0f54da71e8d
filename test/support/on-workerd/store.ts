/** Stores of the tests on workerd: local D1. */
import { createD1Store } from '../../../src/store/d1.ts';
import type { TestStores } from '../store.ts';
import { databaseNamed, takeDatabase } from './databases.ts';
import { watched } from './watched-d1.ts';

const locked = new Set<string>();
let underWay = 0;

export const emptyStore: TestStores['emptyStore'] = () => openStore(takeDatabase());

export const databaseFile: TestStores['databaseFile'] = takeDatabase;

export const openStore: TestStores['openStore'] = (name) => {
  let closed = false;
  const d1 = watched(databaseNamed(name), {
    refuses: (writes) => closed || (writes && locked.has(name)),
    began: () => {
      underWay += 1;
    },
    ended: () => {
      underWay -= 1;
    },
  });
  return {
    ...createD1Store(d1),
    close: async () => {
      closed = true;
    },
  };
};

/** D1 knows no lock that another holds: whoever writes meets a connection that is lost. */
export const storeLock: TestStores['storeLock'] = (name) => {
  locked.delete(name);
  return { take: () => void locked.add(name), letGo: () => void locked.delete(name) };
};

/** What was answered is worked on within the next turns of the event loop. */
export const storeAtRest: TestStores['storeAtRest'] = async () => {
  let quiet = 0;
  while (quiet < 2) {
    await new Promise((resolve) => setImmediate(resolve));
    quiet = underWay > 0 ? 0 : quiet + 1;
  }
};
