/**
 * Many documents to many chats in few parameters: D1 takes 100 for a statement, and SQLite many more.
 */
import { expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import { createTestDocument } from '../library/testing.ts';
import { upsertSubscription } from '../store/tables/subscriptions.ts';
import { createMemoryStore } from '../store/testing.ts';
import { announceChanges } from './announce.ts';

const MOST_PARAMETERS = 100;
const now = new Date(Date.UTC(2026, 10, 25, 5));
const options = { now, today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh', delayMs: 0 };

it('40 documents for 150 chats take at most 100 parameters a statement', async () => {
  const store = createMemoryStore();
  let most = 0;
  const counting = {
    ...store,
    batch: (queries: Parameters<typeof store.batch>[0]) => {
      for (const query of queries) most = Math.max(most, query.compile().parameters.length);
      return store.batch(queries);
    },
  };
  const first = createTestDocument({ id: 'base', number: '0/KH' });
  await announceChanges(counting, makeLibrary([first]), options);
  const words = Array.from({ length: 120 }, (_, at) => `từ ${at}`);
  for (let chatId = 1; chatId <= 150; chatId += 1) {
    const filter = chatId === 1 ? { words } : {};
    const common = { frequency: 'now', threadId: null, language: 'vi' } as const;
    await upsertSubscription(store.db, { chatId, filter, ...common, now });
  }
  const documents = Array.from({ length: 40 }, (_, at) =>
    createTestDocument({ id: `kh-${at}`, number: `${at + 1}/KH`, type: 'plan' }),
  );
  await announceChanges(counting, makeLibrary([first, ...documents]), options);
  const chats = await store.db.selectFrom('outbox_messages').select('chat_id').distinct().execute();
  expect(chats).toHaveLength(149);
  expect(most).toBeGreaterThan(0);
  expect(most).toBeLessThanOrEqual(MOST_PARAMETERS);
});
