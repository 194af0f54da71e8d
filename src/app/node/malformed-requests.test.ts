/** Requests as proxies and scanners write them, over a real connection. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestSite, type TestSite } from '../../../test/helpers/site.ts';
import { createUpdateFactory } from '../../../test/helpers/update-factory.ts';
import { createApp, WEBHOOK_PATH } from '../../web/app.ts';
import { type Listener, openListener } from './http-listener.ts';

const SECRET = 'a-secret_of-this-test';
const make = createUpdateFactory();
let site: TestSite;
let listener: Listener;
const handled: number[] = [];

beforeAll(async () => {
  site = createTestSite();
  const updateHandler = {
    handle: async ({ update_id: id }: { readonly update_id: number }) => {
      handled.push(id);
      return 'handled' as const;
    },
    idle: async () => {},
  };
  const app = createApp({ ...site.deps, webhook: { updateHandler, secret: SECRET } });
  listener = await openListener(app.fetch, { port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await listener.close();
  await site.deps.store.close();
});

/** Sends bytes as they are, and returns the status of the response. */
async function statusOf(lines: readonly string[], body = ''): Promise<number> {
  const { hostname, port } = new URL(listener.address);
  const socket = connect(Number(port), hostname);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString();
  });
  socket.on('error', () => {});
  socket.write(`${[...lines, 'connection: close'].join('\r\n')}\r\n\r\n${body}`);
  await once(socket, 'close');
  return Number(/^HTTP\/1\.1 (\d{3})/u.exec(received)?.[1]);
}

const chunked = (parts: readonly string[]): string =>
  [...parts, ''].map((part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`).join('');
const POST = [
  `POST ${WEBHOOK_PATH} HTTP/1.1`,
  'host: a',
  'content-type: application/json',
  `x-telegram-bot-api-secret-token: ${SECRET}`,
  'transfer-encoding: chunked',
];

describe('a webhook body in chunks', () => {
  it('is read', async () => {
    const update = make.privateText('chào');
    const json = JSON.stringify(update);
    expect(await statusOf(POST, chunked([json.slice(0, 9), json.slice(9)]))).toBe(200);
    expect(handled).toContain(update.update_id);
  });

  it('gets 413 when it is larger than the limit', async () => {
    expect(await statusOf(POST, chunked(Array(48).fill('x'.repeat(65_536))))).toBe(413);
  });
});

it.each([
  '/%',
  '/%E0%A4%A',
  '/documents/%zz',
  '/documents/%C0%AF',
  '/topics/%FF',
  '/?q=%',
  '/?q=%E0%A4%A',
  '/api/ask?q=%C3%28',
  '/api/documents/%',
  '/search?q=%%%',
])('an address with a malformed escape gets no error of the server: %s', async (path) => {
  expect([200, 301, 302, 400, 404]).toContain(await statusOf([`GET ${path} HTTP/1.1`, 'host: a']));
});

it.each(['localhost/?k=v', 'a/../b', 'a b', 'http://a/', 'a\\b'])(
  'a Host that is no host gets 400: %s',
  async (host) => {
    expect(await statusOf(['GET / HTTP/1.1', `host: ${host}`])).toBe(400);
  },
);
