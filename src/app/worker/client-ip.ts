/** The rate limit of web clients on Workers. Each isolate counts for itself. */

import type { RateLimitDependencies } from '../../web/ports.ts';
import { createClientLimiter, rateLimitKey } from '../client-limit.ts';

/** Requests that are handed in again because rows were missing: they were counted. */
export class CountedRequests {
  private readonly requests = new WeakSet<Request>();

  add(request: Request): void {
    this.requests.add(request);
  }

  has(request: Request): boolean {
    return this.requests.has(request);
  }
}

export function createClientIdentification(
  now: () => Date,
  counted: CountedRequests,
): RateLimitDependencies {
  return {
    limit: createClientLimiter(now),
    // Cloudflare sets this header, whatever the client sent
    // (https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-connecting-ip).
    clientKeyOf: (c) => {
      if (counted.has(c.req.raw)) return null;
      const address = c.req.header('cf-connecting-ip');
      return address === undefined ? null : rateLimitKey(address);
    },
  };
}
