/**
 * What only one of several processes may do at a time: whoever holds the turn, renewed before it is
 * over. Telegram's limits are the bot's, not a process's.
 */
import { type Kysely, sql } from 'kysely';
import type { Database } from './database.ts';

export interface Lease {
  /** Until then the holder keeps still: Telegram asked for it. */
  readonly pausedUntil: number;
  /** Nobody else had the turn since the holder had it last. */
  readonly isRenewal: boolean;
}

/** Takes or renews a turn; null where another process has it. */
export async function acquireLease(
  db: Kysely<Database>,
  name: string,
  { holder, now, leaseMs }: { holder: string; now: Date; leaseMs: number },
): Promise<Lease | null> {
  const at = now.getTime();
  const mine = await db
    .updateTable('turns')
    .set({ until: at + leaseMs })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .returning('paused_until as pausedUntil')
    .execute();
  if (mine[0] !== undefined) return { ...mine[0], isRenewal: true };
  const { rows } = await sql<{ pausedUntil: number }>`
    INSERT INTO turns (name, holder, until) VALUES (${name}, ${holder}, ${at + leaseMs})
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE turns.until <= ${at}
      -- A clock that was set back would keep the turn for as long.
      OR turns.until > ${at + 10 * leaseMs}
    RETURNING paused_until AS pausedUntil
  `.execute(db);
  return rows[0] === undefined ? null : { ...rows[0], isRenewal: false };
}

/** Whoever has the turn keeps still until an instant; a process that takes it over, too. */
export async function pauseLease(db: Kysely<Database>, name: string, until: number): Promise<void> {
  await db.updateTable('turns').set({ paused_until: until }).where('name', '=', name).execute();
}

/** Gives a turn back. */
export async function releaseLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
): Promise<void> {
  await db
    .updateTable('turns')
    .set({ until: 0 })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute();
}
