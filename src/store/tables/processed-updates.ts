/**
 * Telegram updates that are being processed or were processed. One process at a time claims an
 * update, and an update is processed once.
 */
import { type Generated, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export type UpdateState = 'claimed' | 'waiting' | 'done' | 'failed';

export interface ProcessedUpdatesTable {
  update_id: number;
  chat_key: string | null;
  state: UpdateState;
  lease_until: number;
  answered: Generated<number>;
  attempts: Generated<number>;
  error: string | null;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    processed_updates: ProcessedUpdatesTable;
  }
}

/** Telegram repeats an update for 24 hours at most. */
const RETENTION_MS = 48 * 3_600_000;

export const processedUpdates = defineTable('processed_updates', {
  purge: (db, now) => [
    db
      .deleteFrom('processed_updates')
      .where('at', '<', now.getTime() - RETENTION_MS)
      .where('state', '<>', 'failed'),
  ],
  forgetUser: none('only a claimed update holds a chat key, and its end clears the key'),
  moveChat: none('an update in hand ends under the key with which it was claimed'),
  export: {
    key: ['update_id'],
    rest: ['chat_key', 'state', 'lease_until', 'answered', 'attempts', 'error', 'at'],
  },
});

/**
 * `claimed`: the caller holds the update until the lease ends. `busy`: another process holds it, or
 * holds another update of the same chat. `done`: it was processed. `failed`: it failed too often.
 */
export type ClaimResult = 'claimed' | 'busy' | 'done' | 'failed';

/** An update fails for good after this many counted attempts. */
export const MAX_ATTEMPTS = 5;

export interface FailedUpdate {
  readonly updateId: number;
  readonly attempts: number;
  /** The kind of the last error, never its text. */
  readonly error: string | null;
  readonly at: Date;
}

/**
 * Claims an update for `leaseSeconds`. A claim whose lease ended (its process died) can be taken
 * over, which counts as an attempt. If a part of the answer was sent by then, the update is done.
 * @param chatKey updates with the same key exclude each other; null: the update excludes none
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
  const next = sql`CASE
    WHEN u.state = 'claimed' AND u.answered THEN 'done'
    WHEN u.state = 'claimed' AND u.attempts + 1 >= ${MAX_ATTEMPTS} THEN 'failed'
    ELSE 'claimed' END`;
  const taken = await sql<{ state: Exclude<ClaimResult, 'busy'> }>`
    INSERT INTO processed_updates AS u (update_id, chat_key, state, lease_until, at)
    SELECT ${updateId}, ${chatKey}, 'claimed', ${until}, ${at}
    WHERE NOT EXISTS (
      SELECT 1 FROM processed_updates AS other
      WHERE other.chat_key = ${chatKey} AND other.update_id <> ${updateId}
        AND other.state = 'claimed' AND other.lease_until > ${at}
    )
    ON CONFLICT (update_id) DO UPDATE SET
      attempts = u.attempts + (u.state = 'claimed'),
      error = CASE WHEN u.state = 'claimed' THEN 'LeaseExpired' ELSE u.error END,
      state = ${next},
      chat_key = CASE WHEN ${next} = 'claimed' THEN excluded.chat_key END,
      lease_until = excluded.lease_until,
      at = excluded.at
    WHERE u.state IN ('waiting', 'claimed') AND u.lease_until <= ${at}
    RETURNING state
  `.execute(db);
  const [row] = taken.rows;
  if (row !== undefined) return row.state;
  // The statement above decided who holds it. This read only tells why it was not claimed.
  const current = await db
    .selectFrom('processed_updates')
    .select('state')
    .where('update_id', '=', updateId)
    .executeTakeFirst();
  return current?.state === 'done' || current?.state === 'failed' ? current.state : 'busy';
}

/** Records that Telegram accepted a message of the answer: the answer is never started again. */
export async function markAnswered(db: Kysely<Database>, updateId: number): Promise<void> {
  await db
    .updateTable('processed_updates')
    .set({ answered: 1 })
    .where('update_id', '=', updateId)
    .execute();
}

/** Records that an update was processed, and deletes its chat key. Repeating it is harmless. */
export async function finishUpdate(
  db: Kysely<Database>,
  updateId: number,
  now: Date,
): Promise<void> {
  await db
    .insertInto('processed_updates')
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
  /** False if the update did not cause the failure: the store was unreachable. */
  readonly countsAsAttempt: boolean;
  /** From a 429 response: the update is `busy` until then. */
  readonly notBefore?: Date;
}

/**
 * Releases the claim of an update whose processing failed. Returns `failed` after `MAX_ATTEMPTS`
 * counted attempts, otherwise `waiting`.
 */
export async function releaseUpdate(
  db: Kysely<Database>,
  updateId: number,
  now: Date,
  { error, countsAsAttempt, notBefore }: UpdateRelease,
): Promise<'waiting' | 'failed'> {
  const attempts = sql`attempts + ${countsAsAttempt ? 1 : 0}`;
  const released = await sql<{ state: 'waiting' | 'failed' }>`
    UPDATE processed_updates SET
      attempts = ${attempts},
      state = CASE WHEN ${attempts} >= ${MAX_ATTEMPTS} THEN 'failed' ELSE 'waiting' END,
      chat_key = NULL, lease_until = ${notBefore?.getTime() ?? 0}, error = ${error},
      at = ${now.getTime()}
    WHERE update_id = ${updateId} AND state = 'claimed'
    RETURNING state
  `.execute(db);
  return released.rows[0]?.state ?? 'waiting';
}

/** Updates that failed too often, newest first. They are kept until an administrator looks. */
export async function listFailedUpdates(db: Kysely<Database>, limit = 20): Promise<FailedUpdate[]> {
  const rows = await db
    .selectFrom('processed_updates')
    .select(['update_id', 'attempts', 'error', 'at'])
    .where('state', '=', 'failed')
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
