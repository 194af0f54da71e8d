/**
 * Work that only one of several processes may do at a time. The holder renews its lease before it
 * ends. Telegram's limits are those of the bot, not of a process.
 */
import { type Generated, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export interface LeasesTable {
  name: string;
  holder: string;
  until: number;
  paused_until: Generated<number>;
}

declare module '../database.ts' {
  interface Database {
    leases: LeasesTable;
  }
}

export const leases = defineTable('leases', {
  purge: none('there is one row for each kind of work'),
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: none('a lease belongs to a process, not to the store'),
});

export interface Lease {
  /** The holder pauses until then: Telegram asked for it. */
  readonly pausedUntil: number;
  /** No other process held the lease since this holder had it last. */
  readonly isRenewal: boolean;
}

/** Acquires or renews a lease. Returns null if another process holds it. */
export async function acquireLease(
  db: Kysely<Database>,
  name: string,
  { holder, now, leaseMs }: { holder: string; now: Date; leaseMs: number },
): Promise<Lease | null> {
  const at = now.getTime();
  const mine = await db
    .updateTable('leases')
    .set({ until: at + leaseMs })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .returning('paused_until as pausedUntil')
    .execute();
  if (mine[0] !== undefined) return { ...mine[0], isRenewal: true };
  const { rows } = await sql<{ pausedUntil: number }>`
    INSERT INTO leases (name, holder, until) VALUES (${name}, ${holder}, ${at + leaseMs})
    ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
    WHERE leases.until <= ${at}
      -- A clock that was set back would otherwise keep the lease for as long.
      OR leases.until > ${at + 10 * leaseMs}
    RETURNING paused_until AS pausedUntil
  `.execute(db);
  return rows[0] === undefined ? null : { ...rows[0], isRenewal: false };
}

/** Pauses the holder until an instant, and a process that takes the lease over as well. */
export async function pauseLease(db: Kysely<Database>, name: string, until: number): Promise<void> {
  await db.updateTable('leases').set({ paused_until: until }).where('name', '=', name).execute();
}

/** Releases a lease. Does nothing if another process holds it. */
export async function releaseLease(
  db: Kysely<Database>,
  name: string,
  holder: string,
): Promise<void> {
  await db
    .updateTable('leases')
    .set({ until: 0 })
    .where('name', '=', name)
    .where('holder', '=', holder)
    .execute();
}
