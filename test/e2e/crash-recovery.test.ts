/** Real processes that are killed or stopped during an update. */
import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { type StartedProcess, startServer } from '../helpers/start-server.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { acceptedMessages, createDatabase } from '../helpers/webhook-harness.ts';

const SECRET = 'webhook-secret_of-the-e2e-test';
const make = createUpdateFactory();
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

async function startPolling(file: string): Promise<StartedProcess> {
  return startServer({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    DATABASE_URL: `file:${file}`,
  });
}

async function startWebhook(file: string): Promise<StartedProcess> {
  const started = await startServer({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    PUBLIC_URL: 'https://cchc.example.vn',
    WEBHOOK_SECRET: SECRET,
    DATABASE_URL: `file:${file}`,
  });
  await telegram.waitFor('setWebhook');
  return started;
}

function deliver(update: unknown): Promise<number> {
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': SECRET,
  };
  const body = JSON.stringify(update);
  return fetch(`${server?.address}/telegram/webhook`, { method: 'POST', headers, body }).then(
    ({ status }) => status,
    () => 0,
  );
}

/** Ends all leases, as if their 90 seconds had passed. */
function endLeases(file: string): void {
  const sqlite = new BetterSqlite3(file);
  sqlite.exec("UPDATE processed_updates SET lease_until = 0 WHERE state = 'claimed'");
  sqlite.close();
}

/** Resolves once the bot has begun to send an answer that is not accepted yet. */
async function answerUnderWay(): Promise<void> {
  await expect.poll(() => telegram.callsOf('sendMessage').length).toBeGreaterThan(0);
}

describe('a process that is killed during an update', () => {
  it('the next process answers the update once after the lease of a killed process (webhook)', async () => {
    const file = createDatabase();
    server = await startWebhook(file);
    telegram.respondWith('sendMessage', { kind: 'timeout' }, { times: 1 });
    const update = make.privateText('/help');
    const cut = deliver(update);
    await answerUnderWay();
    await server.kill();
    expect(await cut).toBe(0);

    server = await startWebhook(file);
    expect(await deliver(update)).toBe(503);
    endLeases(file);
    expect(await deliver(update)).toBe(200);
    expect(await deliver(update)).toBe(200);
    expect(acceptedMessages(telegram)).toHaveLength(1);
  });

  it('the next process gets the update of a killed process again and answers it once (polling)', async () => {
    const file = createDatabase();
    server = await startPolling(file);
    telegram.respondWith('sendMessage', { kind: 'timeout' }, { times: 1 });
    telegram.pushUpdate(make.privateText('/help'));
    await answerUnderWay();
    await server.kill();

    endLeases(file);
    server = await startPolling(file);
    await expect.poll(() => acceptedMessages(telegram).length).toBe(1);
    telegram.pushUpdate(make.privateText('/help', { userId: 43 }));
    await expect.poll(() => acceptedMessages(telegram, 43).length).toBe(1);
    expect(acceptedMessages(telegram)).toHaveLength(2);
  });
});

describe('a process that gets SIGTERM during updates', () => {
  it('a process that gets SIGTERM first answers its updates, each with status 200', async () => {
    const file = createDatabase();
    server = await startWebhook(file);
    telegram.respondWith('sendMessage', { kind: 'delay', ms: 800 });
    const updates = [1, 2, 3].map((userId) => make.privateText('/help', { userId }));
    const statuses = Promise.all(updates.map(deliver));
    await answerUnderWay();
    expect(await server.stop()).toBe(0);
    expect(await statuses).toEqual([200, 200, 200]);
    expect(acceptedMessages(telegram)).toHaveLength(3);
    const sqlite = new BetterSqlite3(file, { readonly: true });
    const states = sqlite.prepare('SELECT DISTINCT state FROM processed_updates').pluck().all();
    sqlite.close();
    expect(states).toEqual(['done']);
  });
});
