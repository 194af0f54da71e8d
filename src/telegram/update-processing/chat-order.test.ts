import { afterEach, describe, expect, it, vi } from 'vitest';
import { createChatOrder } from './chat-order.ts';

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

afterEach(() => {
  vi.useRealTimers();
});

describe('createChatOrder', () => {
  it('runs updates of a chat by id, also when higher ids arrive first', async () => {
    const order = createChatOrder(100);
    const done: number[] = [];
    const ids = [5, 3, 8, 1, 2, 7, 4, 6];
    await Promise.all(
      ids.map((id) =>
        order.serialize('a', id, async () => {
          await sleep(1);
          done.push(id);
        }),
      ),
    );
    expect(done).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('runs one update of a chat at a time, and other chats in parallel', async () => {
    const order = createChatOrder(1);
    const atWork = new Map<string, number>();
    let most = 0;
    let beside = 0;
    const work = (key: string) => async () => {
      atWork.set(key, (atWork.get(key) ?? 0) + 1);
      most = Math.max(most, atWork.get(key) ?? 0);
      beside = Math.max(beside, [...atWork.values()].filter((n) => n > 0).length);
      await sleep(5);
      atWork.set(key, (atWork.get(key) ?? 0) - 1);
    };
    await Promise.all(
      [1, 2, 3, 4, 5, 6].map((id) =>
        order.serialize('abc'[id % 3] ?? '', id, work('abc'[id % 3] ?? '')),
      ),
    );
    expect(most).toBe(1);
    expect(beside).toBe(3);
  });

  it('waits for a missing id and continues when it arrives', async () => {
    vi.useFakeTimers();
    const order = createChatOrder(1000);
    const done: number[] = [];
    const come = (key: string, id: number) =>
      order.serialize(key, id, async () => void done.push(id));
    const first = come('b', 10);
    // Nobody knows yet where the ids begin.
    await vi.advanceTimersByTimeAsync(199);
    expect(done).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(done).toEqual([10]);
    const late = come('a', 12);
    await vi.advanceTimersByTimeAsync(999);
    expect(done).toEqual([10]);
    const missing = come('a', 11);
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual([10, 11, 12]);
    await Promise.all([first, late, missing]);
  });

  it('waits only once for an id that never arrives', async () => {
    vi.useFakeTimers();
    const order = createChatOrder(1000);
    const done: number[] = [];
    const come = (key: string, id: number) =>
      order.serialize(key, id, async () => void done.push(id));
    const all = [come('a', 1)];
    await vi.advanceTimersByTimeAsync(1000);
    all.push(come('a', 5), come('b', 7));
    await vi.advanceTimersByTimeAsync(1000);
    expect(done).toEqual([1, 5, 7]);
    // From here on the ids count up again, and nothing waits.
    all.push(come('b', 8), come('a', 9), come('c', 6));
    await vi.advanceTimersByTimeAsync(0);
    expect(done.toSorted((a, b) => a - b)).toEqual([1, 5, 6, 7, 8, 9]);
    await Promise.all(all);
  });

  it('continues after a failure and rejects for its caller', async () => {
    const order = createChatOrder(1);
    const failing = order.serialize('a', 1, async () => {
      throw new Error('no');
    });
    const next = order.serialize('a', 2, async () => 'yes');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle when nothing runs or waits', async () => {
    const order = createChatOrder(1);
    await order.idle();
    let finished = false;
    const work = order.serialize('a', 1, async () => {
      await sleep(30);
      finished = true;
    });
    await order.idle();
    expect(finished).toBe(true);
    await work;
  });
});
