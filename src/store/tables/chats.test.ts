import { describe, expect, it } from 'vitest';
import { migrateChat } from '../migrate-chat.ts';
import { pruneExpired } from '../prune.ts';
import type { Store } from '../store.ts';
import { at, createMemoryStore } from '../testing.ts';
import { findAskedQuestion, upsertAskedQuestion } from './asked-questions.ts';
import {
  findChatLanguage,
  findMigratedChatId,
  isUnreachable,
  markReachable,
  markUnreachable,
  markUnreachableAndCancel,
  setChatLanguage,
  upsertChat,
} from './chats.ts';
import { findContext, upsertContext } from './conversation-contexts.ts';
import { createStorageAdapter } from './sessions.ts';
import { listSubscriptionsOfChat, upsertSubscription } from './subscriptions.ts';

const waiting = (store: Store, chatId: number, dedupKey = 'a:1') =>
  store.db
    .insertInto('outbox_messages')
    .values({
      chat_id: chatId,
      dedup_key: dedupKey,
      language: 'vi',
      state: 'pending',
      due: 0,
      at: 0,
    })
    .execute();
const outbox = ({ db }: Store) =>
  db
    .selectFrom('outbox_messages')
    .select(['chat_id', 'dedup_key', 'state'])
    .orderBy('id')
    .execute();

const context = { documents: ['nq-1'], question: 'còn hiệu lực?', intent: 'status' } as const;

describe('a chat', () => {
  it('keeps its language when other fields change', async () => {
    const { db } = createMemoryStore();
    expect(await findChatLanguage(db, -5)).toBeNull();
    await setChatLanguage(db, -5, 'en', at(0));
    await upsertChat(db, { chatId: -5, kind: 'group', title: 'Tổ CCHC', now: at(1) });
    await markUnreachable(db, -5, 'kicked', at(2));
    expect(await findChatLanguage(db, -5)).toBe('en');
    await setChatLanguage(db, -5, null, at(3));
    expect(await findChatLanguage(db, -5)).toBeNull();
  });

  it('is unreachable until it writes again', async () => {
    const { db } = createMemoryStore();
    expect(await isUnreachable(db, 42)).toBe(false);
    await markUnreachable(db, 42, 'Forbidden: bot was blocked by the user', at(0));
    expect(await isUnreachable(db, 42)).toBe(true);
    await markReachable(db, 42);
    expect(await isUnreachable(db, 42)).toBe(false);
    await markUnreachable(db, 42, 'kicked', at(1));
    await upsertChat(db, { chatId: 42, kind: 'private', title: null, now: at(2) });
    expect(await isUnreachable(db, 42)).toBe(false);
  });

  it('is marked unreachable together with its waiting messages, or not at all', async () => {
    const store = createMemoryStore();
    await waiting(store, 42);
    const dying = { ...store, batch: () => Promise.reject(new Error('the process died')) };
    await expect(markUnreachableAndCancel(dying, 42, 'kicked', at(1))).rejects.toThrow('died');
    expect(await isUnreachable(store.db, 42)).toBe(false);
    await markUnreachableAndCancel(store, 42, 'kicked', at(1));
    expect(await isUnreachable(store.db, 42)).toBe(true);
    expect(await outbox(store)).toMatchObject([{ state: 'unreachable' }]);
  });

  it('is not stored because it wrote', async () => {
    const { db } = createMemoryStore();
    await markReachable(db, 42);
    expect(await db.selectFrom('chats').selectAll().execute()).toEqual([]);
  });

  it('keeps no name of a person', async () => {
    const { db } = createMemoryStore();
    await upsertChat(db, { chatId: 42, kind: 'private', title: 'Lan', now: at(0) });
    expect(JSON.stringify(await db.selectFrom('chats').selectAll().execute())).not.toContain('Lan');
  });
});

