/** What people told the administrators, without who did. */
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';

export interface Feedback {
  readonly text: string;
  readonly at: Date;
}

/** Keeps a person's words for the administrators. */
export async function insertFeedback(db: Kysely<Database>, text: string, now: Date): Promise<void> {
  await db.insertInto('feedback').values({ text, at: now.getTime() }).execute();
}

/** Newest first. */
export async function listFeedback(
  db: Kysely<Database>,
  since: Date,
  limit: number,
): Promise<Feedback[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['text', 'at'])
    .where('at', '>=', since.getTime())
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ text, at }) => ({ text, at: new Date(at) }));
}
