import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore } from '#test/store';
import { markGone, migrateChat } from './chats.ts';
import { forgetUser } from './privacy.ts';
import type { Store } from './store.ts';
import {
  countSubscribers,
  countSubscriptions,
  subscribe,
  subscriptionsOf,
  unsubscribeAll,
} from './subscriptions.ts';

const at = (second: number) => new Date(1_700_000_000_000 + second * 1000);
const wish = {
  chatId: 5,
  filter: { topic: 'so' },
  frequency: 'daily',
  threadId: null,
  language: 'vi',
} as const;
let store: Store;

beforeEach(() => {
  store = emptyStore();
});
afterEach(() => store.close());

describe('subscriptions', () => {
  it('are one a topic, a later one in its place, the oldest first', async () => {
    await subscribe(store.db, { ...wish, now: at(1) });
    await subscribe(store.db, { ...wish, filter: {}, threadId: 3, now: at(2) });
    await subscribe(store.db, { ...wish, frequency: 'now', language: 'en', now: at(3) });
    expect(await subscriptionsOf(store.db, 5)).toMatchObject([
      { ...wish, filter: {}, threadId: 3 },
      { ...wish, frequency: 'now', language: 'en' },
    ]);
    await unsubscribeAll(store, 5);
    expect(await subscriptionsOf(store.db, 5)).toEqual([]);
  });

  it('of before there were several of a kind are the same as ever', async () => {
    const row = { frequency: 'daily', thread_id: null, language: 'vi', at: 0 } as const;
    const before = { chat_id: 5, filter: '{"topic":"so","type":"plan"}', ...row };
    await store.db.insertInto('watches').values(before).execute();
    const filter = { topic: ['so'], type: ['plan'] } as const;
    await subscribe(store.db, { ...wish, filter, frequency: 'now', now: at(3) });
    await subscribe(store.db, { ...wish, filter: { topic: ['so', 'dat'] }, now: at(4) });
    expect(await subscriptionsOf(store.db, 5)).toMatchObject([
      { filter: { topic: 'so', type: 'plan' }, frequency: 'now' },
      { filter: { topic: ['dat', 'so'] } },
    ]);
  });

  it('count where they can be delivered', async () => {
    await subscribe(store.db, { ...wish, now: at(1) });
    await subscribe(store.db, { ...wish, chatId: 6, now: at(1) });
    await subscribe(store.db, { ...wish, filter: { topic: 'dat' }, now: at(1) });
    expect(await countSubscriptions(store.db)).toBe(3);
    expect(await countSubscribers(store.db)).toBe(2);
    await markGone(store.db, 6, 'kicked', at(2));
    expect(await countSubscriptions(store.db)).toBe(2);
    expect(await countSubscribers(store.db)).toBe(1);
  });

  it('move with their group, without its threads; what is there already stays', async () => {
    await subscribe(store.db, { ...wish, chatId: -5, threadId: 3, now: at(1) });
    await subscribe(store.db, { ...wish, chatId: -5, filter: { topic: 'dat' }, now: at(1) });
    await subscribe(store.db, {
      ...wish,
      chatId: -1005,
      filter: { topic: 'dat' },
      frequency: 'now',
      now: at(2),
    });
    for (let told = 0; told < 2; told += 1) await migrateChat(store, -5, -1005, at(3));
    expect(await subscriptionsOf(store.db, -5)).toEqual([]);
    expect(await subscriptionsOf(store.db, -1005)).toMatchObject([
      { filter: { topic: 'so' }, threadId: null },
      { filter: { topic: 'dat' }, frequency: 'now' },
    ]);
  });

  it('go with their person', async () => {
    await subscribe(store.db, { ...wish, now: at(1) });
    await forgetUser(store, 5);
    expect(await subscriptionsOf(store.db, 5)).toEqual([]);
  });
});
