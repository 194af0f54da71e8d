/** One transaction around many calls of a store: only where it is one SQLite connection. */
import { sql } from 'kysely';
import type { Store } from '../store.ts';

/**
 * Everything that the store does meanwhile is in the transaction, batches too. `read` sees one
 * moment, whoever writes; `write` keeps others from writing. What is thrown rolls it back.
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
