import { describe, expect, it } from 'vitest';
import { createTokenBucketLimiter } from './rate-limit.ts';

function createLimiter(maxKeys?: number) {
  let now = 0;
  const take = createTokenBucketLimiter({
    burst: 3,
    perSecond: 0.5,
    now: () => now,
    ...(maxKeys !== undefined && { maxKeys }),
  });
  return {
    take: (address = 'a') => take(address) as { allowed: boolean; retryAfterSeconds: number },
    wait: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

describe('createTokenBucketLimiter', () => {
  it('allows a burst, then returns the seconds until the next request is allowed', () => {
    const { take, wait } = createLimiter();
    expect([take(), take(), take()].every(({ allowed }) => allowed)).toBe(true);
    expect(take()).toEqual({ allowed: false, retryAfterSeconds: 2 });
    wait(1);
    expect(take()).toEqual({ allowed: false, retryAfterSeconds: 1 });
    wait(1);
    expect(take().allowed).toBe(true);
    expect(take().allowed).toBe(false);
  });

  it('counts each client separately', () => {
    const { take } = createLimiter();
    for (let count = 0; count < 4; count += 1) take('a');
    expect(take('a').allowed).toBe(false);
    expect(take('b').allowed).toBe(true);
  });

  it('allows no more than the burst after a long pause', () => {
    const { take, wait } = createLimiter();
    wait(1000);
    expect([take(), take(), take(), take()].map(({ allowed }) => allowed)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('forgets the client that was idle longest when there are more clients than maxKeys', () => {
    const { take } = createLimiter(2);
    for (let count = 0; count < 3; count += 1) take('a');
    take('b');
    take('c');
    expect(take('a').allowed).toBe(true);
  });
});
