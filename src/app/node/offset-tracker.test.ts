import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createOffsetTracker } from './offset-tracker.ts';

const batch = (...ids: number[]) => ids.map((update_id): Update => ({ update_id }) as Update);
const idsOf = (updates: readonly Update[]) => updates.map(({ update_id: id }) => id);

describe('polled updates', () => {
  it('are confirmed only up to the lowest that is in hand', () => {
    const unconfirmed = createOffsetTracker();
    expect(unconfirmed.offset()).toBe(0);
    unconfirmed.acceptNew(batch(10, 11, 12));
    expect(unconfirmed.offset()).toBe(10);
    unconfirmed.confirm(11);
    expect(unconfirmed.offset()).toBe(10);
    unconfirmed.confirm(10);
    expect(unconfirmed.offset()).toBe(12);
    unconfirmed.confirm(12);
    expect(unconfirmed.offset()).toBe(13);
    expect(unconfirmed.pendingCount()).toBe(0);
  });

  it('that come with the next poll again are known, handled or not', () => {
    const unconfirmed = createOffsetTracker();
    expect(idsOf(unconfirmed.acceptNew(batch(10, 11)))).toEqual([10, 11]);
    unconfirmed.confirm(11);
    expect(idsOf(unconfirmed.acceptNew(batch(10, 11, 12)))).toEqual([12]);
    expect(unconfirmed.pendingCount()).toBe(3);
  });

  it('may begin anew with lower ids after a quiet week', () => {
    const unconfirmed = createOffsetTracker();
    unconfirmed.acceptNew(batch(900));
    unconfirmed.confirm(900);
    unconfirmed.acceptNew(batch(5));
    expect(unconfirmed.offset()).toBe(5);
    unconfirmed.confirm(5);
    expect(unconfirmed.offset()).toBe(6);
  });
});
