/** How far announcements have come in the outbox. */
import type { Kysely } from 'kysely';
import type { Database, MessageState } from '../database.ts';

export type DeliveryProgress = Readonly<Record<MessageState, number>>;

/** How far an announcement, or all of them, has come. */
export async function countMessagesByState(
  db: Kysely<Database>,
  announcementId: number | null,
): Promise<DeliveryProgress> {
  const rows = await db
    .selectFrom('outbox')
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
    'put-off': count('put-off'),
    gone: count('gone'),
    failed: count('failed'),
  };
}

/** What failed is tried once more; gives how many. */
export async function retryFailedMessages(
  db: Kysely<Database>,
  announcementId: number,
): Promise<number> {
  const result = await db
    .updateTable('outbox')
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
