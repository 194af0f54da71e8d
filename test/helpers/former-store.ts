/** The database of version 3d46d0f: its file, its export, and what its rows mean. */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createDatabase } from '#test/store';
import type { Store } from '../../src/store/store.ts';
import { listAnnouncedVersions } from '../../src/store/tables/announced-versions.ts';
import { listAnnouncements } from '../../src/store/tables/announcements.ts';
import { listRatings } from '../../src/store/tables/answer-ratings.ts';
import { listApprovedDocuments } from '../../src/store/tables/approved-documents.ts';
import { findAskedQuestion } from '../../src/store/tables/asked-questions.ts';
import {
  countChats,
  findChatLanguage,
  findChatTitle,
  findMigratedChatId,
  isUnreachable,
} from '../../src/store/tables/chats.ts';
import { findContext } from '../../src/store/tables/conversation-contexts.ts';
import { findDeliveryPreferences } from '../../src/store/tables/delivery-preferences.ts';
import { countMessagesByState } from '../../src/store/tables/delivery-progress.ts';
import { listFeedback } from '../../src/store/tables/feedback.ts';
import { findPendingDocument } from '../../src/store/tables/pending-documents.ts';
import { listFailedUpdates } from '../../src/store/tables/processed-updates.ts';
import {
  computeQuestionStatistics,
  listUnansweredQuestions,
} from '../../src/store/tables/question-log.ts';
import { listActiveSubscriptions } from '../../src/store/tables/subscriptions.ts';

const FIXTURE = new URL('../fixtures/store-3d46d0f/store.sql', import.meta.url);
/** The same rows as `data:export` of that version wrote them. */
export const FORMER_EXPORT = new URL('../fixtures/store-3d46d0f/export.jsonl', import.meta.url);
/** The time at which the fixture was written. */
export const WRITTEN = Date.UTC(2026, 10, 25, 5);
const EPOCH = new Date(0);
/** Returns the time that is so many milliseconds after it. */
export const later = (ms: number): Date => new Date(WRITTEN + ms);

/** Creates a database file with the rows of the fixture. Returns its path. */
export function createFormerDatabase(): string {
  const file = createDatabase();
  mkdirSync(dirname(file), { recursive: true });
  const sqlite = new BetterSqlite3(file);
  sqlite.transaction(() => sqlite.exec(readFileSync(FIXTURE, 'utf8')))();
  sqlite.close();
  return file;
}

/** Everything that the program can read from a store. */
export async function readEverything({ db }: Store) {
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

/** What the program reads from the fixture. */
export const FORMER_ROWS: Awaited<ReturnType<typeof readEverything>> = {
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
