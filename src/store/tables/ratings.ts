/** Whether answers were right, and what people would have wanted: the question, never the person. */
import { type Kysely, sql } from 'kysely';
import type { Database, Verdict } from '../database.ts';

export interface Rating {
  readonly verdict: Verdict;
  readonly question: string;
  readonly requestedAnswer: string | null;
  readonly at: Date;
}

/**
 * Rates what was asked under an id; a later verdict replaces the earlier, a wish stays until it is
 * replaced. False where the question is no longer kept.
 */
export async function upsertRating(
  db: Kysely<Database>,
  askedId: string,
  verdict: Verdict,
  requestedAnswer: string | null,
  now: Date,
): Promise<boolean> {
  const rated = await sql<{ asked_id: string }>`
    INSERT INTO ratings (asked_id, verdict, question, wish, at)
    SELECT id, ${verdict}, question, ${requestedAnswer}, ${now.getTime()} FROM asked WHERE id = ${askedId}
    ON CONFLICT (asked_id) DO UPDATE SET
      verdict = excluded.verdict, question = excluded.question,
      wish = coalesce(excluded.wish, ratings.wish), at = excluded.at
    RETURNING asked_id
  `.execute(db);
  return rated.rows.length > 0;
}

/** Ratings since an instant, newest first; `verdict` picks one kind. */
export async function listRatings(
  db: Kysely<Database>,
  options: { readonly since: Date; readonly limit: number; readonly verdict?: Verdict },
): Promise<Rating[]> {
  const { since, limit, verdict } = options;
  const rows = await db
    .selectFrom('ratings')
    .select(['verdict', 'question', 'wish as requestedAnswer', 'at'])
    .where('at', '>=', since.getTime())
    .$if(verdict !== undefined, (query) => query.where('verdict', '=', verdict ?? 'down'))
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}
