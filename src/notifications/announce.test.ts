/** From a changed library to the messages in the outbox: recipients, messages and due times. */

import { beforeEach, describe, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import type { LegalDocument } from '../library/document.ts';
import { createTestDocument } from '../library/testing.ts';
import type { Store } from '../store/store.ts';
import {
  findAnnouncement,
  holdAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
} from '../store/tables/announcements.ts';
import { markUnreachable } from '../store/tables/chats.ts';
import { upsertDeliveryPreferences } from '../store/tables/delivery-preferences.ts';
import { claimMessages, finishMessage, markSent } from '../store/tables/outbox.ts';
import { deleteHeldItems } from '../store/tables/outbox-items.ts';
import { type SubscriptionRequest, upsertSubscription } from '../store/tables/subscriptions.ts';
import { createMemoryStore } from '../store/testing.ts';
import { announceChanges, countRecipients, releaseAnnouncement } from './announce.ts';
import { defaultDeliveryPreferences } from './recipients.ts';

const DAY = '2026-11-25';
const NOON = Date.UTC(2026, 10, 25, 5);
const ZONE = 'Asia/Ho_Chi_Minh';
const base = createTestDocument({ id: 'base', number: '0/KH' });
const plan = (number: number, more: Partial<LegalDocument> = {}) =>
  createTestDocument({ id: `kh-${number}`, number: `${number}/KH`, type: 'plan', ...more });
let store: Store;

beforeEach(() => {
  store = createMemoryStore();
});

function look(documents: readonly LegalDocument[], today = DAY, now = NOON, delayMs = 0) {
  const options = { now: new Date(now), today, timeZone: ZONE, delayMs };
  return announceChanges(store, makeLibrary([base, ...documents]), options);
}
const subscribe = (chatId: number, more: Partial<SubscriptionRequest> = {}) =>
  upsertSubscription(store.db, {
    chatId,
    filter: {},
    frequency: 'now',
    threadId: null,
    language: 'vi',
    ...more,
    now: new Date(NOON),
  });
const rows = () =>
  store.db
    .selectFrom('outbox_messages')
    .select(['chat_id', 'dedup_key', 'thread_id', 'language', 'subscription_id', 'state', 'due'])
    .orderBy('id')
    .execute();
const items = async () => (await store.db.selectFrom('outbox_items').selectAll().execute()).length;

describe('announceChanges', () => {
  it('announces nothing of the first library', async () => {
    await subscribe(1);
    expect(await look([plan(1)])).toMatchObject({ baseline: true, announcements: [] });
    expect(await rows()).toEqual([]);
  });

  it('makes posts due after the delay, and digests at their hour', async () => {
    await look([]);
    await subscribe(1);
    await subscribe(2, { frequency: 'daily' });
    await look([plan(1)], DAY, NOON, 300_000);
    const [first, second] = await rows();
    expect(first?.due).toBe(NOON + 300_000);
    // 07:59: the digest of 08:00 goes without it.
    await subscribe(3, { frequency: 'daily' });
    const beforeEight = Date.UTC(2026, 10, 26, 0, 59);
    await look([plan(1), plan(9)], DAY, beforeEight, 300_000);
    const joined = (await rows()).filter(({ chat_id }) => chat_id === 3);
    expect(joined.map(({ due }) => due)).toEqual([Date.UTC(2026, 10, 27, 1)]);
    expect(second?.due).toBeGreaterThan(NOON + 300_000);
    await look(
      [1, 9, 2, 3, 4, 5, 6, 7].map((number) => plan(number)),
      DAY,
      beforeEight + 1000,
      300_000,
    );
    const gathered = (await rows()).filter(({ dedup_key }) => dedup_key.startsWith('b:'));
    expect(gathered.map(({ due }) => due)).toEqual([beforeEight + 301_000]);
  });

  it('sends an announcement that was held during its digest after it is released', async () => {
    await look([]);
    await subscribe(1, { frequency: 'daily' });
    await look([plan(1), plan(2)]);
    const later = new Date(NOON + 86_400_000);
    const claim = { holder: 'one', now: later, leaseMs: 90_000, limit: 1 };
    const [digest] = await claimMessages(store.db, claim);
    const [second] = await listAnnouncements(store.db, { limit: 1 });
    if (second === undefined || digest === undefined) throw new Error('nothing announced');
    await holdAnnouncement(store, second.id);
    await deleteHeldItems(store.db, digest.id);
    await markSent(store.db, digest.id, { messageId: 5, shown: 0, holder: 'one', now: later });
    const held = await findAnnouncement(store.db, { id: second.id });
    if (held === null) throw new Error('gone');
    const options = { now: later, today: DAY, timeZone: ZONE };
    await releaseAnnouncement(store, makeLibrary([base, plan(1), plan(2)]), held, options);
    const waiting = (await rows()).filter(({ due }) => due !== null);
    expect(waiting).toHaveLength(1);
  });

  it('takes back a withdrawn announcement also after a failed edit', async () => {
    await look([]);
    await subscribe(1);
    await look([plan(1)]);
    const claim = { holder: 'one', now: new Date(NOON), leaseMs: 90_000, limit: 1 };
    const [post] = await claimMessages(store.db, claim);
    const [made] = await listAnnouncements(store.db, { limit: 1 });
    if (made === undefined || post === undefined) throw new Error('nothing announced');
    const now = new Date(NOON);
    await markSent(store.db, post.id, { messageId: 5, shown: 0, holder: 'one', now });
    await finishMessage(store.db, post.id, { state: 'failed', error: 'refused', now });
    await withdrawAnnouncement(store, made.id);
    expect(await rows()).toMatchObject([{ state: 'pending', due: 0 }]);
  });

  it('does not read the texts of documents again that this process compared before', async () => {
    const options = { now: new Date(NOON), today: DAY, timeZone: ZONE };
    const comparedDocuments = new WeakSet<LegalDocument>();
    const compare = (documents: readonly LegalDocument[]) =>
      announceChanges(store, makeLibrary(documents), { ...options, comparedDocuments });
    let reads = 0;
    const section = { anchor: 'muc', heading: 'Mục', path: [], citation: 'Mục' };
    const counted: LegalDocument = {
      ...base,
      get sections() {
        reads += 1;
        return [{ ...section, text: 'Đạt 80% hồ sơ.' }];
      },
    };
    await compare([counted]);
    const readsBefore = reads;
    const { announcements } = await compare([counted, plan(1)]);
    expect(announcements.map(({ key }) => key)).toEqual(['kh-1|new']);
    expect([readsBefore > 0, reads - readsBefore]).toEqual([true, 0]);
    const corrected = { ...base, sections: [{ ...section, text: 'Đạt 90% hồ sơ.' }] };
    const changed = await compare([corrected, plan(1)]);
    expect(changed.announcements.map(({ key }) => key)).toEqual(['base|changed|2']);
  });

  it('announces a new document once when several processes compare at the same time', async () => {
    await look([]);
    await subscribe(1);
    await Promise.all([look([plan(1)]), look([plan(1)]), look([plan(1)])]);
    await look([plan(1)]);
    expect(await rows()).toMatchObject([
      { chat_id: 1, dedup_key: 'a:1', state: 'pending', due: 0 },
    ]);
    expect(await items()).toBe(1);
  });

  it('announces once that a document takes effect and that it ceases, on the day or later', async () => {
    const dated = plan(1, {
      dateDocument: '2026-11-01',
      dateEffective: '2026-12-01',
      dateNoLongerInForce: '2027-03-01',
      inForce: 'inForce',
    });
    await look([dated]);
    await subscribe(1);
    const events: string[] = [];
    for (const today of ['2026-11-30', '2026-12-01', '2026-12-01', '2026-12-02', '2027-03-09']) {
      const { announcements } = await look([dated], today);
      events.push(...announcements.map(({ key }) => `${today} ${key}`));
    }
    expect(events).toEqual([
      '2026-12-01 kh-1|effective|2026-12-01',
      '2027-03-09 kh-1|ceased|2027-03-01',
    ]);
    expect(await rows()).toHaveLength(2);
  });
});

describe('the recipients of an announcement', () => {
  it('are reachable subscribers, in their forum topic and language', async () => {
    await look([]);
    await subscribe(-5, { threadId: 9 });
    await subscribe(2, { language: 'en', filter: { type: ['law', 'plan'] } });
    await subscribe(3, { filter: { type: 'law' } });
    await subscribe(4);
    await markUnreachable(store.db, 4, 'kicked', new Date(NOON));
    const options = { now: new Date(NOON), today: DAY, timeZone: ZONE };
    expect(await countRecipients(store, makeLibrary([]), plan(1), options)).toBe(2);
    await look([plan(1)]);
    expect(await rows()).toMatchObject([
      { chat_id: -5, thread_id: 9, language: 'vi', subscription_id: 1 },
      { chat_id: 2, thread_id: null, language: 'en', subscription_id: 2 },
    ]);
  });

  it('get one message for several subscriptions, the soonest, whose button ends all of them', async () => {
    await look([]);
    await subscribe(1, { frequency: 'weekly' });
    await subscribe(1, { frequency: 'now', filter: { type: 'plan' } });
    await subscribe(1, { frequency: 'daily', filter: { words: ['kiểm thử'] } });
    await look([plan(1)]);
    expect(await rows()).toMatchObject([{ dedup_key: 'a:1', subscription_id: null, due: 0 }]);
  });

  it('get more than five announcements at once as one message', async () => {
    await look([]);
    await subscribe(1);
    await look(Array.from({ length: 6 }, (_, at) => plan(at + 1)));
    expect(await rows()).toMatchObject([{ dedup_key: `b:${NOON}`, due: 0 }]);
    expect(await items()).toBe(6);
  });
});

describe('digests', () => {
  it('collect announcements for the hour of the chat in its time zone, daily and weekly apart', async () => {
    await look([]);
    const usual = defaultDeliveryPreferences(ZONE);
    await subscribe(1, { frequency: 'daily' });
    await subscribe(2, { frequency: 'daily' });
    await upsertDeliveryPreferences(store.db, 2, { ...usual, hour: 7, timeZone: 'Europe/Berlin' });
    await subscribe(3, { frequency: 'weekly' });
    await upsertDeliveryPreferences(store.db, 3, { ...usual, weekday: 7, hour: 20 });
    await look([plan(1)]);
    await look([plan(1), plan(2)], DAY, NOON + 1_800_000);
    const due = (await rows()).map(({ due: at }) => new Date(at ?? 0).toISOString());
    expect(due).toEqual([
      '2026-11-26T01:00:00.000Z',
      '2026-11-25T06:00:00.000Z',
      '2026-11-29T13:00:00.000Z',
    ]);
    expect(await items()).toBe(6);
  });
});

describe('a held or withdrawn announcement', () => {
  it('is sent to no chat by a release after it was withdrawn', async () => {
    await look([]);
    await subscribe(1);
    await look([plan(1)]);
    await withdrawAnnouncement(store, 1);
    expect(await rows()).toEqual([]);
    const made = await findAnnouncement(store.db, { id: 1 });
    if (made === null) throw new Error('gone');
    const options = { now: new Date(NOON), today: DAY, timeZone: ZONE };
    await releaseAnnouncement(store, makeLibrary([plan(1)]), made, options);
    expect(await rows()).toEqual([]);
    expect(await listAnnouncements(store.db, { limit: 5, states: ['live'] })).toEqual([]);
  });
});
