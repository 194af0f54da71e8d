/** A D1 database that version 3d46d0f wrote, after `wrangler d1 migrations apply`. */
import { env } from 'cloudflare:workers';
import { expect, it } from 'vitest';
import { createD1Store } from '../../src/store/d1.ts';
import { findChatLanguage } from '../../src/store/tables/chats.ts';
import { countMessagesByState } from '../../src/store/tables/delivery-progress.ts';
import { hasFlag } from '../../src/store/tables/flags.ts';
import { listFailedUpdates } from '../../src/store/tables/processed-updates.ts';
import {
  listActiveSubscriptions,
  listSubscriptionsOfChat,
  upsertSubscription,
} from '../../src/store/tables/subscriptions.ts';
import formerStore from '../fixtures/store-3d46d0f/store.sql?raw';
import { getDatabase, takeDatabase } from '../helpers/on-workerd/databases.ts';

const { MIGRATIONS } = env as {
  readonly MIGRATIONS: readonly { readonly name: string; readonly queries: readonly string[] }[];
};

it('a database of version 3d46d0f keeps its rows and repeats no id after the migrations', async () => {
  const d1 = getDatabase(takeDatabase());
  const run = (queries: readonly string[]) => d1.batch(queries.map((query) => d1.prepare(query)));
  const { results } = await d1
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf_*' AND name NOT GLOB 'sqlite_*'",
    )
    .all<{ name: string }>();
  await run(results.map(({ name }) => `DROP TABLE "${name}"`));
  await run(formerStore.split(/;\n/u).filter((statement) => statement.trim() !== ''));
  for (const { name, queries } of MIGRATIONS) {
    const applied = d1.prepare('SELECT 1 FROM d1_migrations WHERE name = ?').bind(name);
    if ((await applied.first()) !== null) continue;
    // The queries run twice, as after a crash before the name was recorded.
    await run(queries);
    await run(queries);
    await d1.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name).run();
  }

  const { db } = createD1Store(d1);
  expect((await listActiveSubscriptions(db)).map(({ id }) => id)).toEqual([1, 2, 3, 4, 6, 7, 8, 9]);
  expect(await findChatLanguage(db, 62)).toBe('en');
  expect(await countMessagesByState(db, null)).toEqual({
    pending: 10,
    claimed: 3,
    sent: 2,
    deferred: 1,
    unreachable: 1,
    failed: 1,
  });
  expect(await hasFlag(db, 'baseline')).toBe(true);
  expect(await listFailedUpdates(db)).toMatchObject([{ updateId: 903 }]);
  const request = { filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
  await upsertSubscription(db, { ...request, chatId: 200, now: new Date() });
  expect(await listSubscriptionsOfChat(db, 200)).toMatchObject([{ id: 11 }]);
});
