import { describe, expect, it } from 'vitest';
import { pruneExpired } from '../prune.ts';
import { at, createMemoryStore } from '../testing.ts';
import {
  findAskedQuestion,
  findAskedQuestionByMessage,
  questionIdOf,
  setAnswerMessageIds,
  upsertAskedQuestion,
} from './asked-questions.ts';

const asked = {
  id: 'q1',
  chatId: -5,
  messageId: 3,
  userId: 7,
  question: 'nghị quyết <57>?',
  context: { documents: ['nq-1'], question: 'trước', intent: 'which' },
} as const;

describe('an asked question', () => {
  it('is found by its id and by its message', async () => {
    const { db } = createMemoryStore();
    await upsertAskedQuestion(db, { ...asked, now: at(0) });
    await setAnswerMessageIds(db, 'q1', [4, 5]);
    const found = { ...asked, answerMessageIds: [4, 5] };
    expect(await findAskedQuestion(db, 'q1')).toEqual(found);
    expect(await findAskedQuestionByMessage(db, -5, 3)).toEqual(found);
    expect(await findAskedQuestionByMessage(db, -6, 3)).toBeNull();
    expect(await findAskedQuestionByMessage(db, -5, 4)).toBeNull();
    expect(await findAskedQuestion(db, 'q2')).toBeNull();
  });

  it('is replaced when it is edited, and keeps the ids of its answer', async () => {
    const { db } = createMemoryStore();
    await upsertAskedQuestion(db, { ...asked, answerMessageIds: [4], now: at(0) });
    await upsertAskedQuestion(db, { ...asked, question: 'khác', context: null, now: at(1) });
    const found = await findAskedQuestion(db, 'q1');
    expect(found).toMatchObject({ question: 'khác', context: null, answerMessageIds: [4] });
  });

  it('is deleted after its retention', async () => {
    const store = createMemoryStore();
    const { db } = store;
    await upsertAskedQuestion(db, { ...asked, now: at(0) });
    await upsertAskedQuestion(db, { ...asked, id: 'q2', now: at(10) });
    await pruneExpired(store, at(30 * 86_400 + 5));
    expect(await findAskedQuestion(db, 'q1')).toBeNull();
    expect(await findAskedQuestion(db, 'q2')).not.toBeNull();
  });

  it('has a short id that differs for each update', () => {
    const ids = [1, 2, 999_999_999, 2_147_483_647].map(questionIdOf);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^[0-9a-z]{1,7}$/u);
  });
});
