import { describe, expect, it } from 'vitest';
import { exponentialDelay, sleep, TimeoutError, withTimeout } from './async.ts';

const never = new Promise<never>(() => {});

describe('sleep', () => {
  it('sleep resolves at once when the signal is already aborted', async () => {
    await sleep(60_000, AbortSignal.abort());
  });

  it('sleep resolves as soon as the signal is aborted', async () => {
    const controller = new AbortController();
    const slept = sleep(60_000, controller.signal);
    controller.abort();
    await slept;
  });
});

describe('withTimeout', () => {
  it('withTimeout returns the value of work that ends in time', async () => {
    expect(await withTimeout(60_000, Promise.resolve(1))).toBe(1);
  });

  it('withTimeout rejects with a TimeoutError when the work takes too long', async () => {
    await expect(withTimeout(1, never)).rejects.toThrow(TimeoutError);
  });

  it('withTimeout passes on the error of the work', async () => {
    await expect(withTimeout(60_000, Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
  });
});

describe('exponentialDelay', () => {
  it('exponentialDelay doubles with each failure up to the maximum', () => {
    const delays = [1, 2, 3, 4, 50].map((failures) =>
      exponentialDelay(failures, { firstMs: 500, maxMs: 3000 }),
    );
    expect(delays).toEqual([500, 1000, 2000, 3000, 3000]);
  });
});
