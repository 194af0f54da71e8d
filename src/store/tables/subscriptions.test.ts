import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyStore } from '#test/store';
import { migrateChat } from '../migrate-chat.ts';
import type { Store } from '../store.ts';
import { deleteUserData } from '../user-data.ts';
import { markUnreachable } from './chats.ts';
import {
  countSubscribers,
  countSubscriptions,
  deleteAllSubscriptions,
  deleteSubscription,
  listSubscriptionsOfChat,
  replaceSubscription,
  upsertSubscription,
} from './subscriptions.ts';

const at = (second: number) => new Date(1_700_000_000_000 + second * 1000);
const request = {
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
  it('replace one of the same chat and filter, and are listed oldest first', async () => {
    await upsertSubscription(store.db, { ...request, now: at(1) });
    await upsertSubscription(store.db, { ...request, filter: {}, threadId: 3, now: at(2) });
    await upsertSubscription(store.db, {
      ...request,
      frequency: 'now',
      language: 'en',
      now: at(3),
    });
    expect(await listSubscriptionsOfChat(store.db, 5)).toMatchObject([
      { ...request, filter: {}, threadId: 3 },
      { ...request, frequency: 'now', language: 'en' },
    ]);
    await deleteAllSubscriptions(store, 5);
    expect(await listSubscriptionsOfChat(store.db, 5)).toEqual([]);
  });

  it('read rows of former versions, whose filters have single values', async () => {
    const row = { frequency: 'daily', thread_id: null, language: 'vi', at: 0 } as const;
    const before = { chat_id: 5, filter: '{"topic":"so","type":"plan"}', ...row };
    await store.db.insertInto('subscriptions').values(before).execute();
    const filter = { topic: ['so'], type: ['plan'] } as const;
    await upsertSubscription(store.db, { ...request, filter, frequency: 'now', now: at(3) });
    await upsertSubscription(store.db, {
      ...request,
      filter: { topic: ['so', 'dat'] },
      now: at(4),
    });
    expect(await listSubscriptionsOfChat(store.db, 5)).toMatchObject([
      { filter: { topic: 'so', type: 'plan' }, frequency: 'now' },
      { filter: { topic: ['dat', 'so'] } },
    ]);
  });

  it('are counted for reachable chats', async () => {
    await upsertSubscription(store.db, { ...request, now: at(1) });
    await upsertSubscription(store.db, { ...request, chatId: 6, now: at(1) });
    await upsertSubscription(store.db, { ...request, filter: { topic: 'dat' }, now: at(1) });
    expect(await countSubscriptions(store.db)).toBe(3);
    expect(await countSubscribers(store.db)).toBe(2);
    await markUnreachable(store.db, 6, 'kicked', at(2));
    expect(await countSubscriptions(store.db)).toBe(2);
    expect(await countSubscribers(store.db)).toBe(1);
  });

  it('move with their group, without its forum topics, beside those of the supergroup', async () => {
    await upsertSubscription(store.db, { ...request, chatId: -5, threadId: 3, now: at(1) });
    await upsertSubscription(store.db, {
      ...request,
      chatId: -5,
      filter: { topic: 'dat' },
      now: at(1),
    });
    await upsertSubscription(store.db, {
      ...request,
      chatId: -1005,
      filter: { topic: 'dat' },
      frequency: 'now',
      now: at(2),
    });
    for (let told = 0; told < 2; told += 1) await migrateChat(store, -5, -1005, at(3));
    expect(await listSubscriptionsOfChat(store.db, -5)).toEqual([]);
    expect(await listSubscriptionsOfChat(store.db, -1005)).toMatchObject([
      { filter: { topic: 'so' }, threadId: null },
      { filter: { topic: 'dat' }, frequency: 'now' },
    ]);
  });

  it('delete the messages that wait because of them when they end, a digest with the last', async () => {
    await upsertSubscription(store.db, { ...request, now: at(1) });
    await upsertSubscription(store.db, { ...request, filter: {}, frequency: 'now', now: at(2) });
    const [daily, now] = await listSubscriptionsOfChat(store.db, 5);
    if (daily === undefined || now === undefined) throw new Error('not kept');
    const row = { chat_id: 5, language: 'vi', state: 'pending', due: 0, at: 0 } as const;
    const rows = [
      { ...row, dedup_key: 'a:1', subscription_id: now.id },
      { ...row, dedup_key: 'd:1:0', subscription_id: null },
      {
        ...row,
        dedup_key: 'a:2',
        subscription_id: now.id,
        state: 'sent' as const,
        due: null,
        message_id: 3,
      },
      { ...row, chat_id: 6, dedup_key: 'a:1', subscription_id: null },
    ];
    for (const one of rows) {
      await store.db
        .insertInto('outbox_messages')
        .values({ ...one, thread_id: null })
        .execute();
    }
    const waiting = async () =>
      (
        await store.db
          .selectFrom('outbox_messages')
          .select('dedup_key')
          .where('chat_id', '=', 5)
          .orderBy('id')
          .execute()
      ).map(({ dedup_key }) => dedup_key);
    await deleteSubscription(store, { ...now, chatId: 6 });
    expect(await listSubscriptionsOfChat(store.db, 5)).toHaveLength(2);
    await deleteSubscription(store, now);
    expect(await waiting()).toEqual(['d:1:0', 'a:2']);
    await deleteSubscription(store, daily);
    expect(await waiting()).toEqual(['a:2']);
    expect(await listSubscriptionsOfChat(store.db, 5)).toEqual([]);
  });

  it('keep their id when they are changed, and replace one with the same filter', async () => {
    await upsertSubscription(store.db, { ...request, now: at(1) });
    await upsertSubscription(store.db, { ...request, filter: {}, now: at(2) });
    const [first, second] = await listSubscriptionsOfChat(store.db, 5);
    const changed = { ...request, filter: { type: 'law' }, frequency: 'now', now: at(3) } as const;
    await replaceSubscription(store, first?.id ?? 0, changed);
    expect(await listSubscriptionsOfChat(store.db, 5)).toMatchObject([
      { id: second?.id, filter: {} },
      { id: first?.id, filter: { type: 'law' }, frequency: 'now' },
    ]);
    await replaceSubscription(store, first?.id ?? 0, { ...request, filter: {}, now: at(4) });
    expect(await listSubscriptionsOfChat(store.db, 5)).toMatchObject([
      { id: first?.id, filter: {} },
    ]);
    // One that was stopped meanwhile is kept all the same: it was just asked for.
    await replaceSubscription(store, 99, { ...request, now: at(5) });
    expect(await listSubscriptionsOfChat(store.db, 5)).toHaveLength(2);
  });

  it('are deleted with the data of their person', async () => {
    await upsertSubscription(store.db, { ...request, now: at(1) });
    await deleteUserData(store, 5);
    expect(await listSubscriptionsOfChat(store.db, 5)).toEqual([]);
  });
});
