/** How far announcements have come in the outbox. */
import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { MessageState } from './outbox.ts';

export type DeliveryProgress = Readonly<Record<MessageState, number>>;

/**
 * The number of messages in each state.
 * @param announcementId of messages that show this announcement; null: of all messages
 */
export async function countMessagesByState(
  db: Kysely<Database>,
  announcementId: number | null,
): Promise<DeliveryProgress> {
  const rows = await db
    .selectFrom('outbox_messages')
    .$if(announcementId !== null, (query) =>
      query.where('id', 'in', (of) =>
        of
          .selectFrom('outbox_items')
          .select('outbox_id')
          .where('announcement_id', '=', announcementId ?? 0),
      ),
    )
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  const count = (state: MessageState) => rows.find((row) => row.state === state)?.count ?? 0;
  return {
    pending: count('pending'),
    claimed: count('claimed'),
    sent: count('sent'),
    deferred: count('deferred'),
    unreachable: count('unreachable'),
    failed: count('failed'),
  };
}

/** Queues the failed messages of an announcement again. Returns how many there were. */
export async function retryFailedMessages(
  db: Kysely<Database>,
  announcementId: number,
): Promise<number> {
  const result = await db
    .updateTable('outbox_messages')
    .set({ state: 'pending', due: 0, attempts: 0, lost: 0 })
    .where('state', '=', 'failed')
    .where('id', 'in', (of) =>
      of
        .selectFrom('outbox_items')
        .select('outbox_id')
        .where('announcement_id', '=', announcementId),
    )
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
