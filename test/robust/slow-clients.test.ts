/** Clients that open a connection and send nothing, or a part of a request, and never the rest. */
import { connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { percentile } from '../bench/measure.ts';
import { startServer } from '../helpers/start-server.ts';
import { printFigures } from './figures.ts';

const CLIENTS_OF_A_KIND = 100;
const ASKED_MEANWHILE = 50;
/** An answer takes some 10 ms; a busy machine takes longer, a server that waits for a client forever. */
const MAX_MS = 5000;
/** The server gives 15 s for the headers and looks every 30 s by Node's default. */
const MAX_OPEN_MS = 60_000;

const BEGINNINGS: Readonly<Record<string, string>> = {
  nothing: '',
  'half a header': 'GET / HTTP/1.1\r\nhost: a\r\nx-slow: ',
};

function open(address: string, text: string): Promise<Socket> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(text);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}

it('slow clients hold up nobody, and their connections are closed', async () => {
  const server = await startServer({});
  const sockets = await Promise.all(
    Object.values(BEGINNINGS).flatMap((text) =>
      Array.from({ length: CLIENTS_OF_A_KIND }, () => open(server.address, text)),
    ),
  );
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await server.stop();
  });
  let closed = 0;
  const openedAt = performance.now();
  for (const socket of sockets) {
    socket.on('error', () => {});
    socket.once('close', () => {
      closed += 1;
    });
    socket.resume();
  }
  const times: number[] = [];
  for (let at = 0; at < ASKED_MEANWHILE; at += 1) {
    const start = performance.now();
    const response = await fetch(`${server.address}/api/ask?q=${at}`);
    await response.arrayBuffer();
    expect(response.status).toBe(200);
    times.push(performance.now() - start);
  }
  await expect.poll(() => closed, { timeout: MAX_OPEN_MS * 2 }).toBe(sockets.length);
  const seconds = (performance.now() - openedAt) / 1000;
  printFigures('Slow clients', {
    connections: sockets.length,
    'closed by the server': closed,
    'all closed after': `${seconds.toFixed(0)} s`,
    'p99 of others meanwhile': `${percentile(times, 99).toFixed(0)} ms`,
  });
  expect(percentile(times, 99)).toBeLessThan(MAX_MS);
});
