/** Over real HTTP: the tests' Bot API, and a program of one page. */

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import { connectWebhook, type WebhookOptions } from './webhook.ts';

let server: BotApi;
beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

/** A program that becomes ready after some questions, and answers a post without the secret so. */
async function program(notReady: number, refusal: 200 | 401): Promise<string> {
  let asked = 0;
  const app = new Hono();
  app.get('/readyz', (c) => {
    asked += 1;
    return asked > notReady ? c.text('ready') : c.text('not yet', 503);
  });
  app.post('/telegram/webhook', (c) => {
    const given = c.req.header('x-telegram-bot-api-secret-token');
    if (given === undefined) return c.body(null, refusal);
    return c.body(null, given === 'the-secret' ? 400 : 401);
  });
  const listener = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    listener.closeAllConnections();
    listener.close();
  });
  return `http://127.0.0.1:${(listener.address() as AddressInfo).port}`;
}

function options(publicUrl: string, change: Partial<WebhookOptions> = {}) {
  const said: string[] = [];
  const all = {
    token: server.token,
    secret: 'the-secret',
    publicUrl,
    apiRoot: server.url,
    adminIds: [7],
    log: (line: string) => said.push(line),
    ...change,
  };
  return { all, said };
}

it('registers webhook and menus when the worker is ready, and logs it', async () => {
  const { all, said } = options(await program(2, 401));
  await connectWebhook(all, 1);
  expect(server.callsOf('setWebhook').at(-1)?.payload).toMatchObject({
    url: `${all.publicUrl}/telegram/webhook`,
    secret_token: 'the-secret',
  });
  expect(server.callsOf('setMyCommands').length).toBeGreaterThan(3);
  expect(said.join('\n')).toContain('@cchc_test_bot');
});

it('fails before it calls Telegram when the worker has another secret', async () => {
  const { all } = options(await program(0, 401), { secret: 'another' });
  await expect(connectWebhook(all, 1)).rejects.toThrow('ROTATE=1');
  expect(server.callsOf('setWebhook')).toEqual([]);
});

it('continues and logs it when a menu cannot be set', async () => {
  server.respondWith('setMyCommands', {
    kind: 'error',
    code: 400,
    description: 'Bad Request: chat not found',
  });
  const { all, said } = options(await program(0, 401));
  await connectWebhook(all, 1);
  expect(said.join('\n')).toContain('chat not found');
});

it('fails when the worker accepts an update without the secret', async () => {
  const { all } = options(await program(0, 200));
  await expect(connectWebhook(all, 1)).rejects.toThrow('answered 200 to a post without the secret');
});

it('fails without registering when the worker is never ready', async () => {
  const { all } = options(await program(1000, 401));
  await expect(connectWebhook(all, 1)).rejects.toThrow('not ready: 503 not yet');
  expect(server.callsOf('setWebhook')).toEqual([]);
});

it('reports a wrong token in one line', async () => {
  const { all } = options(await program(0, 401), { token: '1:wrong-token-of-nobody-at-all' });
  await expect(connectWebhook(all, 1)).rejects.toThrow(/^BOT_TOKEN is not known to Telegram/u);
});
