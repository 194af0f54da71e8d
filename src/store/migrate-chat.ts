/** A group that became a supergroup, and so got another id. */
import type { Store } from './store.ts';
import { TABLES } from './tables.ts';

/**
 * Moves all rows of a group to the supergroup that it became, in one batch. Telegram reports it up to
 * three times: rows that the supergroup has already stay, and repeating changes nothing.
 */
export async function migrateChat(
  { db, batch }: Store,
  from: number,
  to: number,
  now: Date,
): Promise<void> {
  if (from === to) return;
  await batch(
    TABLES.flatMap(({ moveChat }) =>
      typeof moveChat === 'function' ? moveChat(db, { from, to, now }) : [],
    ),
  );
}
