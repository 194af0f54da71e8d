/** This version opens a database of version 3d46d0f and continues its work. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '#test/store';
import { announceChanges } from '../src/notifications/announce.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import type { Store } from '../src/store/store.ts';
import { listAnnouncedVersions } from '../src/store/tables/announced-versions.ts';
import { listAnnouncements } from '../src/store/tables/announcements.ts';
import { listRatings } from '../src/store/tables/answer-ratings.ts';
import {
  listApprovedDocuments,
  markShadowingReported,
} from '../src/store/tables/approved-documents.ts';
import { findAskedQuestion } from '../src/store/tables/asked-questions.ts';
import {
  countChats,
  findChatLanguage,
  findChatTitle,
  findMigratedChatId,
  isUnreachable,
} from '../src/store/tables/chats.ts';
import { findContext } from '../src/store/tables/conversation-contexts.ts';
import { findDeliveryPreferences } from '../src/store/tables/delivery-preferences.ts';
import { countMessagesByState } from '../src/store/tables/delivery-progress.ts';
import { listFeedback } from '../src/store/tables/feedback.ts';
import { acquireLease } from '../src/store/tables/leases.ts';
import { claimMessages } from '../src/store/tables/outbox.ts';
import { listMessageItems } from '../src/store/tables/outbox-items.ts';
import {
  findPendingDocument,
  insertPendingDocument,
} from '../src/store/tables/pending-documents.ts';
import { claimUpdate, listFailedUpdates } from '../src/store/tables/processed-updates.ts';
import {
  computeQuestionStatistics,
  listUnansweredQuestions,
} from '../src/store/tables/question-log.ts';
import {
  listActiveSubscriptions,
  listSubscriptionsOfChat,
  upsertSubscription,
} from '../src/store/tables/subscriptions.ts';
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

const FIXTURE = new URL('./fixtures/store-3d46d0f/store.sql', import.meta.url);
const FORMER_EXPORT = new URL('./fixtures/store-3d46d0f/export.jsonl', import.meta.url);
/** The time at which the fixture was written. */
const WRITTEN = Date.UTC(2026, 10, 25, 5);
const EPOCH = new Date(0);
const later = (ms: number): Date => new Date(WRITTEN + ms);

function createFormerDatabase(): string {
  const file = createDatabase();
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new BetterSqlite3(file);
  sqlite.transaction(() => sqlite.exec(readFileSync(FIXTURE, 'utf8')))();
  sqlite.close();
  return file;
}

/** Everything that the program can read from a store. */
async function readEverything({ db }: Store) {
  return {
    subscriptions: await listActiveSubscriptions(db),
    preferences: await findDeliveryPreferences(db, 62),
    language: await findChatLanguage(db, 62),
    title: await findChatTitle(db, -100123),
    chats: await countChats(db),
    migrated: await findMigratedChatId(db, -55),
    unreachable: [await isUnreachable(db, 64), await isUnreachable(db, 62)],
    context: await findContext(db, -100123, 61, later(1000)),
    asked: await findAskedQuestion(db, 'g1'),
    ratings: (await listRatings(db, { since: EPOCH, limit: 9 })).map(
      ({ verdict, question, requestedAnswer }) => [verdict, question, requestedAnswer],
    ),
    feedback: (await listFeedback(db, EPOCH, 9)).map(({ text }) => text),
    unanswered: await listUnansweredQuestions(db, EPOCH, 9),
    statistics: await computeQuestionStatistics(db, EPOCH),
    versions: [...(await listAnnouncedVersions(db))].map(([id, { version }]) => [id, version]),
    announcements: (await listAnnouncements(db, { limit: 9 })).map(({ key, state, revision }) => [
      key,
      state,
      revision,
    ]),
    progress: Object.values(await countMessagesByState(db, null)),
    failedUpdates: await listFailedUpdates(db),
    pending: (await findPendingDocument(db, 1))?.document,
    approved: (await listApprovedDocuments(db)).map(({ id }) => id),
  };
}

const EXPECTED: Awaited<ReturnType<typeof readEverything>> = {
  subscriptions: [
    [1, 61, { topic: 'so', words: ['hồ sơ'] }, 'now', null, 'vi'] as const,
    [2, 62, {}, 'daily', null, 'en'] as const,
    [3, -100123, {}, 'weekly', 7, 'vi'] as const,
    [4, -100555, {}, 'now', null, 'vi'] as const,
    [6, 65, {}, 'now', null, 'vi'] as const,
    [7, 66, {}, 'now', null, 'vi'] as const,
    [8, 67, {}, 'now', null, 'vi'] as const,
    [9, 68, {}, 'now', null, 'vi'] as const,
  ].map(([id, chatId, filter, frequency, threadId, language]) => ({
    id,
    chatId,
    filter,
    frequency,
    threadId,
    language,
  })),
  preferences: {
    hour: 17,
    weekday: 5,
    timeZone: 'Asia/Ho_Chi_Minh',
    quietHours: { from: 22, to: 6 },
  },
  language: 'en',
  title: 'Tổ "một cửa"',
  chats: { people: 1, groups: 2 },
  migrated: -100555,
  unreachable: [true, false],
  context: { documents: ['a'], question: 'thủ tục', intent: 'which' },
  asked: {
    id: 'g1',
    chatId: -100123,
    messageId: 9,
    answerMessageIds: [10, 11],
    userId: 61,
    question: 'giá đất',
    context: { documents: ['a'], question: 'thủ tục', intent: 'which' },
  },
  ratings: [
    ['up', 'giá đất', null],
    ['down', 'thủ tục hành chính', 'câu trả lời khác'],
  ],
  feedback: ['Rất tiện'],
  unanswered: [{ question: 'giá vàng', count: 1, lastAsked: later(0) }],
  statistics: {
    asked: 3,
    answered: 2,
    unsure: 0,
    unknown: 1,
    byKind: { private: 2, group: 0, web: 1, inline: 0 },
    topics: [{ topic: 'so', count: 1 }],
    days: [{ day: '2026-11-25', asked: 3, answered: 2 }],
    up: 1,
    down: 1,
  },
  versions: [
    ['base', 1],
    ['kh-1', 1],
    ['kh-2', 1],
    ['kh-3', 1],
    ['kh-4', 1],
  ],
  announcements: [
    ['kh-4|new', 'withdrawn', 1],
    ['kh-3|new', 'held', 0],
    ['kh-2|new', 'live', 0],
    ['kh-1|new', 'live', 0],
  ],
  // pending, claimed, sent, deferred, unreachable, failed
  progress: [10, 3, 2, 1, 1, 1],
  failedUpdates: [{ updateId: 903, attempts: 5, error: 'TypeError', at: later(0) }],
  pending: 'nhap',
  approved: ['duyet'],
};

describe('a store of version 3d46d0f', () => {
  it('a store of version 3d46d0f keeps every row with its meaning, also when it is opened again', async () => {
    const file = createFormerDatabase();
    for (let times = 0; times < 2; times += 1) {
      const store = openSqliteStore(`file:${file}`);
      expect(await readEverything(store)).toEqual(EXPECTED);
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
    expect(await readEverything(store)).toEqual(EXPECTED);
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
