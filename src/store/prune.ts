/** Deletes rows whose retention is over. */
import type { Store } from './store.ts';
import { TABLES } from './tables.ts';

/** Purges every table. Call it about once an hour; several processes may call it at once. */
export async function pruneExpired({ db, batch }: Store, now: Date): Promise<void> {
  for (const { purge } of TABLES) {
    if (typeof purge === 'function') await batch(purge(db, now));
  }
}
