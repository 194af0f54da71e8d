/** The state of each watched source: when it was looked at, what it listed, and its fault. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { defineTable, none } from '../table.ts';

export interface SourceStatesTable {
  id: string;
  address: string;
  etag: string | null;
  last_modified: string | null;
  looked_at: number;
  next_at: number;
  ok_at: number | null;
  items: number | null;
  fault: string | null;
  failures: number;
  told_at: number | null;
}

declare module '../database.ts' {
  interface Database {
    source_states: SourceStatesTable;
  }
}

export const sourceStates = defineTable('source_states', {
  purge: none('there is one row for each source'),
  forgetUser: none('is about sources, not about people'),
  moveChat: none('holds no id of a chat'),
  export: {
    key: ['id'],
    rest: [
      'address',
      'etag',
      'last_modified',
      'looked_at',
      'next_at',
      'ok_at',
      'items',
      'fault',
      'failures',
      'told_at',
    ],
  },
});

export interface SourceState {
  readonly id: string;
  /** The address that `etag` and `lastModified` belong to. */
  readonly address: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly lookedAt: Date;
  readonly nextAt: Date;
  /** The last look without a fault; null: there was none. */
  readonly okAt: Date | null;
  /** How many documents it listed then. */
  readonly items: number | null;
  /** The fault of the last look as JSON; null: it was good. */
  readonly fault: string | null;
  /** Looks with a fault in a row. */
  readonly failures: number;
  /** When administrators were told of a fault of it. */
  readonly toldAt: Date | null;
}

/** The states of all sources that were looked at, by id. */
export async function listSourceStates(
  db: Kysely<Database>,
): Promise<ReadonlyMap<string, SourceState>> {
  const rows = await db.selectFrom('source_states').selectAll().execute();
  const dateOf = (at: number | null): Date | null => (at === null ? null : new Date(at));
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        address: row.address,
        etag: row.etag,
        lastModified: row.last_modified,
        lookedAt: new Date(row.looked_at),
        nextAt: new Date(row.next_at),
        okAt: dateOf(row.ok_at),
        items: row.items,
        fault: row.fault,
        failures: row.failures,
        toldAt: dateOf(row.told_at),
      },
    ]),
  );
}

/** Writes the state of a source after a look. */
export async function saveSourceState(db: Kysely<Database>, state: SourceState): Promise<void> {
  const row: SourceStatesTable = {
    id: state.id,
    address: state.address,
    etag: state.etag,
    last_modified: state.lastModified,
    looked_at: state.lookedAt.getTime(),
    next_at: state.nextAt.getTime(),
    ok_at: state.okAt?.getTime() ?? null,
    items: state.items,
    fault: state.fault,
    failures: state.failures,
    told_at: state.toldAt?.getTime() ?? null,
  };
  const { id, ...rest } = row;
  await db
    .insertInto('source_states')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .execute();
}

/**
 * Records that administrators are told of the fault of a source now. Returns false if they were told
 * after `since`, by any process.
 */
export async function markFaultTold(
  db: Kysely<Database>,
  id: string,
  { now, since }: { readonly now: Date; readonly since: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    UPDATE source_states SET told_at = ${now.getTime()}
    WHERE id = ${id} AND (told_at IS NULL OR told_at <= ${since.getTime()})
    RETURNING id
  `.execute(db);
  return rows.length > 0;
}
