import type { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeAnswer } from '../../test/helpers/answers.ts';
import type { BotApi } from '../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../test/helpers/bot-api.ts';
import { createBotDependencies } from '../../test/helpers/bot-dependencies.ts';
import { createUpdateFactory } from '../../test/helpers/update-factory.ts';
import type { AskQuestion } from '../answer/answer.ts';
import { createBot } from '../telegram/bot.ts';
import { createUpdateHandler } from '../telegram/update-processing/update-handler.ts';
import { createApp, WEBHOOK_PATH } from './app.ts';

const SECRET = 'a-secret_of-this-test';
const make = createUpdateFactory();
let server: BotApi;
let app: Hono;
let ask: AskQuestion;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  ask = (question) => makeAnswer(question);
  const deps = createBotDependencies({ ask: (...question) => ask(...question) });
  // Without botInfo the bot calls getMe at its first update, so accepting a wrong secret would show.
  const bot = createBot(server.token, deps, { apiRoot: server.url, callTimeoutSeconds: 2 });
  const updateHandler = createUpdateHandler(bot, deps, { gapMs: 20 });
  app = createApp({
    ...deps,
    searchPassages: () => [],
    webhook: { updateHandler, secret: SECRET },
  });
});

function post(body: string, secret: string | null = SECRET): Promise<Response> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (secret !== null) headers['x-telegram-bot-api-secret-token'] = secret;
  return Promise.resolve(app.request(WEBHOOK_PATH, { method: 'POST', body, headers }));
}

describe('webhook', () => {
  it('answers an update with one message', async () => {
    const response = await post(JSON.stringify(make.privateText('chào')));
    expect(response.status).toBe(200);
    expect(server.callsOf('sendMessage').map(({ outcome }) => outcome)).toEqual(['ok']);
  });

  it.each([
    ['no secret', null],
    ['an empty secret', ''],
    ['a wrong secret', 'a-secret_of-this-tesT'],
    ['a part of the secret', 'a-secret'],
    ['more than the secret', `${SECRET}x`],
  ])('returns 401 for %s and calls nothing, not even getMe', async (_, secret) => {
    const response = await post(JSON.stringify(make.privateText('chào')), secret);
    expect(response.status).toBe(401);
    expect(await response.text()).toBe('');
    expect(server.calls).toEqual([]);
  });

  it('checks the secret before the body', async () => {
    expect((await post('{not json', 'wrong')).status).toBe(401);
  });

  it.each(['', '{not json', '[]', 'null', '1', '{}', '{"update_id":"1"}', '{"update_id":1.5}'])(
    'returns 400 for %j, which is no update',
    async (body) => {
      expect((await post(body)).status).toBe(400);
      expect(server.calls).toEqual([]);
      expect((await post(JSON.stringify(make.privateText('chào')))).status).toBe(200);
    },
  );

  it.each([
    '{"update_id":1}',
    '{"update_id":2,"message":null}',
    '{"update_id":3,"message":{}}',
    '{"update_id":4,"message":{"text":5,"chat":{"id":1,"type":"private"}}}',
    '{"update_id":5,"message":{"text":"a","entities":7,"chat":null}}',
    '{"update_id":6,"callback_query":{}}',
  ])('returns 200 for %s, because another delivery would not help', async (body) => {
    expect((await post(body)).status).toBe(200);
  });

  it('returns 413 when the body is larger than 1 MB', async () => {
    const text = 'a'.repeat(1024 * 1024);
    expect((await post(JSON.stringify({ update_id: 1, text }))).status).toBe(413);
  });

  it('returns 200 when the handler of the update failed', async () => {
    ask = () => {
      throw new Error('fault');
    };
    expect((await post(JSON.stringify(make.privateText('chào')))).status).toBe(200);
  });

  it('returns 200 when the person has blocked the bot', async () => {
    server.respondWith('sendMessage', { kind: 'blocked' });
    expect((await post(JSON.stringify(make.privateText('chào')))).status).toBe(200);
  });

  it('returns 503 while the Bot API is unreachable, so that Telegram delivers the update again', async () => {
    server.respondWith('sendMessage', { kind: 'badGateway' }, { times: 1 });
    const update = JSON.stringify(make.privateText('chào'));
    expect((await post(update)).status).toBe(503);
    expect((await post(update)).status).toBe(200);
  });
});
