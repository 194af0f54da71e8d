/** Stores of the tests on workerd: local D1. */
import type { D1Database } from '@cloudflare/workers-types';
import { createD1Store } from '../../../src/store/d1.ts';
import type { TestStores } from '../store.ts';
import { databaseNamed, takeDatabase } from './databases.ts';

const away = new Set<string>();

export const emptyStore: TestStores['emptyStore'] = () => openStore(takeDatabase());

export const databaseFile: TestStores['databaseFile'] = takeDatabase;

export const openStore: TestStores['openStore'] = (name) => createD1Store(withAbsences(name));

/** D1 knows no lock that another holds: it is as good as away when it cannot be reached. */
export const storeLock: TestStores['storeLock'] = (name) => {
  away.delete(name);
  return { take: () => void away.add(name), letGo: () => void away.delete(name) };
};

/** The database itself, but for the time in which it is away. */
function withAbsences(name: string): D1Database {
  const d1 = databaseNamed(name);
  return new Proxy(d1, {
    get: (target, key) => {
      // What D1 says where its connection is cut
      // (https://developers.cloudflare.com/d1/observability/debug-d1/#error-list).
      if (away.has(name)) throw new Error('D1_ERROR: Network connection lost.');
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
