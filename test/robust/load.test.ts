/** A server that gets twice the requests that it can answer. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { percentile } from '../bench/measure.ts';
import { type StartedProcess, startServer } from '../helpers/start-server.ts';
import { countFrom, printFigures } from './figures.ts';

const LOAD_SECONDS = countFrom('ROBUST_LOAD_SECONDS', 20);
const CAPACITY_SECONDS = 5;
const CAPACITY_CLIENTS = 8;
const STEP_MS = 20;
/** Twice the wait at which the server refuses. */
const MAX_P99_MS = 4000;
const QUESTIONS = ['nghị quyết 57 là gì', 'chuyển đổi số', 'chỉ tiêu hồ sơ trực tuyến đến 2030'];

interface Reply {
  /** 0: the connection failed. */
  readonly status: number;
  readonly retryAfter: string | null;
  readonly ms: number;
}

let server: StartedProcess;
beforeAll(async () => {
  server = await startServer({ LOG_LEVEL: 'debug' });
});
afterAll(() => server?.stop());

async function ask(at: number): Promise<Reply> {
  const question = encodeURIComponent(QUESTIONS[at % QUESTIONS.length] ?? '');
  const start = performance.now();
  try {
    const response = await fetch(`${server.address}/api/ask?q=${question}`);
    await response.arrayBuffer();
    const retryAfter = response.headers.get('retry-after');
    return { status: response.status, retryAfter, ms: performance.now() - start };
  } catch {
    return { status: 0, retryAfter: null, ms: performance.now() - start };
  }
}

/** Returns the answers a second of clients that each ask again as soon as they are answered. */
async function measureCapacity(): Promise<number> {
  const end = performance.now() + CAPACITY_SECONDS * 1000;
  let answered = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      if ((await ask(answered)).status === 200) answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CAPACITY_CLIENTS }, client));
  return answered / CAPACITY_SECONDS;
}

/** Sends at a rate, whether or not earlier requests were answered. */
async function sendAtRate(perSecond: number, seconds: number): Promise<Reply[]> {
  const replies: Promise<Reply>[] = [];
  const start = performance.now();
  for (;;) {
    const elapsed = performance.now() - start;
    if (elapsed > seconds * 1000) return Promise.all(replies);
    while (replies.length < (elapsed / 1000) * perSecond) replies.push(ask(replies.length));
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}

it('twice the load is refused with the time to wait, and the rest is answered in time', async () => {
  const capacity = await measureCapacity();
  const replies = await sendAtRate(capacity * 2, LOAD_SECONDS);
  const of = (status: number) => replies.filter((reply) => reply.status === status);
  const [accepted, refused] = [of(200), of(503)];
  const p99 = percentile(
    accepted.map(({ ms }) => ms),
    99,
  );
  printFigures('Twice the load', {
    'capacity, answers a second': capacity.toFixed(0),
    'seconds of load': LOAD_SECONDS,
    answered: accepted.length,
    'refused with 503': refused.length,
    'connections lost': of(0).length,
    'p99 of the answered': `${p99.toFixed(0)} ms`,
  });
  expect(accepted.length + refused.length).toBe(replies.length);
  expect(accepted.length).toBeGreaterThan(0);
  expect(refused.every(({ retryAfter }) => Number(retryAfter) >= 1)).toBe(true);
  expect(p99).toBeLessThan(MAX_P99_MS);
  // It recovers by itself.
  await expect.poll(async () => (await ask(0)).status).toBe(200);
  for (let at = 0; at < 20; at += 1) expect((await ask(at)).status).toBe(200);
  expect(server.output()).not.toContain('chuyển đổi');
});
