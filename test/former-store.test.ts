/** This version opens a database of version 3d46d0f and continues its work. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { announceChanges } from '../src/notifications/announce.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { listRatings } from '../src/store/tables/answer-ratings.ts';
import { markShadowingReported } from '../src/store/tables/approved-documents.ts';
import { acquireLease } from '../src/store/tables/leases.ts';
import { claimMessages } from '../src/store/tables/outbox.ts';
import { listMessageItems } from '../src/store/tables/outbox-items.ts';
import { insertPendingDocument } from '../src/store/tables/pending-documents.ts';
import { claimUpdate } from '../src/store/tables/processed-updates.ts';
import { listSubscriptionsOfChat, upsertSubscription } from '../src/store/tables/subscriptions.ts';
import { importLines } from '../src/store/transfer/import-jsonl.ts';
import { makeDocument, makeLibrary } from './helpers/answers.ts';
import { setUpTestBot } from './helpers/bot-harness.ts';
import {
  clickCallback,
  failedCalls,
  inPrivateChat,
  lastText,
  makeUser,
  sendText,
} from './helpers/chat.ts';
import {
  createFormerDatabase,
  FORMER_EXPORT,
  FORMER_ROWS,
  later,
  readEverything,
  WRITTEN,
} from './helpers/former-store.ts';

const EPOCH = new Date(0);

describe('a store of version 3d46d0f', () => {
  it('a store of version 3d46d0f keeps every row with its meaning, also when it is opened again', async () => {
    const file = createFormerDatabase();
    for (let times = 0; times < 2; times += 1) {
      const store = openSqliteStore(`file:${file}`);
      expect(await readEverything(store)).toEqual(FORMER_ROWS);
      await store.close();
    }
  });

  it('an export of version 3d46d0f can be imported', async () => {
    const store = openSqliteStore(':memory:');
    const lines = readFileSync(FORMER_EXPORT, 'utf8').trimEnd().split('\n');
    async function* readLines() {
      yield* lines;
    }
    await importLines(store, readLines(), { atomicity: 'batch' });
    expect(await readEverything(store)).toEqual(FORMER_ROWS);
    await store.close();
  });

  it('a store of version 3d46d0f gives no id a second time', async () => {
    const store = openSqliteStore(`file:${createFormerDatabase()}`);
    const request = { filter: {}, frequency: 'now', threadId: null, language: 'vi' } as const;
    await upsertSubscription(store.db, { ...request, chatId: 200, now: later(0) });
    expect(await listSubscriptionsOfChat(store.db, 200)).toMatchObject([{ id: 11 }]);
    const pending = { document: 'x', source: '', now: later(0) };
    expect(await insertPendingDocument(store.db, pending)).toBe(3);
    await store.close();
  });

  it('delivery continues where version 3d46d0f stopped', async () => {
    const store = openSqliteStore(`file:${createFormerDatabase()}`);
    const claim = async (ms: number) => {
      const claimed = await claimMessages(store.db, {
        holder: 'new',
        now: later(ms),
        leaseMs: 1_000_000,
        limit: 50,
      });
      const items = await listMessageItems(
        store.db,
        claimed.map(({ id }) => id),
      );
      return claimed
        .map(({ id, chatId, messageId, follows }) => ({
          id,
          chatId,
          messageId,
          follows,
          shows: items
            .filter(({ outboxId }) => outboxId === id)
            .map(({ announcementId }) => announcementId),
        }))
        .sort((one, other) => one.id - other.id);
    };
    const first = { messageId: null, follows: true, shows: [2] };
    expect(await claim(1000)).toEqual([
      { ...first, id: 11, chatId: 61 },
      { ...first, id: 15, chatId: 65 },
      { ...first, id: 16, chatId: 66 },
      { ...first, id: 17, chatId: 67 },
      { ...first, id: 36, chatId: 70, follows: false, shows: [] },
    ]);
    // The leases of the former process have ended.
    const freed = await claim(100_000);
    expect(freed.map(({ id }) => id)).toEqual([10, 14, 18]);
    await store.close();
  });

  it('the bot handles the updates that version 3d46d0f left', async () => {
    const store = openSqliteStore(`file:${createFormerDatabase()}`);
    const states = [];
    for (const id of [900, 901, 902]) states.push(await claimUpdate(store.db, id, later(1), 90));
    expect(states).toEqual(['busy', 'done', 'claimed']);
    await store.close();
  });

  it('a store of version 3d46d0f keeps the lease of a sender and the reports to administrators', async () => {
    const store = openSqliteStore(`file:${createFormerDatabase()}`);
    const { db } = store;
    const take = (ms: number) =>
      acquireLease(db, 'sending', { holder: 'new', now: later(ms), leaseMs: 20_000 });
    expect(await take(1000)).toBeNull();
    expect(await take(20_001)).toEqual({ pausedUntil: WRITTEN + 5000, isRenewal: false });
    expect(await markShadowingReported(db, 'duyet', 'fingerprint', later(1))).toBe(false);
    expect(await markShadowingReported(db, 'duyet', 'another', later(1))).toBe(true);
    await store.close();
  });

  it('a store of version 3d46d0f announces only new documents', async () => {
    const store = openSqliteStore(`file:${createFormerDatabase()}`);
    const document = makeDocument({ id: 'kh-9', number: '9/KH' });
    const known = ['base', 'kh-1', 'kh-2', 'kh-3', 'kh-4'].map((id) => makeDocument({ id }));
    const { announcements, baseline } = await announceChanges(
      store,
      makeLibrary([...known, document]),
      { now: later(1), today: '2026-11-25', timeZone: 'Asia/Ho_Chi_Minh' },
    );
    expect(baseline).toBe(false);
    expect(announcements.map(({ key }) => key)).toContain('kh-9|new');
    await store.close();
  });
});

describe('the bot on a store of version 3d46d0f', () => {
  const harness = setUpTestBot(() => ({
    store: openSqliteStore(`file:${createFormerDatabase()}`),
    now: () => later(60_000),
  }));
  const lan = inPrivateChat(makeUser(61, 'vi'));
  const hoa = inPrivateChat(makeUser(63, 'vi'));
  const message = (id: number, { chat }: typeof lan) => ({ message_id: id, date: 1, chat });

  it('the bot accepts a rating from a button of a former answer', async () => {
    await clickCallback(harness, lan, '1y:3ux:1', message(1, lan));
    const ratings = await listRatings(harness.deps().store.db, { since: EPOCH, limit: 9 });
    expect(ratings[0]).toMatchObject({ verdict: 'up', requestedAnswer: 'câu trả lời khác' });
  });

  it('the bot ends a subscription by the button under a former post', async () => {
    const ofChat = () => listSubscriptionsOfChat(harness.deps().store.db, 61);
    expect(await ofChat()).toHaveLength(1);
    await clickCallback(harness, lan, '1u:1', message(501, lan));
    expect(await ofChat()).toEqual([]);
  });

  it('the bot reports that an unfinished conversation was ended', async () => {
    await sendText(harness, hoa, 'chuyển đổi số');
    const sent = harness.server.callsOf('sendMessage').map(({ payload }) => String(payload.text));
    expect(sent.join('\n')).toContain('Trợ lý vừa được cập nhật');
    await sendText(harness, hoa, '/theodoi');
    expect(lastText(harness, hoa)).not.toBe('');
    expect(failedCalls(harness.server)).toEqual([]);
  });
});
