/**
 * `GET /metrics`, for Prometheus. Closed to the world: with a secret, for whoever has it; without
 * one, for whoever asks from the machine itself.
 */
import { type Context, Hono } from 'hono';
import type { Ask } from '../bot/dependencies.ts';
import type { Channel, MetricsPage } from '../metrics/metrics.ts';
import type { OnWebAnswer } from './dependencies.ts';
import { holdsSecret } from './secret.ts';

export interface MetricsDependencies {
  readonly page: () => Promise<MetricsPage>;
  /** Null: none is set. */
  readonly secret: string | null;
  /** Whether a request comes from this machine and through no proxy. */
  readonly isLocal: (c: Context) => boolean;
}

export function metricsRoutes({ page, secret, isLocal }: MetricsDependencies): Hono {
  const routes = new Hono();
  routes.get('/', async (c) => {
    if (secret !== null && !(await holdsSecret(c, secret))) return c.body(null, 401);
    // Who may not read it need not learn that it is there.
    if (secret === null && !isLocal(c)) return c.notFound();
    const { contentType, text } = await page();
    return c.body(text, 200, { 'content-type': contentType, 'cache-control': 'no-store' });
  });
  return routes;
}

/** An `ask` that tells how long each answer took and what it was. */
export function countedAsk(
  ask: Ask,
  channel: Extract<Channel, 'web' | 'api'>,
  onAnswer: OnWebAnswer | undefined,
): Ask {
  if (onAnswer === undefined) return ask;
  return (question, context) => {
    const begun = performance.now();
    const answer = ask(question, context);
    onAnswer(channel, answer.status, (performance.now() - begun) / 1000);
    return answer;
  };
}
