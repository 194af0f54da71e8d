/** Who asks, on Workers, and how much one may: each isolate counts for itself. */
import type { VisitorDependencies } from '../../web/dependencies.ts';
import { tokenBuckets } from '../../web/rate-limit.ts';
import { BURST, grouped, PER_SECOND } from '../visitor-groups.ts';

export function visitorsOnWorkers(now: () => Date): VisitorDependencies {
  return {
    limit: tokenBuckets({ burst: BURST, perSecond: PER_SECOND, now: () => now().getTime() }),
    // Cloudflare sets it, whatever the visitor wrote
    // (https://developers.cloudflare.com/fundamentals/reference/http-headers/#cf-connecting-ip).
    addressOf: (c) => {
      const address = c.req.header('cf-connecting-ip');
      return address === undefined ? null : grouped(address);
    },
  };
}
