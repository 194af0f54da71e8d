/** Bodies, paths and headers that are made to break a server, on a real one behind its webhook. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { findLeaks, secretsOf, startWebhookServer, type WebhookServer } from './webhook-server.ts';

const MEGABYTE = 1024 * 1024;
const DEPTH = 100_000;
/** Words that stand in the questions of this file, and so in no line of the log. */
const PRIVATE_WORDS = 'câu hỏi riêng của tôi';
const make = createUpdateFactory();
let telegram: BotApi;
let server: WebhookServer;

beforeAll(async () => {
  telegram = await startBotApi();
  server = await startWebhookServer(telegram, '', { DATABASE_URL: ':memory:' });
});
afterAll(async () => {
  await server?.stop();
  await telegram?.close();
});

const nest = (open: string, close: string): string => open.repeat(DEPTH) + close.repeat(DEPTH);

/** Sends a request as raw bytes with `connection: close`, and returns all that comes back. */
function sendRaw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve) => {
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(text));
    socket.on('data', (chunk) => {
      received += chunk.toString();
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(received));
  });
}

async function expectAlive(): Promise<void> {
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  const update = make.privateText('/help');
  // A connection that the server has just closed may be used once more; Telegram posts again, too.
  await expect.poll(() => server.deliver(update)).toBe(200);
}

it.each([
  ['two megabytes', `{"update_id":1,"a":"${'a'.repeat(2 * MEGABYTE)}"}`, [413, 0]],
  ['lists in lists', nest('[', ']'), [400]],
  [
    'objects in objects',
    `{"update_id":1,"a":${nest('{"a":', '}').replace(':}', ':1}')}}`,
    [400, 200],
  ],
  ['an update in lists', `{"update_id":1,"message":${nest('[', ']')}}`, [400, 200]],
  ['half of a JSON text', '{"update_id":1,"message":{"te', [400]],
  ['a number as its id that is none', '{"update_id":1e999}', [400]],
  ['bytes that are no UTF-8', '\ufffd\u0000', [400]],
])('the webhook survives %s', async (_, body, statuses) => {
  expect(statuses).toContain(await server.post(body));
  await expectAlive();
});

it.each(['/mcp', '/api/check'])('%s survives deep and large bodies', async (path) => {
  for (const body of [nest('[', ']'), `{"text":${nest('[', ']')}}`, 'a'.repeat(2 * MEGABYTE)]) {
    const response = await fetch(server.address + path, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
      },
    }).catch(() => null);
    expect(response?.status ?? 413).toBeLessThan(500);
    expect(response?.status ?? 413).toBeGreaterThanOrEqual(400);
  }
  await expectAlive();
});

it.each([
  '/../../../../etc/passwd',
  '/assets/../../../package.json',
  '/assets/..%2f..%2f..%2fpackage.json',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/..\\..\\package.json',
  '/documents/..%2f..%2f..%2fetc%2fpasswd.md',
  '/api/documents/%2e%2e%2f%2e%2e%2fpackage.json',
  '/documents/%00.md',
])('%s leaves no folder', async (path) => {
  const answer = await sendRaw(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`);
  expect(answer).toMatch(/^HTTP\/1\.1 (?:400|404|308)/u);
  expect(answer).not.toMatch(/root:|"dependencies"/u);
});

it.each([
  '/api/ask?q=a%0d%0aset-cookie:%20a=b',
  '/documents/a%0d%0ax-evil:%201/',
  '/?q=a&lang=en%0d%0ax-evil:%201',
  '/topics/%0d%0ax-evil:%201/',
])('%s adds no header', async (path) => {
  const response = await fetch(server.address + path, { redirect: 'manual' });
  expect(response.status).toBeLessThan(500);
  expect(response.headers.has('x-evil')).toBe(false);
  expect(response.headers.get('set-cookie') ?? 'lang=').toMatch(/^lang=/u);
});

it.each([
  '{"update_id":900001,"__proto__":{"polluted":1},"message":{"__proto__":{"polluted":1}}}',
  '{"update_id":900002,"constructor":{"prototype":{"polluted":1}}}',
])('%s changes no other object', async (body) => {
  expect([200, 400]).toContain(await server.post(body));
  const checked = await fetch(`${server.address}/api/ask?q=__proto__&constructor[prototype][a]=1`);
  expect(await checked.text()).not.toContain('polluted');
  await expectAlive();
});

it('no line of the log has a token, a secret or a question', async () => {
  telegram.respondWith('sendMessage', { kind: 'reset', when: 'before' }, { times: 1 });
  await server.deliver(make.privateText(PRIVATE_WORDS));
  await server.deliver(make.callback(PRIVATE_WORDS.slice(0, 20)));
  for (const path of ['/?q=', '/chat?q=', '/api/ask?q=', '/api/search?q=', '/api/suggest?q=']) {
    await fetch(server.address + path + encodeURIComponent(PRIVATE_WORDS));
  }
  const words = [PRIVATE_WORDS, encodeURIComponent(PRIVATE_WORDS), PRIVATE_WORDS.slice(0, 20)];
  expect(findLeaks(server.output(), [...secretsOf(telegram), ...words])).toEqual([]);
});
