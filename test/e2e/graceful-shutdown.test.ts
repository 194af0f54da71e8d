/**
 * SIGTERM under load, with real processes: during updates and a broadcast, one process stops and
 * another takes over. Each update gets one answer, and each chat gets one message.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import BetterSqlite3 from 'better-sqlite3';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { type StartedProcess, startServer } from '../helpers/start-server.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { acceptedTexts } from '../helpers/webhook-harness.ts';
import { subscribeChats } from '../simulate/helpers.ts';

const PROVINCE = fileURLToPath(new URL('../fixtures/province', import.meta.url));
const SECRET = 'a-secret-of-the-test';
/** The commands that each person sends. Their answers differ. */
const COMMANDS = ['/start', '/help', '/quyenriengtu'];
const PEOPLE = Array.from({ length: 40 }, (_, at) => 1000 + at);
const FOLLOWERS = Array.from({ length: 120 }, (_, at) => 5000 + at);
/** Few enough that updates are still waiting when the first process gets SIGTERM. */
const CONNECTIONS = 8;
const ANNOUNCED_NUMBER = '901/KH-THU';

let telegram: BotApi;
let dir: string;
let running: StartedProcess | undefined;
let port: number;
let make: ReturnType<typeof createUpdateFactory>;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'cchc-stopped-'));
  cpSync(PROVINCE, dir, { recursive: true });
  telegram = await startBotApi();
  make = createUpdateFactory();
  port = await freePort();
  const store = openSqliteStore(database());
  await subscribeChats(store, FOLLOWERS, new Date());
  await store.close();
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  await telegram.close();
  rmSync(dir, { recursive: true, force: true });
});

const database = () => `file:${join(dir, 'cchc.db')}`;

/** Returns a port for all processes of a test, because Telegram posts to one address. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
}

async function startProcess(env: Readonly<Record<string, string>> = {}): Promise<StartedProcess> {
  running = await startServer({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    KNOWLEDGE_DIR: dir,
    ADMIN_SECRET: SECRET,
    DATABASE_URL: database(),
    PORT: String(port),
    ...env,
  });
  return running;
}

const webhook = (): Record<string, string> => ({
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  WEBHOOK_SECRET: SECRET,
});

/** Returns every command from every person, with increasing ids. */
function updates(): Update[] {
  return COMMANDS.flatMap((text) => PEOPLE.map((userId) => make.privateText(text, { userId })));
}

async function announce(): Promise<void> {
  const lines = [
    '---',
    'id: thu-901',
    `number: ${ANNOUNCED_NUMBER}`,
    'type: plan',
    'title: Kế hoạch thử',
  ];
  lines.push('dateDocument: 2026-11-20', 'sources: [{ title: Công báo }]', '---', '', '## A', 'B.');
  writeFileSync(join(dir, 'documents', 'thu-901.md'), lines.join('\n'));
  const headers = { authorization: `Bearer ${SECRET}` };
  const response = await fetch(`http://127.0.0.1:${port}/admin/reload`, {
    method: 'POST',
    headers,
  });
  expect(response.status).toBe(200);
}

/** Delivers each update until it is accepted, also while no process listens. */
async function deliverAll(all: readonly Update[]): Promise<void> {
  const left = [...all];
  const connection = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const update = next;
      for (let status = 0; status !== 200; ) {
        status = await telegram.deliver(update).then(
          (delivery) => delivery.status,
          () => 0,
        );
        if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
}

const announcementsSent = () =>
  acceptedTexts(telegram).filter((text) => text.includes(ANNOUNCED_NUMBER)).length;
const answersSent = () => acceptedTexts(telegram).length - announcementsSent();

/** Returns the responses of /readyz from SIGTERM until no process listens. */
async function watchReadiness(): Promise<string[]> {
  const seen: string[] = [];
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
    if (response === null) return seen;
    const { status } = (await response.json()) as { status: string };
    seen.push(`${response.status} ${status}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Returns the updates that a stopped process left claimed. Only a killed process leaves any. */
function leftClaimed(): unknown[] {
  const sqlite = new BetterSqlite3(join(dir, 'cchc.db'), { readonly: true });
  const claimed = sqlite
    .prepare(
      "SELECT 'update' FROM processed_updates WHERE state = 'claimed' UNION ALL SELECT 'message' FROM outbox_messages WHERE state = 'claimed'",
    )
    .pluck()
    .all();
  sqlite.close();
  return claimed;
}

async function expectEachOnce(): Promise<void> {
  await expect.poll(announcementsSent).toBe(FOLLOWERS.length);
  for (const chat of FOLLOWERS) {
    expect(acceptedTexts(telegram, chat), `news to ${chat}`).toHaveLength(1);
  }
  for (const person of PEOPLE) {
    const texts = acceptedTexts(telegram, person);
    expect(texts, `answers to ${person}`).toHaveLength(COMMANDS.length);
    expect(new Set(texts).size).toBe(COMMANDS.length);
  }
}

describe('SIGTERM under load', () => {
  it('SIGTERM loses and repeats nothing when the next process takes over (webhook)', async () => {
    const first = await startProcess(webhook());
    await telegram.waitFor('setWebhook');
    telegram.respondWith('sendMessage', { kind: 'delay', ms: 150 });
    await announce();
    // The announcements come first, because they wait for answers.
    await expect.poll(announcementsSent).toBeGreaterThan(10);
    const delivered = deliverAll(updates());
    await expect.poll(answersSent).toBeGreaterThan(10);

    const stopped = first.stop();
    const readiness = await watchReadiness();
    expect(await stopped).toBe(0);
    // The responses are 503 from the signal until the listener closes.
    expect(readiness.at(-1)).toBe('503 stopping');
    expect(readiness.filter((said) => said !== '503 stopping').length).toBeLessThan(3);
    expect(leftClaimed()).toEqual([]);
    expect(announcementsSent()).toBeLessThan(FOLLOWERS.length);
    expect(answersSent()).toBeLessThan(PEOPLE.length * COMMANDS.length);

    await startProcess(webhook());
    await delivered;
    await expectEachOnce();
  });

  it('SIGTERM loses and repeats nothing when the next process takes over (polling)', async () => {
    const first = await startProcess();
    telegram.respondWith('sendMessage', { kind: 'delay', ms: 150 });
    await announce();
    const all = updates();
    await expect.poll(announcementsSent).toBeGreaterThan(10);
    for (const update of all.slice(0, 80)) telegram.pushUpdate(update);
    await expect.poll(answersSent).toBeGreaterThan(10);
    const stopped = first.stop();
    for (const update of all.slice(80)) telegram.pushUpdate(update);
    expect(await stopped).toBe(0);
    expect(leftClaimed()).toEqual([]);
    expect(announcementsSent()).toBeLessThan(FOLLOWERS.length);

    await startProcess();
    await expect.poll(answersSent).toBe(PEOPLE.length * COMMANDS.length);
    await expectEachOnce();
  });
});

it('the server continues to serve for DRAIN_SECONDS while /readyz returns 503', async () => {
  const first = await startProcess({ ...webhook(), DRAIN_SECONDS: '8' });
  await telegram.waitFor('setWebhook');
  const stopped = first.stop();
  await expect
    .poll(async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).status, { timeout: 7000 })
    .toBe(503);
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
  expect((await telegram.deliver(make.privateText('/help'))).status).toBe(200);
  expect(await stopped).toBe(0);
  expect(acceptedTexts(telegram)).toHaveLength(1);
});
