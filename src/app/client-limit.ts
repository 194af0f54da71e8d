/** The rate limit of web clients, and the key that a client is counted by. */
import { createTokenBucketLimiter } from '../web/middlewares/rate-limit.ts';
import type { RateLimiter } from '../web/ports.ts';

/** Far more than a person types; a well-behaved program may send a hundred requests at once. */
const BURST = 120;
const PER_SECOND = 4;

/** Limits the requests of each client, in the memory of this process. */
export const createClientLimiter = (now: () => Date): RateLimiter =>
  createTokenBucketLimiter({
    burst: BURST,
    perSecond: PER_SECOND,
    now: () => now().getTime(),
  });

/** One customer gets an IPv6 /64, so its addresses count as one client. */
export function rateLimitKey(address: string): string {
  return address.includes(':') && !address.startsWith('::')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
