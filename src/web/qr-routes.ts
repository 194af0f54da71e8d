/** `/qr.svg?path=…`: the QR code of an address of this site, and of no other. */
import { Hono } from 'hono';
import { renderQrCode } from '../presentation/export/qr-code.ts';
import { rateLimitMiddleware } from './middlewares/rate-limit.ts';
import type { Site } from './page-context.ts';
import { problemResponse } from './problem-details.ts';

/** A longer address makes a code that phones do not read. */
const MAX_ADDRESS_LENGTH = 600;
const CACHE_ONE_DAY = 'public, max-age=86400';

export function createQrRoutes(site: Site): Hono {
  const routes = new Hono();
  routes.get('/qr.svg', rateLimitMiddleware(site.rateLimit), (c) => {
    const path = c.req.query('path') ?? '';
    const origin = site.publicUrl ?? new URL(c.req.url).origin;
    const address = URL.canParse(path, origin) ? new URL(path, origin) : null;
    const isOwn = path.startsWith('/') && address?.origin === new URL(origin).origin;
    if (!isOwn || address === null || address.href.length > MAX_ADDRESS_LENGTH) {
      return problemResponse(c, 404, (t) => t('problem-not-found'));
    }
    const headers = { 'content-type': 'image/svg+xml', 'cache-control': CACHE_ONE_DAY };
    return c.body(renderQrCode(address.href), 200, headers);
  });
  return routes;
}
