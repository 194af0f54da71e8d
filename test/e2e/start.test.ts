/** The other modes of `npm start`, and refused starts. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { openedBy, signInitData } from '../helpers/init-data.ts';
import { makePaper } from '../helpers/papers/own-paper.ts';
import { renderText } from '../helpers/papers/render-text.ts';
import { runServerToExit, type StartedProcess, startServer } from '../helpers/start-server.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';

let telegram: BotApi;
let server: StartedProcess | undefined;

beforeEach(async () => {
  telegram = await startBotApi();
});
afterEach(async () => {
  await server?.stop();
  server = undefined;
  await telegram.close();
});

describe('npm start', () => {
  it('npm start serves the API and prints its address without a token', async () => {
    server = await startServer({});
    expect(server.output()).toMatch(/^cchc-bot: http:\/\/127\.0\.0\.1:\d+ \(no BOT_TOKEN.*\)\n$/u);
    expect((await fetch(`${server.address}/readyz`)).status).toBe(200);
    expect((await fetch(`${server.address}/api/search?q=cchc`)).status).toBe(200);
  });

  it('npm start polls, deletes an old webhook and answers when only a token is set', async () => {
    server = await startServer({ BOT_TOKEN: telegram.token, TELEGRAM_API_ROOT: telegram.url });
    await telegram.waitFor('deleteWebhook');
    telegram.pushUpdate(createUpdateFactory().privateText('/start'));
    expect(await telegram.waitFor('sendMessage')).toHaveLength(1);
    expect(await server.stop()).toBe(0);
  });

  it('npm start serves while Telegram is unavailable and registers the webhook afterwards', async () => {
    const back = telegram.respondWith('getMe', { kind: 'badGateway' });
    server = await startServer({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      PUBLIC_URL: 'https://cchc.example.vn',
    });
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
    await telegram.waitFor('getMe');
    expect(telegram.callsOf('setWebhook')).toEqual([]);
    back();
    const [call] = await telegram.waitFor('setWebhook');
    expect(call?.payload.secret_token).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('npm start reads papers that an administrator uploads in the Mini App, where it has an address', async () => {
    server = await startServer({
      BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: telegram.url,
      PUBLIC_URL: 'https://cchc.example.vn',
      ADMIN_IDS: '77',
    });
    const paper = makePaper(1);
    const body = new FormData();
    body.append('file', new File([renderText(paper)], 'van-ban.txt'));
    const initData = signInitData(telegram.token, openedBy(77, new Date()));
    const headers = { authorization: `tma ${initData}` };
    const page = await fetch(`${server.address}/gui-van-ban`, { method: 'POST', headers, body });
    expect(await page.text()).toContain(`<td>${paper.number}</td>`);
    const [card] = await telegram.waitFor('sendMessage');
    expect(card?.payload).toMatchObject({ chat_id: 77 });
    expect(telegram.callsOf('sendDocument')).toHaveLength(1);
  });

  it('npm start exits with one line that names a wrong variable', async () => {
    const { code, output } = await runServerToExit({ PORT: 'eighty' });
    expect(code).toBe(1);
    expect(output).toBe('PORT is not a port number; example: PORT=8080\n');
  });

  it('npm start exits with one line that names a database that cannot be opened', async () => {
    const { code, output } = await runServerToExit({ DATABASE_URL: 'file:./src' });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^DATABASE_URL: \.\/src cannot be opened .* example: DATABASE_URL=.*\n$/u,
    );
  });

  it('npm start exits without printing the token when Telegram does not know it', async () => {
    const token = '123456:another-token_than-this-server-knows';
    const { code, output } = await runServerToExit({
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: telegram.url,
      PUBLIC_URL: 'https://cchc.example.vn',
    });
    expect(code).toBe(1);
    expect(output).toContain('BOT_TOKEN is not known to Telegram');
    expect(output).not.toContain('another-token');
  });
});
