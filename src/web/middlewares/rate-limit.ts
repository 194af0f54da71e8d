/**
 * How much one address may ask. An interface of one function, so that a runtime without memory of
 * its own between requests hands in what it has instead (Workers: the rate limiting binding).
 */
import type { MiddlewareHandler } from 'hono';
import type { RateLimitDependencies, RateLimiter } from '../ports.ts';

export interface TokenBucketOptions {
  /** Requests at once after a rest. */
  readonly burst: number;
  /** Requests a second for as long as one likes. */
  readonly perSecond: number;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Addresses that are remembered; the one that was quiet longest is forgotten. */
  readonly maxKeys?: number;
}

interface TokenBucket {
  readonly tokens: number;
  readonly updatedAt: number;
}

/** A token bucket for every address, in the memory of this process. */
export function createTokenBucketLimiter({
  burst,
  perSecond,
  now,
  maxKeys = 20_000,
}: TokenBucketOptions): RateLimiter {
  const buckets = new Map<string, TokenBucket>();
  return (address) => {
    const updatedAt = now();
    const before = buckets.get(address) ?? { tokens: burst, updatedAt };
    const filled = Math.min(
      burst,
      before.tokens + ((updatedAt - before.updatedAt) / 1000) * perSecond,
    );
    const allowed = filled >= 1;
    // Set anew, so that the map's order is that of the last request.
    buckets.delete(address);
    buckets.set(address, { tokens: allowed ? filled - 1 : filled, updatedAt });
    const [leastRecentlyUsed] = buckets.keys();
    if (buckets.size > maxKeys && leastRecentlyUsed !== undefined)
      buckets.delete(leastRecentlyUsed);
    const seconds = Math.ceil((1 - filled) / perSecond);
    return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, seconds) };
  };
}

/** Refused by the limit; the app answers it with 429. */
export class TooManyRequestsError extends Error {
  override readonly name = 'TooManyRequests';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too many requests');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** @throws TooManyRequests, which the app answers with 429 and `Retry-After` */
export function rateLimitMiddleware(deps: RateLimitDependencies | undefined): MiddlewareHandler {
  return async (c, next) => {
    const address = deps?.clientKeyOf(c) ?? null;
    if (deps !== undefined && address !== null) {
      const { allowed, retryAfterSeconds } = await deps.limit(address);
      if (!allowed) throw new TooManyRequestsError(retryAfterSeconds);
    }
    await next();
  };
}
