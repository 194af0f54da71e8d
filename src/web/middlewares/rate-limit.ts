/**
 * Limits the requests of each client. The limiter is a port: Node hands in the token bucket below,
 * Workers, which keep no memory between requests, their rate limiting binding.
 */
import type { MiddlewareHandler } from 'hono';
import type { RateLimitDependencies, RateLimiter } from '../ports.ts';

export interface TokenBucketOptions {
  /** Requests that are allowed at once after a pause. */
  readonly burst: number;
  /** Requests per second that are allowed permanently. */
  readonly perSecond: number;
  /** A clock in milliseconds. Only differences matter. */
  readonly now: () => number;
  /** Buckets that are kept. The one that was unused longest is dropped first. */
  readonly maxKeys?: number;
}

const DEFAULT_MAX_KEYS = 20_000;

interface TokenBucket {
  readonly tokens: number;
  readonly updatedAt: number;
}

/** A token bucket for each client, in the memory of this process. */
export function createTokenBucketLimiter({
  burst,
  perSecond,
  now,
  maxKeys = DEFAULT_MAX_KEYS,
}: TokenBucketOptions): RateLimiter {
  const buckets = new Map<string, TokenBucket>();
  return (key) => {
    const updatedAt = now();
    const before = buckets.get(key) ?? { tokens: burst, updatedAt };
    const filled = Math.min(
      burst,
      before.tokens + ((updatedAt - before.updatedAt) / 1000) * perSecond,
    );
    const allowed = filled >= 1;
    // Deleted and set again, so that the order of the map is that of the last requests.
    buckets.delete(key);
    buckets.set(key, { tokens: allowed ? filled - 1 : filled, updatedAt });
    const [leastRecentlyUsed] = buckets.keys();
    if (buckets.size > maxKeys && leastRecentlyUsed !== undefined)
      buckets.delete(leastRecentlyUsed);
    const seconds = Math.ceil((1 - filled) / perSecond);
    return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, seconds) };
  };
}

/** The rate limit refused a request. The app responds with 429. */
export class TooManyRequestsError extends Error {
  override readonly name = 'TooManyRequestsError';
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('too many requests');
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Without `deps`, no request is limited.
 *
 * @throws TooManyRequestsError, which the app answers with 429 and `Retry-After`
 */
export function rateLimitMiddleware(deps: RateLimitDependencies | undefined): MiddlewareHandler {
  return async (c, next) => {
    const key = deps?.clientKeyOf(c) ?? null;
    if (deps !== undefined && key !== null) {
      const { allowed, retryAfterSeconds } = await deps.limit(key);
      if (!allowed) throw new TooManyRequestsError(retryAfterSeconds);
    }
    await next();
  };
}
