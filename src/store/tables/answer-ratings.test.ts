import { describe, expect, it } from 'vitest';
import { at, createMemoryStore } from '../testing.ts';
import { listRatings, upsertRating } from './answer-ratings.ts';
import { upsertAskedQuestion } from './asked-questions.ts';
import { insertFeedback, listFeedback } from './feedback.ts';

describe('a rating', () => {
  it('keeps the question and the requested answer, and no person', async () => {
    const { db } = createMemoryStore();
    const asked = { id: 'q', chatId: 4711, messageId: 1, userId: 4711, context: null };
    await upsertAskedQuestion(db, { ...asked, question: 'giá vàng', now: at(0) });
    expect(await upsertRating(db, 'q', 'down', null, at(1))).toBe(true);
    expect(await upsertRating(db, 'q', 'down', 'số liệu mới', at(2))).toBe(true);
    expect(await upsertRating(db, 'q', 'down', null, at(3))).toBe(true);
    const rows = await listRatings(db, { since: at(0), limit: 9, verdict: 'down' });
    expect(rows).toEqual([
      { verdict: 'down', question: 'giá vàng', requestedAnswer: 'số liệu mới', at: at(3) },
    ]);
    expect(await listRatings(db, { since: at(0), limit: 9, verdict: 'up' })).toEqual([]);
    expect(
      JSON.stringify(await db.selectFrom('answer_ratings').selectAll().execute()),
    ).not.toContain('4711');
  });

  it('is refused if the question is no longer kept', async () => {
    const { db } = createMemoryStore();
    expect(await upsertRating(db, 'made-up', 'up', null, at(0))).toBe(false);
    expect(await listRatings(db, { since: at(0), limit: 9 })).toEqual([]);
  });
});

describe('feedback', () => {
  it('lists the newest first', async () => {
    const { db } = createMemoryStore();
    await insertFeedback(db, 'cũ', at(1));
    await insertFeedback(db, 'mới', at(2));
    expect(await listFeedback(db, at(0), 9)).toEqual([
      { text: 'mới', at: at(2) },
      { text: 'cũ', at: at(1) },
    ]);
    expect(await listFeedback(db, at(0), 1)).toHaveLength(1);
    expect(await listFeedback(db, at(2), 9)).toHaveLength(1);
  });
});
