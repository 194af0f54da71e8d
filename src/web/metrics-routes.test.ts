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
  it('is there for whoever has the secret, local or not, and for nobody else', async () => {
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

  it('without a secret is there for this machine alone, for others it is not there', async () => {
    expect((await request({ ...metricsDeps, isLocal: () => true })).status).toBe(200);
    const hidden = await request(metricsDeps);
    expect(hidden.status).toBe(404);
    expect(hidden.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
    expect((await request(null)).status).toBe(404);
  });
});

describe('answers on the web', () => {
  it('are told of once each, with where they were asked', async () => {
    const told: string[] = [];
    const { app } = createTestSite({
      knowledgeDir: 'test/fixtures/province',
      change: {
        ask: (question) => makeAnswer(question),
        onWebAnswer: (channel, status, seconds) => {
          expect(seconds).toBeGreaterThanOrEqual(0);
          told.push(`${channel} ${status}`);
        },
      },
    });
    await app.request('/api/ask?q=a');
    await app.request('/?q=a');
    await app.request('/');
    expect(told).toEqual(['api answered', 'web answered']);
    const say = (steps: unknown, ask: string) =>
      app.request('/chat', {
        method: 'POST',
        body: new URLSearchParams({ steps: JSON.stringify(steps), ask }),
      });
    await say({ from: 0, about: null, steps: [] }, 'một');
    await say({ from: 0, about: null, steps: [{ q: 'một' }] }, 'hai');
    expect(told.slice(2)).toEqual(['chat answered', 'chat answered']);
    await app.request('/chat');
    expect(told).toHaveLength(4);
  });
});
