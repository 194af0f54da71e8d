import type { Context } from 'hono';
import { describe, expect, it } from 'vitest';
import { makeAnswer } from '../../test/helpers/answers.ts';
import { createBotDependencies } from '../../test/helpers/bot-dependencies.ts';
import { createTestSite } from '../../test/helpers/site.ts';
import { createApp } from './app.ts';
import type { MetricsDependencies } from './metrics-routes.ts';

const SECRET = 'a-secret_of-this-test';
const metricsDeps: MetricsDependencies = {
  renderMetrics: async () => ({ contentType: 'text/plain; version=0.0.4', text: 'up 1\n' }),
  secret: null,
  isLocal: () => false,
};

function request(metrics: MetricsDependencies | null, headers: Record<string, string> = {}) {
  const app = createApp({
    ...createBotDependencies(),
    searchPassages: () => [],
    webhook: null,
    ...(metrics !== null && { metrics }),
  });
  return app.request('/metrics', { headers });
}

describe('GET /metrics', () => {
  it('returns the metrics only for the holder of the secret when a secret is set', async () => {
    const metrics = { ...metricsDeps, secret: SECRET, isLocal: (_: Context) => true };
    for (const headers of [{}, { authorization: `Bearer ${SECRET}x` }, { authorization: SECRET }]) {
      const refused = await request(metrics, headers);
      expect(refused.status).toBe(401);
      expect(await refused.text()).toBe('');
    }
    const response = await request(metrics, { authorization: `Bearer ${SECRET}` });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('up 1\n');
  });

  it('returns the metrics only for local requests and 404 for others when no secret is set', async () => {
    expect((await request({ ...metricsDeps, isLocal: () => true })).status).toBe(200);
    const hidden = await request(metricsDeps);
    expect(hidden.status).toBe(404);
    expect(hidden.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
    expect((await request(null)).status).toBe(404);
  });
});

describe('onWebAnswer', () => {
  it('is called once for each answer with the channel of the question', async () => {
    const calls: string[] = [];
    const { app } = createTestSite({
      knowledgeDir: 'test/fixtures/province',
      change: {
        ask: (question) => makeAnswer(question),
        onWebAnswer: (channel, status, seconds) => {
          expect(seconds).toBeGreaterThanOrEqual(0);
          calls.push(`${channel} ${status}`);
        },
      },
    });
    await app.request('/api/ask?q=a');
    await app.request('/?q=a');
    await app.request('/');
    expect(calls).toEqual(['api answered', 'web answered']);
    const sendStep = (steps: unknown, ask: string) =>
      app.request('/chat', {
        method: 'POST',
        body: new URLSearchParams({ steps: JSON.stringify(steps), ask }),
      });
    await sendStep({ from: 0, about: null, steps: [] }, 'một');
    await sendStep({ from: 0, about: null, steps: [{ q: 'một' }] }, 'hai');
    expect(calls.slice(2)).toEqual(['chat answered', 'chat answered']);
    await app.request('/chat');
    expect(calls).toHaveLength(4);
  });
});
