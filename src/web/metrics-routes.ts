/**
 * `GET /metrics` for Prometheus. With a secret, its holder may read it. Without one, only this machine
 * may, and for all others the address does not exist.
 */
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { requireBearerToken } from './middlewares/bearer-auth.ts';
import type { MetricsText } from './ports.ts';

export interface MetricsDependencies {
  readonly renderMetrics: () => Promise<MetricsText>;
  /** Null: no secret is set. */
  readonly secret: string | null;
  /** Whether a request comes from this machine, through no proxy. */
  readonly isLocal: (c: Context) => boolean;
}

export function createMetricsRoutes({ renderMetrics, secret, isLocal }: MetricsDependencies): Hono {
  const requireLocal: MiddlewareHandler = async (c, next) => (isLocal(c) ? next() : c.notFound());
  const routes = new Hono();
  routes.get('/', secret === null ? requireLocal : requireBearerToken(secret), async (c) => {
    const { contentType, text } = await renderMetrics();
    return c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' });
  });
  return routes;
}
