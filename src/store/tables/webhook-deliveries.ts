/**
 * Announcements to be posted to web addresses. They are written in one batch with the announcement, and
 * tried again until the address takes them.
 */
import { type Compilable, type Generated, type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, none } from '../table.ts';
import type { Announcement } from './announcements.ts';

export type WebhookState = 'pending' | 'delivered' | 'failed';

export interface WebhookDeliveriesTable {
  id: Generated<number>;
  announcement_id: number;
  url: string;
  state: WebhookState;
  due: number | null;
  attempts: Generated<number>;
  error: string | null;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    webhook_deliveries: WebhookDeliveriesTable;
  }
}

/** Long enough to look up what was delivered, and for every retry. */
const RETENTION_MS = 30 * 24 * 3_600_000;

export const webhookDeliveries = defineTable('webhook_deliveries', {
  purge: (db, now) => [
    db.deleteFrom('webhook_deliveries').where('at', '<', now.getTime() - RETENTION_MS),
  ],
  forgetUser: none('holds no id of a person'),
  moveChat: none('holds no id of a chat'),
  export: {
    key: ['id'],
    rest: ['announcement_id', 'url', 'state', 'due', 'attempts', 'error', 'at'],
  },
});

/** The statements that add an announcement, by its key, for each address once. */
export function insertWebhookDeliveriesStatements(
  db: Kysely<Database>,
  key: string,
  urls: readonly string[],
  { now, due }: { readonly now: Date; readonly due: number },
): Compilable[] {
  if (urls.length === 0) return [];
  return [
    toCompilable(
      db,
      sql`INSERT INTO webhook_deliveries (announcement_id, url, state, due, at)
        SELECT announcements.id, addresses.value, 'pending', ${due}, ${now.getTime()}
        FROM announcements, json_each(${JSON.stringify(urls)}) AS addresses
        WHERE announcements.key = ${key}
        ON CONFLICT (announcement_id, url) DO NOTHING`,
    ),
  ];
}

/** A delivery that this process tries now. */
export interface ClaimedDelivery {
  readonly id: number;
  readonly url: string;
  /** Tries so far, this one included. */
  readonly attempts: number;
  readonly announcement: Pick<Announcement, 'id' | 'content' | 'lead' | 'at'>;
}

/**
 * Claims due deliveries of live announcements, the earliest first. Nobody else tries them for `leaseMs`;
 * after that they are due again, so that a crash loses none.
 */
export async function claimWebhookDeliveries(
  db: Kysely<Database>,
  { now, leaseMs, limit }: { readonly now: Date; readonly leaseMs: number; readonly limit: number },
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql<{ id: number }>`
    UPDATE webhook_deliveries SET due = ${now.getTime() + leaseMs}, attempts = attempts + 1
    WHERE id IN (
      SELECT d.id FROM webhook_deliveries AS d JOIN announcements AS a ON a.id = d.announcement_id
      WHERE d.due <= ${now.getTime()} AND a.state = 'live' ORDER BY d.due, d.id LIMIT ${limit})
    RETURNING id
  `.execute(db);
  if (rows.length === 0) return [];
  const claimed = await db
    .selectFrom('webhook_deliveries as d')
    .innerJoin('announcements as a', 'a.id', 'd.announcement_id')
    .select([
      'd.id',
      'd.url',
      'd.attempts',
      'a.id as announcementId',
      'a.content',
      'a.lead',
      'a.at',
    ])
    .where(
      'd.id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('d.id')
    .execute();
  return claimed.map(({ id, url, attempts, announcementId, content, lead, at }) => ({
    id,
    url,
    attempts,
    announcement: { id: announcementId, content, lead, at: new Date(at) },
  }));
}

/** Records the end of a delivery, or when it is tried again. */
export async function recordWebhookResult(
  db: Kysely<Database>,
  id: number,
  result:
    | { readonly state: 'delivered' }
    | { readonly state: 'failed'; readonly error: string }
    | { readonly state: 'pending'; readonly error: string; readonly due: number },
): Promise<void> {
  await db
    .updateTable('webhook_deliveries')
    .set({
      state: result.state,
      due: result.state === 'pending' ? result.due : null,
      error: result.state === 'delivered' ? null : result.error,
    })
    .where('id', '=', id)
    .execute();
}
