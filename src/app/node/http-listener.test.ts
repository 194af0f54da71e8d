import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Listener, openListener } from './http-listener.ts';

const TIMEOUTS = { headers: 200, request: 400, check: 50 };
let listener: Listener;
let sockets: Socket[];

beforeEach(async () => {
  sockets = [];
  listener = await openListener(
    async (request) => new Response(`${(await request.text()).length} bytes`),
    { port: 0, host: '127.0.0.1', timeouts: TIMEOUTS },
  );
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await listener.close();
});

/** Sends the beginning of a request, and returns what comes back until the server ends it. */
async function sendPart(text: string): Promise<string> {
  const { hostname, port } = new URL(listener.address);
  const socket = connect(Number(port), hostname);
  sockets.push(socket);
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk.toString();
  });
  socket.on('error', () => {});
  socket.write(text);
  await once(socket, 'close');
  return received;
}

describe('openListener', () => {
  it.each([
    ['sends no byte', ''],
    ['sends half of a header', 'GET / HTTP/1.1\r\nhost: a\r\nx-slow: '],
    ['sends half of a body', 'POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nhalf'],
  ])('ends the connection of a client that %s', async (_, text) => {
    expect(await sendPart(text)).toMatch(/^(?:HTTP\/1\.1 408 |$)/u);
  });

  it('answers others while a hundred clients do not finish their requests', async () => {
    const slow = Array.from({ length: 100 }, () => sendPart('GET / HTTP/1.1\r\nhost: a\r\n'));
    const answer = await fetch(listener.address, { method: 'POST', body: 'whole' });
    expect(await answer.text()).toBe('5 bytes');
    await Promise.all(slow);
  });
});
