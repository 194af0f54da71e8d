import { describe, expect, it } from 'vitest';
import { at, createMemoryStore } from '../testing.ts';
import { upsertRating } from './answer-ratings.ts';
import { upsertAskedQuestion } from './asked-questions.ts';
import {
  computeQuestionStatistics,
  insertLoggedQuestion,
  type LoggedQuestion,
  listUnansweredQuestions,
} from './question-log.ts';

const recorded = (question: string, change: Partial<LoggedQuestion> = {}): LoggedQuestion => ({
  question,
  status: 'answered',
  intent: 'which',
  topics: [],
  documents: [],
  language: 'vi',
  kind: 'private',
  now: at(0),
  ...change,
});

describe('listUnansweredQuestions', () => {
  it('groups spellings of a question, most asked first', async () => {
    const { db } = createMemoryStore();
    const unknown = (question: string, seconds: number) =>
      insertLoggedQuestion(db, recorded(question, { status: 'unknown', now: at(seconds) }));
    await unknown('Lương tối thiểu?', 1);
    await unknown('giá vàng', 2);
    await unknown('luong toi thieu?', 3);
    await insertLoggedQuestion(db, recorded('nghị quyết 57', { now: at(4) }));
    expect(await listUnansweredQuestions(db, at(0), 10)).toEqual([
      { question: 'luong toi thieu?', count: 2, lastAsked: at(3) },
      { question: 'giá vàng', count: 1, lastAsked: at(2) },
    ]);
    expect(await listUnansweredQuestions(db, at(0), 1)).toHaveLength(1);
    expect(await listUnansweredQuestions(db, at(2.5), 10)).toMatchObject([{ count: 1 }]);
  });
});

describe('computeQuestionStatistics', () => {
  it('counts questions by status, kind, topic and day', async () => {
    const { db } = createMemoryStore();
    await insertLoggedQuestion(db, recorded('a', { topics: ['x', 'y'] }));
    await insertLoggedQuestion(
      db,
      recorded('b', { topics: ['x'], kind: 'group', status: 'unsure' }),
    );
    await insertLoggedQuestion(
      db,
      recorded('c', { status: 'unknown', kind: 'web', now: at(86_400) }),
    );
    await insertLoggedQuestion(db, recorded('before', { now: at(-1) }));
    expect(await computeQuestionStatistics(db, at(0))).toEqual({
      asked: 3,
      answered: 1,
      unsure: 1,
      unknown: 1,
      byKind: { private: 1, group: 1, web: 1, inline: 0 },
      topics: [
        { topic: 'x', count: 2 },
        { topic: 'y', count: 1 },
      ],
      days: [
        { day: '2027-01-15', asked: 2, answered: 1 },
        { day: '2027-01-16', asked: 1, answered: 0 },
      ],
      up: 0,
      down: 0,
    });
  });

  it('starts a day when the day of the deployment starts', async () => {
    const { db } = createMemoryStore();
    // 2027-01-15T17:30Z is half past midnight in Việt Nam.
    const now = new Date('2027-01-15T17:30:00Z');
    await insertLoggedQuestion(db, recorded('a', { now }));
    expect((await computeQuestionStatistics(db, at(0), 420)).days).toMatchObject([
      { day: '2027-01-16' },
    ]);
    expect((await computeQuestionStatistics(db, at(0))).days).toMatchObject([
      { day: '2027-01-15' },
    ]);
  });

  it('returns zeros if nothing was asked', async () => {
    expect(await computeQuestionStatistics(createMemoryStore().db, at(0))).toMatchObject({
      asked: 0,
      days: [],
    });
  });

  it('counts one verdict for each question', async () => {
    const { db } = createMemoryStore();
    for (const id of ['a', 'b', 'c']) {
      const asked = { id, chatId: 7, messageId: 1, userId: 7, question: id, context: null };
      await upsertAskedQuestion(db, { ...asked, now: at(0) });
    }
    await upsertRating(db, 'a', 'down', null, at(1));
    await upsertRating(db, 'a', 'up', null, at(2));
    await upsertRating(db, 'b', 'up', null, at(2));
    await upsertRating(db, 'c', 'down', null, at(2));
    expect(await computeQuestionStatistics(db, at(0))).toMatchObject({ up: 2, down: 1 });
  });
});
