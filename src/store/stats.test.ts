import { expect, it } from 'vitest';
import { readStoreStats } from './stats.ts';
import { at, createMemoryStore } from './testing.ts';

const message = (id: number, change: object) => ({
  id,
  chat_id: id,
  dedup_key: 'a:1',
  language: 'vi' as const,
  state: 'pending' as const,
  due: 0,
  at: at(0).getTime(),
  ...change,
});

it('returns zeros for an empty store', async () => {
  const { db } = createMemoryStore();
  expect(await readStoreStats(db, at(0))).toEqual({
    outbox: ['pending', 'claimed', 'deferred'].map((state) => ({ state, count: 0 })),
    oldestDueSeconds: 0,
    finished: ['sent', 'unreachable', 'failed'].map((state) => ({ state, count: 0 })),
    updates: ['claimed', 'waiting', 'failed'].map((state) => ({ state, count: 0 })),
    questions: [],
    chats: { reachable: 0, unreachable: 0 },
    subscriptions: 0,
  });
});

it('counts waiting messages and tells for how long the oldest has been due', async () => {
  const { db } = createMemoryStore();
  const day = 86_400;
  await db
    .insertInto('outbox_messages')
    .values([
      // At once: due since it was made.
      message(1, { at: at(100).getTime() }),
      message(2, { state: 'deferred', due: at(150).getTime() }),
      message(3, { state: 'claimed', due: at(500).getTime() }),
      message(4, { state: 'sent', due: null, done_at: at(190).getTime() }),
      message(5, { state: 'failed', due: null, done_at: at(200 - day - 1).getTime() }),
      // Sent, and to be edited: it waits.
      message(6, { message_id: 9, due: at(180).getTime(), done_at: at(170).getTime() }),
    ])
    .execute();
  const read = await readStoreStats(db, at(200));
  expect(read.outbox).toEqual([
    { state: 'pending', count: 2 },
    { state: 'claimed', count: 1 },
    { state: 'deferred', count: 1 },
  ]);
  expect(read.oldestDueSeconds).toBe(100);
  expect(read.finished).toEqual([
    { state: 'sent', count: 1 },
    { state: 'unreachable', count: 0 },
    { state: 'failed', count: 0 },
  ]);
});

it('counts questions of the last day, chats, and unfinished updates', async () => {
  const { db } = createMemoryStore();
  const question = (status: 'answered' | 'unknown', seconds: number) => ({
    question: 'a',
    folded: 'a',
    status,
    intent: 'which',
    topics: '[]',
    documents: '[]',
    language: 'vi' as const,
    kind: 'private' as const,
    at: at(seconds).getTime(),
  });
  const now = 90_000;
  const questions = [question('answered', now), question('answered', now), question('unknown', 1)];
  await db.insertInto('question_log').values(questions).execute();
  const chat = (chat_id: number, unreachable_at: number | null) => ({
    chat_id,
    kind: 'private' as const,
    unreachable_at,
    seen_at: 0,
  });
  await db
    .insertInto('chats')
    .values([chat(1, null), chat(2, 5)])
    .execute();
  const update = (update_id: number, state: 'done' | 'failed') => ({
    update_id,
    state,
    lease_until: 0,
    at: 0,
  });
  await db
    .insertInto('processed_updates')
    .values([update(1, 'done'), update(2, 'failed')])
    .execute();
  const read = await readStoreStats(db, at(now));
  expect(read.questions).toEqual([{ kind: 'private', status: 'answered', count: 2 }]);
  expect(read.chats).toEqual({ reachable: 1, unreachable: 1 });
  expect(read.updates).toContainEqual({ state: 'failed', count: 1 });
  expect(read.updates.some(({ state }) => String(state) === 'done')).toBe(false);
});
