/**
 * `GET /metrics`, for Prometheus. Closed to the world: with a secret, for whoever has it; without
 * one, for whoever asks from the machine itself.
 */
import { type Context, Hono } from 'hono';
import { hasBearerToken } from './bearer-auth.ts';
import type { MetricsText } from './ports.ts';

export interface MetricsDependencies {
  readonly renderMetrics: () => Promise<MetricsText>;
  /** Null: none is set. */
  readonly secret: string | null;
  /** Whether a request comes from this machine and through no proxy. */
  readonly isLocal: (c: Context) => boolean;
}

export function createMetricsRoutes({ renderMetrics, secret, isLocal }: MetricsDependencies): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    if (secret !== null && !(await hasBearerToken(c, secret))) return c.body(null, 401);
    // Who may not read it need not learn that it is there.
    if (secret === null && !isLocal(c)) return c.notFound();
    const { contentType, text } = await renderMetrics();
    return c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' });
  });
  return routes;
}
