/** What a sender does when it starts or takes over: it frees claims and corrects due times. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../database.ts';

/** Releases the claims of all other holders. Returns how many there were. */
export async function releaseClaimsOfOthers(db: Kysely<Database>, holder: string): Promise<number> {
  const result = await db
    .updateTable('outbox_messages')
    .set({ state: 'pending', due: 0 })
    .where('due', 'is not', null)
    .where('state', '=', 'claimed')
    .where('holder', '<>', holder)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Defers claimed messages whose lease ended because their sender died. Returns how many. */
export async function markStranded(db: Kysely<Database>, now: Date): Promise<number> {
  const result = await db
    .updateTable('outbox_messages')
    .set({ state: 'deferred', error: 'its sender died' })
    .where('state', '=', 'claimed')
    .where('due', '<=', now.getTime())
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Corrects what a wrong clock wrote: messages deferred beyond `latest` become due at `due`. */
export async function clampDueTimes(
  db: Kysely<Database>,
  latest: number,
  due: number,
): Promise<void> {
  await db
    .updateTable('outbox_messages')
    .set({ due })
    .where('due', '>', latest)
    .where('state', 'in', ['deferred', 'claimed'])
    .execute();
}

/** What groups were sent since an instant, oldest first. A group takes 20 messages a minute. */
export async function listSentToGroups(
  db: Kysely<Database>,
  since: number,
): Promise<readonly { chatId: number; doneAt: number }[]> {
  const { rows } = await sql<{ chatId: number; doneAt: number }>`
    SELECT chat_id AS chatId, done_at AS doneAt FROM outbox_messages
    WHERE done_at > ${since} AND chat_id < 0 AND message_id IS NOT NULL ORDER BY done_at
  `.execute(db);
  return rows;
}
