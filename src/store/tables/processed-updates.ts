/**
 * Which updates are being handled and which were: each is claimed by one process at a time and
 * handled once (issue 3, "Correctness under Telegram's rules").
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * `claimed`: it is yours until the lease ends. `busy`: somebody is at it, or at another update of
 * the same chat. `done`: it was handled. `put-aside`: it failed too often.
 */
export type ClaimResult = 'claimed' | 'busy' | 'done' | 'put-aside';

/** After so many counted failures an update is put aside. */
export const MAX_ATTEMPTS = 5;

export interface FailedUpdate {
  readonly updateId: number;
  readonly attempts: number;
  /** The kind of the last error, never its text. */
  readonly error: string | null;
  readonly at: Date;
}

/**
 * Claims an update for `leaseSeconds`. A claim whose lease ran out (its process died) can be taken
 * over, which counts as an attempt; where a part of the answer was out by then, the update is done.
 * With a `chatKey`, updates of one chat exclude each other.
 */
export async function claimUpdate(
  db: Kysely<Database>,
  updateId: number,
  now: Date,
  leaseSeconds: number,
  chatKey: string | null = null,
): Promise<ClaimResult> {
  const at = now.getTime();
  const until = at + leaseSeconds * 1000;
  const taken = await sql<{ state: Exclude<ClaimResult, 'busy'> }>`
    INSERT INTO updates (update_id, chat_key, state, lease_until, at)
    SELECT ${updateId}, ${chatKey}, 'claimed', ${until}, ${at}
    WHERE NOT EXISTS (
      SELECT 1 FROM updates
      WHERE chat_key = ${chatKey} AND update_id <> ${updateId}
        AND state = 'claimed' AND lease_until > ${at}
    )
    ON CONFLICT (update_id) DO UPDATE SET
      attempts = updates.attempts + (updates.state = 'claimed'),
      error = CASE WHEN updates.state = 'claimed' THEN 'LeaseExpired' ELSE updates.error END,
      state = CASE
        WHEN updates.state = 'claimed' AND updates.answered THEN 'done'
        WHEN updates.state = 'claimed' AND updates.attempts + 1 >= ${MAX_ATTEMPTS}
        THEN 'put-aside' ELSE 'claimed' END,
      chat_key = excluded.chat_key,
      lease_until = excluded.lease_until,
      at = excluded.at
    WHERE updates.state IN ('waiting', 'claimed') AND updates.lease_until <= ${at}
    RETURNING state
  `.execute(db);
  const [row] = taken.rows;
  if (row !== undefined) return row.state;
  // Whoever holds it was decided above; this only tells why.
  const current = await db
    .selectFrom('updates')
    .select('state')
    .where('update_id', '=', updateId)
    .executeTakeFirst();
  return current?.state === 'done' || current?.state === 'put-aside' ? current.state : 'busy';
}

/** Notes that Telegram took a message of the answer: from here on it is never begun anew. */
export async function markAnswered(db: Kysely<Database>, updateId: number): Promise<void> {
  await db.updateTable('updates').set({ answered: 1 }).where('update_id', '=', updateId).execute();
}

/** Notes that an update was handled; harmless when repeated. Its chat is forgotten here. */
export async function finishUpdate(
  db: Kysely<Database>,
  updateId: number,
  now: Date,
): Promise<void> {
  await db
    .insertInto('updates')
    .values({ update_id: updateId, state: 'done', lease_until: 0, at: now.getTime() })
    .onConflict((conflict) =>
      conflict
        .column('update_id')
        .doUpdateSet({ state: 'done', lease_until: 0, chat_key: null, at: now.getTime() }),
    )
    .execute();
}

export interface UpdateRelease {
  /** The kind of failure, for the administrators. */
  readonly error: string;
  /** False where the attempt is not the update's fault at all: the store was away. */
  readonly countsAsAttempt: boolean;
  /** Telegram asked for patience: until then the update is `busy`. */
  readonly notBefore?: Date;
}

/**
 * Lets go of an update whose handling failed in passing. The fifth counted attempt puts it aside.
 */
export async function releaseUpdate(
  db: Kysely<Database>,
  updateId: number,
  now: Date,
  { error, countsAsAttempt, notBefore }: UpdateRelease,
): Promise<'waiting' | 'put-aside'> {
  const attempts = sql`attempts + ${countsAsAttempt ? 1 : 0}`;
  const released = await sql<{ state: 'waiting' | 'put-aside' }>`
    UPDATE updates SET
      attempts = ${attempts},
      state = CASE WHEN ${attempts} >= ${MAX_ATTEMPTS} THEN 'put-aside' ELSE 'waiting' END,
      chat_key = NULL, lease_until = ${notBefore?.getTime() ?? 0}, error = ${error},
      at = ${now.getTime()}
    WHERE update_id = ${updateId} AND state = 'claimed'
    RETURNING state
  `.execute(db);
  return released.rows[0]?.state ?? 'waiting';
}

/** Forgets updates last touched before an instant; those put aside stay for the administrators. */
export async function purgeUpdates(db: Kysely<Database>, before: Date): Promise<void> {
  await db
    .deleteFrom('updates')
    .where('at', '<', before.getTime())
    .where('state', '<>', 'put-aside')
    .execute();
}

/** What failed too often, newest first. */
export async function listFailedUpdates(db: Kysely<Database>, limit = 20): Promise<FailedUpdate[]> {
  const rows = await db
    .selectFrom('updates')
    .select(['update_id', 'attempts', 'error', 'at'])
    .where('state', '=', 'put-aside')
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ update_id: updateId, attempts, error, at }) => ({
    updateId,
    attempts,
    error,
    at: new Date(at),
  }));
}
