import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { createOffsetTracker } from './offset-tracker.ts';

const batch = (...ids: number[]) => ids.map((update_id): Update => ({ update_id }) as Update);
const idsOf = (updates: readonly Update[]) => updates.map(({ update_id: id }) => id);

describe('createOffsetTracker', () => {
  it('confirms updates only up to the lowest unfinished one', () => {
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

  it('recognizes updates that come again, handled or not', () => {
    const unconfirmed = createOffsetTracker();
    expect(idsOf(unconfirmed.acceptNew(batch(10, 11)))).toEqual([10, 11]);
    unconfirmed.confirm(11);
    expect(idsOf(unconfirmed.acceptNew(batch(10, 11, 12)))).toEqual([12]);
    expect(unconfirmed.pendingCount()).toBe(3);
  });

  it('accepts lower ids after a week without updates', () => {
    const unconfirmed = createOffsetTracker();
    unconfirmed.acceptNew(batch(900));
    unconfirmed.confirm(900);
    unconfirmed.acceptNew(batch(5));
    expect(unconfirmed.offset()).toBe(5);
    unconfirmed.confirm(5);
    expect(unconfirmed.offset()).toBe(6);
  });
});