describe('migrateChat', () => {
  const [from, to] = [-5, -1_000_000_000_500];

  async function fill({ db }: Store): Promise<void> {
    await upsertChat(db, { chatId: from, kind: 'group', title: 'Tổ CCHC', now: at(0) });
    await setChatLanguage(db, from, 'en', at(0));
    await upsertContext(db, { chatId: from, userId: 7, context, now: at(0), expiresAt: at(60) });
    const asked = { id: 'q', chatId: from, messageId: 3, userId: 7, question: 'a', context };
    await upsertAskedQuestion(db, { ...asked, answerMessageIds: [4], now: at(0) });
    const request = {
      chatId: from,
      filter: { topic: 'cchc' },
      frequency: 'daily',
      threadId: null,
    } as const;
    await upsertSubscription(db, { ...request, language: 'vi', now: at(0) });
    const conversations = createStorageAdapter<string>(db, 'talk');
    await conversations.write(`${from}`, 'whole group');
    await conversations.write(`${from}:7`, 'one member');
    await conversations.write(`${from}1:7`, 'another group');
  }

  async function expectMoved({ db }: Store): Promise<void> {
    expect(await findChatLanguage(db, to)).toBe('en');
    expect(await isUnreachable(db, from)).toBe(true);
    expect(await isUnreachable(db, to)).toBe(false);
    expect(await findMigratedChatId(db, from)).toBe(to);
    expect(await findContext(db, to, 7, at(1))).toEqual(context);
    expect(await findContext(db, from, 7, at(1))).toBeNull();
    expect(await findAskedQuestion(db, 'q')).toMatchObject({
      chatId: to,
      messageId: null,
      answerMessageIds: [],
    });
    expect(await listSubscriptionsOfChat(db, to)).toMatchObject([
      { chatId: to, filter: { topic: 'cchc' } },
    ]);
    expect(await listSubscriptionsOfChat(db, from)).toEqual([]);
    const conversations = createStorageAdapter<string>(db, 'talk');
    expect(await conversations.read(`${to}`)).toBe('whole group');
    expect(await conversations.read(`${to}:7`)).toBe('one member');
    expect(await conversations.read(`${from}:7`)).toBeUndefined();
    expect(await conversations.read(`${from}1:7`)).toBe('another group');
  }

  it('moves all rows of the group', async () => {
    const store = createMemoryStore();
    await fill(store);
    await migrateChat(store, from, to, at(1));
    await expectMoved(store);
  });

  it('changes nothing when it is called again', async () => {
    const store = createMemoryStore();
    await fill(store);
    await migrateChat(store, from, to, at(1));
    await migrateChat(store, from, to, at(2));
    await migrateChat(store, from, to, at(3));
    await expectMoved(store);
  });

  it('keeps rows that the supergroup has already', async () => {
    const store = createMemoryStore();
    await fill(store);
    await setChatLanguage(store.db, to, 'vi', at(1));
    await createStorageAdapter<string>(store.db, 'talk').write(`${to}:7`, 'newer');
    const newer = { ...context, question: 'mới' };
    const kept = { chatId: to, userId: 7, context: newer, now: at(1), expiresAt: at(60) };
    await upsertContext(store.db, kept);
    await migrateChat(store, from, to, at(2));
    expect(await findChatLanguage(store.db, to)).toBe('vi');
    expect(await createStorageAdapter<string>(store.db, 'talk').read(`${to}:7`)).toBe('newer');
    expect(await findContext(store.db, to, 7, at(3))).toEqual(newer);
  });

  it('cancels a message that the supergroup has already', async () => {
    const store = createMemoryStore();
    await waiting(store, from);
    await waiting(store, to);
    await migrateChat(store, from, to, at(1));
    await pruneExpired(store, at(90 * 86_400 + 2));
    expect(await outbox(store)).toEqual([{ chat_id: to, dedup_key: 'a:1', state: 'pending' }]);
  });

  it('records the new id of a group without rows', async () => {
    const store = createMemoryStore();
    await migrateChat(store, from, to, at(1));
    expect(await findMigratedChatId(store.db, from)).toBe(to);
  });
});
