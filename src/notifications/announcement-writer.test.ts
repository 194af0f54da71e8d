/** Batches of a comparison: interrupted in the middle, and with messages sent between them. */
import { beforeEach, describe, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import type { LegalDocument } from '../library/document.ts';
import { createTestDocument } from '../library/testing.ts';
import type { Store } from '../store/store.ts';
import { claimMessages, markSent } from '../store/tables/outbox.ts';
import { type SubscriptionRequest, upsertSubscription } from '../store/tables/subscriptions.ts';
import { createMemoryStore } from '../store/testing.ts';
import { announceChanges } from './announce.ts';

const NOON = Date.UTC(2026, 10, 25, 5);
const base = createTestDocument({ id: 'base', number: '0/KH' });
const plan = (number: number) =>
  createTestDocument({ id: `kh-${number}`, number: `${number}/KH`, type: 'plan' });
let store: Store;

beforeEach(() => {
  store = createMemoryStore();
});

function look(documents: readonly LegalDocument[], now = NOON) {
  const options = { now: new Date(now), today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' };
  return announceChanges(store, makeLibrary([base, ...documents]), options);
}
const follows = (chatId: number, frequency: SubscriptionRequest['frequency'] = 'now') =>
  upsertSubscription(store.db, {
    chatId,
    filter: {},
    frequency,
    threadId: null,
    language: 'vi',
    now: new Date(NOON),
  });
const rows = () => store.db.selectFrom('outbox_messages').select(['chat_id', 'due']).execute();

describe('a comparison that was interrupted', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, at) => plan(at + 1));
  /** What of each announcement a chat has, in whichever of its messages. */
  const addressed = async () => {
    const all = await store.db
      .selectFrom('outbox_items')
      .innerJoin('outbox_messages', 'outbox_messages.id', 'outbox_items.outbox_id')
      .innerJoin('announcements', 'announcements.id', 'outbox_items.announcement_id')
      .select(['chat_id', 'key'])
      .execute();
    return all.map(({ chat_id, key }) => `${chat_id} ${key}`).sort();
  };
  const wanted = (chats: readonly number[], count: number) =>
    chats.flatMap((chat) => numbers(count).map(({ id }) => `${chat} ${id}|new`)).sort();

  it.each([
    [3, 1],
    [3, 2],
    [8, 4],
  ])(
    'of %i after %i batches is continued by the next one, without loss or repetition',
    async (count, after) => {
      await look([]);
      await follows(1);
      await follows(2, 'daily');
      const whole = store;
      let left = after;
      store = {
        ...whole,
        batch: async (queries) => {
          if (left === 0) throw new Error('the process died');
          left -= 1;
          return whole.batch(queries);
        },
      };
      await expect(look(numbers(count))).rejects.toThrow('died');
      store = whole;
      const before = await addressed();
      expect(before.length).toBeGreaterThan(0);
      expect(before.length).toBeLessThan(2 * count);
      const { announcements } = await look(numbers(count), NOON + 60_000);
      expect(announcements).toHaveLength(count - after);
      expect(await addressed()).toEqual(wanted([1, 2], count));
      expect(await look(numbers(count), NOON + 120_000)).toMatchObject({ announcements: [] });
      // What is put together waits for the rest, but not for ever.
      const latest = (await rows())
        .filter(({ chat_id }) => chat_id === 1)
        .map(({ due }) => due ?? 0);
      expect(Math.max(...latest)).toBeLessThanOrEqual(NOON + 900_000);
    },
  );

  it('announces nothing when it was the first one', async () => {
    await follows(1);
    const whole = store;
    let batches = 0;
    store = {
      ...whole,
      batch: async (queries) => {
        batches += 1;
        if (batches > 1) throw new Error('the process died');
        return whole.batch(queries);
      },
    };
    await look(numbers(500)).catch(() => {});
    store = whole;
    await look(numbers(500));
    expect(await addressed()).toEqual([]);
  });
});

it.each([
  ['in one message within the limit of time', 0],
  ['in several messages after the limit of time', 3_600_000],
])('announcements that are sent while others are still written all arrive, %s', async (_, late) => {
  await look([]);
  await follows(1);
  await follows(2, 'daily');
  const whole = store;
  let messageId = 0;
  const sent = new Map<number, number>();
  const send = async (now: number) => {
    const claim = { holder: 'one', now: new Date(now), leaseMs: 90_000, limit: 10 };
    for (const { id, chatId } of await claimMessages(whole.db, claim)) {
      messageId += 1;
      sent.set(chatId, (sent.get(chatId) ?? 0) + 1);
      const note = { messageId, shown: 0, holder: 'one', now: new Date(now) };
      await markSent(whole.db, id, note);
    }
  };
  store = {
    ...whole,
    batch: async (queries) => {
      const changed = await whole.batch(queries);
      await send(NOON + late);
      return changed;
    },
  };
  await look(Array.from({ length: 8 }, (_, at) => plan(at + 1)));
  store = whole;
  const items = await whole.db.selectFrom('outbox_items').selectAll().execute();
  expect(items).toHaveLength(16);
  await send(NOON);
  expect(sent.get(1) === 1).toBe(late === 0);
});
