import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isLocalRequest } from './is-local.ts';

const app = new Hono().get('/', (c) => c.text(String(isLocalRequest(c))));
const server = createAdaptorServer({ fetch: app.fetch }) as Server;

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

/** Word for word: `fetch` does not let the host be chosen. */
function ask(host: string, ...headers: string[]): Promise<string> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect(port, '127.0.0.1', () => {
      const lines = ['GET / HTTP/1.1', `Host: ${host}`, ...headers, 'Connection: close', '', ''];
      socket.write(lines.join('\r\n'));
    });
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('end', () => resolve(text.split('\r\n\r\n')[1] ?? ''));
    socket.on('error', reject);
  });
}

describe('isLocalRequest', () => {
  it.each(['127.0.0.1:8080', 'localhost:8080', 'localhost', '[::1]:8080'])(
    'returns true for the host %s over the loopback interface',
    async (host) => expect(await ask(host)).toContain('true'),
  );

  it.each([
    ['cchc.example.vn'],
    ['127.0.0.1.example.vn'],
    ['localhost', 'X-Forwarded-For: 127.0.0.1'],
    ['localhost', 'Forwarded: for=127.0.0.1'],
    ['localhost', 'Via: 1.1 caddy'],
    ['localhost', 'X-Real-IP: 127.0.0.1'],
  ])('returns false for the host %s with the header %s', async (host, ...headers) => {
    expect(await ask(host, ...headers)).toContain('false');
  });

  it('returns false for a request without a connection', async () => {
    expect(await (await app.request('/', { headers: { host: 'localhost' } })).text()).toBe('false');
  });
});
