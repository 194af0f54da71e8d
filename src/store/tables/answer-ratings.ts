/** Whether answers were right, and what people wanted to read instead. Holds no person. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export type Verdict = 'up' | 'down';

export interface AnswerRatingsTable {
  question_id: string;
  verdict: Verdict;
  question: string;
  requested_answer: string | null;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    answer_ratings: AnswerRatingsTable;
  }
}

export const answerRatings = defineTable('answer_ratings', {
  purge: none('administrators read it whenever they like'),
  forgetUser: none('holds no id of a person; ids of questions come from updates'),
  moveChat: none('holds no id of a chat'),
  export: { key: ['question_id'], rest: ['verdict', 'question', 'requested_answer', 'at'] },
});

export interface Rating {
  readonly verdict: Verdict;
  readonly question: string;
  readonly requestedAnswer: string | null;
  readonly at: Date;
}

/**
 * Rates the answer to a question. A later verdict replaces the earlier one; a requested answer stays
 * until it is replaced. Returns false if the question is no longer kept.
 */
export async function upsertRating(
  db: Kysely<Database>,
  questionId: string,
  verdict: Verdict,
  requestedAnswer: string | null,
  now: Date,
): Promise<boolean> {
  const rated = await sql<{ question_id: string }>`
    INSERT INTO answer_ratings (question_id, verdict, question, requested_answer, at)
    SELECT id, ${verdict}, question, ${requestedAnswer}, ${now.getTime()}
    FROM asked_questions WHERE id = ${questionId}
    ON CONFLICT (question_id) DO UPDATE SET
      verdict = excluded.verdict, question = excluded.question,
      requested_answer = coalesce(excluded.requested_answer, answer_ratings.requested_answer),
      at = excluded.at
    RETURNING question_id
  `.execute(db);
  return rated.rows.length > 0;
}

/** Ratings since an instant, newest first; `verdict` selects one kind. */
export async function listRatings(
  db: Kysely<Database>,
  options: { readonly since: Date; readonly limit: number; readonly verdict?: Verdict },
): Promise<Rating[]> {
  const { since, limit, verdict } = options;
  const rows = await db
    .selectFrom('answer_ratings')
    .select(['verdict', 'question', 'requested_answer as requestedAnswer', 'at'])
    .where('at', '>=', since.getTime())
    .$if(verdict !== undefined, (query) => query.where('verdict', '=', verdict ?? 'down'))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
