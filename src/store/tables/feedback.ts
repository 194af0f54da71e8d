/** Messages to the administrators, without their authors. */
import type { Generated, Kysely } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export interface FeedbackTable {
  id: Generated<number>;
  text: string;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    feedback: FeedbackTable;
  }
}

export const feedback = defineTable('feedback', {
  purge: none('administrators read it whenever they like'),
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['id'], rest: ['text', 'at'] },
});

export interface Feedback {
  readonly text: string;
  readonly at: Date;
}

/** Keeps a message to the administrators. */
export async function insertFeedback(db: Kysely<Database>, text: string, now: Date): Promise<void> {
  await db.insertInto('feedback').values({ text, at: now.getTime() }).execute();
}

/** Feedback since an instant, newest first, at most `limit`. */
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
