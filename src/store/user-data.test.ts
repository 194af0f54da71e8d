import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import { pruneExpired } from './prune.ts';
import type { Store } from './store.ts';
import { upsertRating } from './tables/answer-ratings.ts';
import { upsertAskedQuestion } from './tables/asked-questions.ts';
import { setChatManager } from './tables/chat-managers.ts';
import { findChatLanguage, setChatLanguage } from './tables/chats.ts';
import { findContext, upsertContext } from './tables/conversation-contexts.ts';
import { upsertDeliveryPreferences } from './tables/delivery-preferences.ts';
import { upsertOpenQuestion } from './tables/open-questions.ts';
import { claimUpdate, finishUpdate } from './tables/processed-updates.ts';
import { insertLoggedQuestion } from './tables/question-log.ts';
import { upsertReminder } from './tables/reminders.ts';
import { createStorageAdapter } from './tables/sessions.ts';
import { upsertSubscription } from './tables/subscriptions.ts';
import { TABLES } from './tables.ts';
import { at, createMemoryStore } from './testing.ts';
import { countUserRows, deleteUserData, findStoredUserData } from './user-data.ts';

const context = { documents: ['nq-1'], question: 'a', intent: 'which' } as const;

/** Stores everything that the bot can keep of a person, in the private chat and in a group. */
async function storeEverything({ db }: Store, userId: number): Promise<void> {
  // Ids of questions come from updates, not from people.
  const idIn = (chatId: number) => `${userId % 97}${chatId === userId ? 'p' : 'g'}`;
  await setChatLanguage(db, userId, 'en', at(0));
  for (const chatId of [userId, -5]) {
    const times = { now: at(0), expiresAt: at(60) };
    await upsertContext(db, { chatId, userId, context, ...times });
    const asked = { id: idIn(chatId), chatId, messageId: 1, userId, context };
    await upsertAskedQuestion(db, { ...asked, question: 'giá vàng', now: at(0) });
  }
  await upsertRating(db, idIn(userId), 'down', 'khác', at(0));
  await createStorageAdapter(db, 'conversation').write(`${userId}`, 1);
  await createStorageAdapter(db, 'conversation').write(`-5:${userId}`, 1);
  const request = { chatId: userId, filter: {}, frequency: 'daily', threadId: null } as const;
  await upsertSubscription(db, { ...request, language: 'vi', now: at(0) });
  await setChatManager(db, -5, userId);
  const due = { document: 'nq-1', kind: 'day', day: '2026-12-15', daysBefore: 1 } as const;
  const inChat = { chatId: userId, threadId: null, language: 'vi' } as const;
  await upsertReminder(db, { ...inChat, ...due, note: null }, at(0));
  const open = { kind: 'await', chatId: userId, messageId: 1, language: 'vi' } as const;
  await upsertOpenQuestion(db, { ...open, question: 'giá vàng' }, at(0));
  const preferences = { hour: 8, weekday: 1, timeZone: 'Asia/Ho_Chi_Minh', quietHours: null };
  await upsertDeliveryPreferences(db, userId, preferences);
  await db
    .insertInto('outbox_messages')
    .values({
      chat_id: userId,
      dedup_key: 'a:1',
      language: 'vi',
      state: 'pending',
      due: 0,
      at: at(0).getTime(),
    })
    .execute();
  const question = { question: 'giá vàng', status: 'unknown', intent: 'none' } as const;
  const where = { topics: [], documents: [], language: 'vi', kind: 'private' } as const;
  await insertLoggedQuestion(db, { ...question, ...where, now: at(0) });
  await claimUpdate(db, userId + 1_000_000, at(0), 90, `${userId}`);
  await finishUpdate(db, userId + 1_000_000, at(0));
}

/** Every row of every table, as text. Ids of updates are left out: here they contain a user's id. */
async function readEverything({ db }: Store): Promise<string> {
  const tables = await sql<{ name: keyof Database }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      AND name NOT GLOB '_cf_*' AND name <> 'processed_updates'
  `.execute(db);
  const rows = await Promise.all(
    tables.rows.map(({ name }) => db.selectFrom(name).selectAll().execute()),
  );
  return JSON.stringify(rows);
}

describe('deleteUserData', () => {
  it('leaves no trace of the person in any table', async () => {
    const store = createMemoryStore();
    await storeEverything(store, 4711);
    expect(await readEverything(store)).toContain('4711');
    await deleteUserData(store, 4711);
    expect(await readEverything(store)).not.toContain('4711');
    const keys = await store.db.selectFrom('processed_updates').select('chat_key').execute();
    expect(keys).toEqual([{ chat_key: null }]);
  });

  it('is tested with a row of every table that can hold a person', async () => {
    const store = createMemoryStore();
    await storeEverything(store, 4711);
    const counts = await countUserRows(store.db, 4711);
    const withUsers = TABLES.filter(({ forgetUser }) => typeof forgetUser === 'function');
    for (const { table } of withUsers) expect(counts.get(table), table).toBeGreaterThan(0);
    await deleteUserData(store, 4711);
    expect(new Set((await countUserRows(store.db, 4711)).values())).toEqual(new Set([0]));
  });

  it('deletes nothing of people whose ids begin or end alike', async () => {
    const store = createMemoryStore();
    await storeEverything(store, 11);
    const others = [1, 111, 211];
    for (const id of others) await storeEverything(store, id);
    const before = await Promise.all(others.map((id) => countUserRows(store.db, id)));
    await deleteUserData(store, 11);
    const after = await Promise.all(others.map((id) => countUserRows(store.db, id)));
    expect(after).toEqual(before);
    expect(await findContext(store.db, -5, 111, at(1))).toEqual(context);
    expect(await findChatLanguage(store.db, 211)).toBe('en');
  });
});

describe('findStoredUserData', () => {
  it('returns what is stored, before and after it was deleted', async () => {
    const store = createMemoryStore();
    await storeEverything(store, 4711);
    const kept = { language: 'en', chat: true, asked: 2, contexts: 2, sessions: 2 };
    expect(await findStoredUserData(store.db, 4711)).toEqual(kept);
    await deleteUserData(store, 4711);
    const nothing = { language: null, chat: false, asked: 0, contexts: 0, sessions: 0 };
    expect(await findStoredUserData(store.db, 4711)).toEqual(nothing);
  });
});

describe('pruneExpired', () => {
  it('keeps what is in use and deletes rows whose retention is over', async () => {
    const store = createMemoryStore();
    const days = (n: number) => at(n * 86_400);
    await storeEverything(store, 7);
    await pruneExpired(store, days(1));
    expect(await findStoredUserData(store.db, 7)).toMatchObject({ asked: 2, contexts: 0 });
    expect(await claimUpdate(store.db, 1_000_007, days(1.5), 90)).toBe('done');
    await pruneExpired(store, days(2.1));
    expect(await store.db.selectFrom('processed_updates').selectAll().execute()).toEqual([]);
    await pruneExpired(store, days(31));
    expect(await findStoredUserData(store.db, 7)).toMatchObject({ asked: 0, language: 'en' });
  });
});
