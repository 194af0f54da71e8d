/**
 * How much one address may ask. An interface of one function, so that a runtime without memory of
 * its own between requests hands in what it has instead (Workers: the rate limiting binding).
 */
import type { MiddlewareHandler } from 'hono';
import type { VisitorDependencies } from './dependencies.ts';

export interface Allowance {
  readonly allowed: boolean;
  /** Whole seconds, at least 1, until it is worth trying again; 0 where it is allowed. */
  readonly retryAfterSeconds: number;
}

/** Counts one request of `address`. */
export type RateLimit = (address: string) => Allowance | Promise<Allowance>;

export interface BucketOptions {
  /** Requests at once after a rest. */
  readonly burst: number;
  /** Requests a second for as long as one likes. */
  readonly perSecond: number;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Addresses that are remembered; the one that was quiet longest is forgotten. */
  readonly most?: number;
}

interface Bucket {
  readonly left: number;
  readonly at: number;
}

/** A token bucket for every address, in the memory of this process. */
export function tokenBuckets({ burst, perSecond, now, most = 20_000 }: BucketOptions): RateLimit {
  const buckets = new Map<string, Bucket>();
  return (address) => {
    const at = now();
    const before = buckets.get(address) ?? { left: burst, at };
    const filled = Math.min(burst, before.left + ((at - before.at) / 1000) * perSecond);
    const allowed = filled >= 1;
    // Set anew, so that the map's order is that of the last request.
    buckets.delete(address);
    buckets.set(address, { left: allowed ? filled - 1 : filled, at });
    const [quietest] = buckets.keys();
    if (buckets.size > most && quietest !== undefined) buckets.delete(quietest);
    const seconds = Math.ceil((1 - filled) / perSecond);
    return { allowed, retryAfterSeconds: allowed ? 0 : Math.max(1, seconds) };
  };
}

/** Refused by the limit; the app answers it with 429. */
export class TooManyRequests extends Error {
  override readonly name = 'TooManyRequests';
  readonly seconds: number;

  constructor(seconds: number) {
    super('too many requests');
    this.seconds = seconds;
  }
}

/** @throws TooManyRequests, which the app answers with 429 and `Retry-After` */
export function heldBack(visitors: VisitorDependencies | undefined): MiddlewareHandler {
  return async (c, next) => {
    const address = visitors?.addressOf(c) ?? null;
    if (visitors !== undefined && address !== null) {
      const { allowed, retryAfterSeconds } = await visitors.limit(address);
      if (!allowed) throw new TooManyRequests(retryAfterSeconds);
    }
    await next();
  };
}
