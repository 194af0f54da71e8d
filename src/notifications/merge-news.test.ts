/** A new document that amends another one, from the library to the chats that are told. */
import { beforeEach, expect, it } from 'vitest';
import { makeLibrary } from '../../test/helpers/answers.ts';
import type { LegalDocument } from '../library/document.ts';
import { createTestDocument } from '../library/testing.ts';
import type { Store } from '../store/store.ts';
import { findAnnouncement } from '../store/tables/announcements.ts';
import { type SubscriptionRequest, upsertSubscription } from '../store/tables/subscriptions.ts';
import { createMemoryStore } from '../store/testing.ts';
import { announceChanges } from './announce.ts';
import type { AnnouncementContent } from './announcement.ts';

const NOW = new Date('2026-11-25T05:00:00Z');
const decree = createTestDocument({ id: 'nd-118', number: '118/2025/NĐ-CP', type: 'decree' });
const other = createTestDocument({ id: 'kh-1', number: '1/KH-UBND', type: 'plan' });
const amending = createTestDocument({
  ...{ id: 'nd-148', number: '148/2026/NĐ-CP', type: 'decree' },
  relations: [{ type: 'amends', target: 'nd-118', targetDate: null, verified: true }],
});
const NEW = 'nd-148|new';
const CHANGED = 'nd-118|changed|2';
let store: Store;

const look = (documents: readonly LegalDocument[]) =>
  announceChanges(store, makeLibrary([...documents]), {
    ...{ now: NOW, today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' },
  });
const subscribe = (chatId: number, more: Partial<SubscriptionRequest> = {}) =>
  upsertSubscription(store.db, {
    ...{ chatId, filter: {}, frequency: 'now', threadId: null, language: 'vi', now: NOW },
    ...more,
  });

/** The keys of the announcements that a chat gets. */
async function told(chatId: number): Promise<string[]> {
  const rows = await store.db
    .selectFrom('outbox_messages')
    .innerJoin('outbox_items', 'outbox_items.outbox_id', 'outbox_messages.id')
    .innerJoin('announcements', 'announcements.id', 'outbox_items.announcement_id')
    .select('announcements.key')
    .where('outbox_messages.chat_id', '=', chatId)
    .execute();
  return rows.map(({ key }) => key).sort();
}

beforeEach(async () => {
  store = createMemoryStore();
  await look([decree, other]);
});

it.each<[string, Partial<SubscriptionRequest>[], string[]]>([
  ['follows the amended document', [{ filter: { document: 'nd-118' } }], [CHANGED]],
  ['follows everything', [{}], [NEW]],
  ['follows a type that both have', [{ filter: { type: 'decree' } }], [NEW]],
  ['follows everything and the document', [{}, { filter: { document: 'nd-118' } }], [NEW]],
  [
    'gets everything as a daily list, and follows the document at once',
    [{ frequency: 'daily' }, { filter: { document: 'nd-118' } }],
    [NEW],
  ],
  ['follows another document', [{ filter: { document: 'kh-1' } }], []],
])('a chat that %s gets the news once', async (_, subscriptions, expected) => {
  for (const one of subscriptions) await subscribe(5, one);
  await look([decree, other, amending]);
  expect(await told(5)).toEqual(expected);
});

it('a chat that waits for the amendment alone is told of that', async () => {
  await subscribe(5, { filter: { document: 'nd-118', events: 'amended' } });
  await look([decree, other, amending]);
  expect(await told(5)).toEqual([CHANGED]);
});

it('the announcement of the new document says what it amends', async () => {
  await subscribe(5);
  await look([decree, other, amending]);
  const made = await findAnnouncement(store.db, { key: NEW });
  const { acts = [] } = JSON.parse(made?.content ?? '{}') as AnnouncementContent;
  expect(acts.map(({ change, document }) => [change.kind, document.number])).toEqual([
    ['amendedBy', '118/2025/NĐ-CP'],
  ]);
});

it('a change that has another reason as well is news of its own', async () => {
  await subscribe(5);
  const dated = { ...decree, dateEffective: '2027-01-01' };
  await look([dated, other, amending]);
  expect(await told(5)).toEqual([CHANGED, NEW].sort());
});
