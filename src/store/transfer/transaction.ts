/** One transaction around many calls of a store. Only for a store with one SQLite connection. */
import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Runs `work` in a transaction; batches of the store are part of it. `read` sees the store at one moment
 * although others write. `write` keeps others from writing. An error rolls everything back.
 */
export async function inTransaction<T>(
  { db }: Pick<Store, 'db'>,
  kind: 'read' | 'write',
  work: () => Promise<T>,
): Promise<T> {
  await (kind === 'read' ? sql`BEGIN` : sql`BEGIN IMMEDIATE`).execute(db);
  try {
    const done = await work();
    await sql`COMMIT`.execute(db);
    return done;
  } catch (error) {
    await sql`ROLLBACK`.execute(db);
    throw error;
  }
}
