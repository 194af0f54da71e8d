/** The steps of a deployment; wrangler only notes what it was asked to do. */
import { describe, expect, it } from 'vitest';
import { ConfigError } from '../env.ts';
import { deployWorker } from './deploy-worker.ts';
import type { Deployment } from './deployment.ts';

const PUBLIC_URL = 'https://bot.example.vn';
const NEW_TOKEN = '1:abcdefghijklmnopqrstuvwxyz';
const BOTH = ['BOT_TOKEN', 'WEBHOOK_SECRET'];

/** Deploys with these variables of the shell to a worker that has these secrets. */
async function deployed(shell: Record<string, string>, known = BOTH, answers = [200]) {
  const ran: string[] = [];
  const said: string[] = [];
  const put = new Map<string, string>();
  const asked: string[] = [];
  const statuses = [...answers];
  const deployment: Deployment = {
    env: 'production',
    settings: {
      name: 'bot',
      databaseId: '0c1d7c6e-53b8-4a0f-9e54-1f4d4b5a7d11',
      databaseName: 'cchc',
      variables: { PUBLIC_URL },
    },
    shell,
    dryRun: false,
    build: () => ['built'],
    wrangler: ([command = '', act = '', name = ''], { input = '' } = {}) => {
      if (act === 'list') return JSON.stringify(known.map((one) => ({ name: one })));
      ran.push(`${command} ${act}`);
      if (act === 'put') put.set(name, input);
      return '';
    },
    log: (line) => said.push(line),
    fetch: async (url) => {
      asked.push(String(url));
      return new Response('?', { status: statuses.shift() ?? 200 });
    },
    retryDelayMs: 1,
  };
  const fault = await deployWorker(deployment).then(
    () => null,
    (error: unknown) => error,
  );
  return { fault, ran, put: Object.fromEntries(put), asked, said: said.join('\n') };
}

describe('deployWorker without token and webhook secret', () => {
  it('sets the given secrets that the worker lacks', async () => {
    const { fault, put, said } = await deployed({ METRICS_SECRET: 'one-more-long-word' });
    expect(fault).toBeNull();
    expect(put).toEqual({ METRICS_SECRET: 'one-more-long-word' });
    expect(said).toContain('secret METRICS_SECRET: set');
  });

  it('replaces secrets of the worker only with ROTATE=1 and reports the others', async () => {
    const shell = { METRICS_SECRET: 'one-more-long-word' };
    const left = await deployed(shell, [...BOTH, 'METRICS_SECRET']);
    expect(left).toMatchObject({ fault: null, put: {} });
    expect(left.said).toMatch(/METRICS_SECRET: .*ROTATE=1/u);
    const anew = await deployed({ ...shell, ROTATE: '1' }, [...BOTH, 'METRICS_SECRET']);
    expect(anew).toMatchObject({ fault: null, put: shell });
  });

  it('reports that a token alone was left', async () => {
    const { fault, put, said } = await deployed({ BOT_TOKEN: NEW_TOKEN });
    expect([fault, put]).toEqual([null, {}]);
    expect(said).toMatch(/BOT_TOKEN: .*ROTATE=1/u);
  });

  it('ends when the worker is ready, and fails when it never is', async () => {
    const ready = await deployed({}, BOTH, [503, 503]);
    expect(ready).toMatchObject({ fault: null, asked: Array(3).fill(`${PUBLIC_URL}/readyz`) });
    const { fault } = await deployed({}, BOTH, Array(99).fill(503));
    expect(String(fault)).toContain('is not ready: 503');
  });
});

describe('ROTATE=1', () => {
  it.each([
    [{ BOT_TOKEN: NEW_TOKEN }, 'WEBHOOK_SECRET is missing'],
    [{ WEBHOOK_SECRET: 'a-long_word' }, 'BOT_TOKEN is missing'],
    [{ WEBHOOK_SECRET: 'a-long_word', BOT_TOKEN: ' ' }, 'BOT_TOKEN is missing'],
  ])(
    'refuses one of the two that need each other, before anything is done: %o',
    async (shell, why) => {
      const { fault, ran } = await deployed({ ...shell, ROTATE: '1' });
      expect(fault).toBeInstanceOf(ConfigError);
      expect(String(fault)).toContain(why);
      expect(ran).toEqual([]);
    },
  );
});

it('deployWorker refuses to upgrade a worker that lacks token or webhook secret', async () => {
  const { fault, ran } = await deployed({}, ['BOT_TOKEN']);
  expect(fault).toBeInstanceOf(ConfigError);
  expect(ran).toEqual([]);
});
