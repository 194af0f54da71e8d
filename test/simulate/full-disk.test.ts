/** A broadcast on a full disk. SQLite simulates the full disk. */
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { StoreUnreachableError } from '../../src/store/store.ts';
import { listAnnouncements } from '../../src/store/tables/announcements.ts';
import { readProgress, subscribeChats } from './helpers.ts';
import { createVirtualHarness } from './virtual-harness.ts';

describe('failures of the machine', () => {
  it('a full disk stores an announcement with all its messages or not at all', async () => {
    const { store, now, publish, deliver, copies } = await createVirtualHarness();
    const chats = Array.from({ length: 300 }, (_, at) => at + 1);
    await subscribeChats(store, chats, now());
    const { rows } = await sql<{ page_count: number }>`PRAGMA page_count`.execute(store.db);
    await sql`PRAGMA max_page_count = ${sql.raw(String((rows[0]?.page_count ?? 0) + 1))}`.execute(
      store.db,
    );
    await expect(publish(1)).rejects.toThrow(StoreUnreachableError);
    expect(await listAnnouncements(store.db, { limit: 5 })).toEqual([]);
    expect((await readProgress(store)).pending).toBe(0);
    await sql`PRAGMA max_page_count = 1000000`.execute(store.db);
    await publish();
    await deliver();
    expect(chats.map((chat) => copies(chat, 1))).toEqual(chats.map(() => 1));
  });
});
