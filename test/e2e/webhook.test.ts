/** `npm start` behind a webhook, as Telegram sees it: real processes and real HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ALLOWED_UPDATES } from '../../src/telegram/allowed-updates.ts';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { type StartedProcess, startServer } from '../helpers/start-server.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';

const SECRET = 'webhook-secret_of-the-e2e-test';
const make = createUpdateFactory();
let telegram: BotApi;
let server: StartedProcess;
let registered: unknown[];

beforeAll(async () => {
  telegram = await startBotApi();
  server = await startServer({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    PUBLIC_URL: 'https://cchc.example.vn',
    WEBHOOK_SECRET: SECRET,
    LOG_LEVEL: 'debug',
  });
  registered = (await telegram.waitFor('setWebhook')).map(({ payload }) => payload);
});
afterAll(async () => {
  await server?.stop();
  await telegram?.close();
});
beforeEach(() => telegram.reset());

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.address}/telegram/webhook`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...headers },
  });
}

const withSecret = { 'x-telegram-bot-api-secret-token': SECRET };

describe('npm start with BOT_TOKEN and PUBLIC_URL', () => {
  it('npm start registers its address, its secret and the kinds of updates it handles', () => {
    expect(registered).toEqual([
      {
        url: 'https://cchc.example.vn/telegram/webhook',
        secret_token: SECRET,
        allowed_updates: ALLOWED_UPDATES,
      },
    ]);
  });

  it('the webhook answers a question with exactly one message to the chat that asked', async () => {
    const update = make.privateText('nghị quyết nào về chuyển đổi số', { userId: 4711 });
    const response = await post(JSON.stringify(update), withSecret);
    expect(response.status).toBe(200);
    // On a busy machine the bot also sends the typing action.
    const calls = telegram.calls.filter(({ method }) => method !== 'sendChatAction');
    expect(calls.map(({ method, outcome }) => [method, outcome])).toEqual([['sendMessage', 'ok']]);
    const [message] = telegram.callsOf('sendMessage');
    expect(message?.payload).toMatchObject({ chat_id: 4711, parse_mode: 'HTML' });

    const asked = await fetch(
      `${server.address}/api/ask?q=${encodeURIComponent(update.message?.text ?? '')}`,
    );
    const { text } = (await asked.json()) as { text: string };
    const firstLine = text.split('\n')[0] ?? '';
    expect(firstLine).not.toBe('');
    expect(message?.result).toMatchObject({ text: expect.stringContaining(firstLine) });
  });

  it.each([
    ['no secret', {}],
    ['a wrong secret', { 'x-telegram-bot-api-secret-token': `${SECRET}x` }],
  ])('the webhook refuses an update with %s and calls no method', async (_, headers) => {
    const response = await post(JSON.stringify(make.privateText('chào')), headers);
    expect(response.status).toBe(401);
    // The next update is answered. No other chat was called before or meanwhile.
    const next = make.privateText('/help', { userId: 4712 });
    expect((await post(JSON.stringify(next), withSecret)).status).toBe(200);
    expect(new Set(telegram.calls.map(({ payload }) => payload.chat_id))).toEqual(new Set([4712]));
    expect(telegram.refused).toEqual([]);
  });

  it.each(['{not json', '{"message":{"text":"chào"}}'])(
    'the webhook refuses %s with 400 and continues to serve',
    async (body) => {
      expect((await post(body, withSecret)).status).toBe(400);
      const next = await post(JSON.stringify(make.privateText('/help')), withSecret);
      expect(next.status).toBe(200);
      expect(await telegram.waitFor('sendMessage')).toHaveLength(1);
    },
  );

  it('the webhook refuses a question above the limit and names the limit', async () => {
    const q = encodeURIComponent('ế'.repeat(10_000));
    const response = await fetch(`${server.address}/api/ask?q=${q}`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('2000');
  });

  it('the log contains no token, no secret and no texts of users', async () => {
    telegram.respondWith('sendMessage', { kind: 'reset', when: 'before' });
    const update = make.privateText('câu hỏi riêng tư');
    expect((await post(JSON.stringify(update), withSecret)).status).toBe(503);
    const output = server.output();
    expect(output).toContain(`"updateId":${update.update_id}`);
    expect(output).not.toContain(telegram.token.split(':')[1]);
    expect(output).not.toContain(SECRET);
    expect(output).not.toContain('riêng tư');
  });

  it('npm start exits with code 0 on SIGTERM', async () => {
    expect(await server.stop()).toBe(0);
  });
});
