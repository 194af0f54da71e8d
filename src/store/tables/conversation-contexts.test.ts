import { describe, expect, it } from 'vitest';
import { pruneExpired } from '../prune.ts';
import { at, createMemoryStore } from '../testing.ts';
import { deleteContext, findContext, upsertContext } from './conversation-contexts.ts';

const about = (question: string) => ({ documents: ['nq-1'], question, intent: 'which' }) as const;

describe('a conversation context', () => {
  it('is stored for each person in each chat, and the newest replaces the others', async () => {
    const { db } = createMemoryStore();
    const times = { now: at(0), expiresAt: at(60) };
    await upsertContext(db, { chatId: -5, userId: 7, context: about('a'), ...times });
    await upsertContext(db, { chatId: -5, userId: 8, context: about('b'), ...times });
    await upsertContext(db, { chatId: 7, userId: 7, context: about('c'), ...times });
    await upsertContext(db, { chatId: -5, userId: 7, context: about('d'), ...times });
    expect(await findContext(db, -5, 7, at(1))).toEqual(about('d'));
    expect(await findContext(db, -5, 8, at(1))).toEqual(about('b'));
    expect(await findContext(db, 7, 7, at(1))).toEqual(about('c'));
    expect(await findContext(db, 7, 8, at(1))).toBeNull();
    await deleteContext(db, -5, 7);
    expect(await findContext(db, -5, 7, at(1))).toBeNull();
  });

  it('expires at its second and is deleted by the purge', async () => {
    const store = createMemoryStore();
    const { db } = store;
    const kept = { chatId: 7, userId: 7, context: about('a'), now: at(0), expiresAt: at(60) };
    await upsertContext(db, kept);
    await pruneExpired(store, at(59));
    expect(await findContext(db, 7, 7, at(59))).toEqual(about('a'));
    expect(await findContext(db, 7, 7, at(60))).toBeNull();
    await pruneExpired(store, at(60));
    expect(await db.selectFrom('conversation_contexts').selectAll().execute()).toEqual([]);
  });
});
