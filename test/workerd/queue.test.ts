/** The handlers of the worker on local Queues and D1: the timer and the queue send messages. */
import {
  createExecutionContext,
  createScheduledController,
  waitOnExecutionContext,
} from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WorkerBindings } from '../../src/app/worker/bindings.ts';
import worker from '../../src/app/worker/main.ts';
import { createD1Store } from '../../src/store/d1.ts';
import { claimMessages } from '../../src/store/tables/outbox.ts';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { createTables, emptyTables } from '../helpers/on-workerd/databases.ts';
import { openServerAt } from '../helpers/on-workerd/network.ts';
import { announce, makePlan, readProgress, subscribeChats } from '../simulate/helpers.ts';

const bindings = env as WorkerBindings & {
  readonly TELEGRAM_API_ROOT: string;
};
const store = createD1Store(bindings.DB);
const chats = Array.from({ length: 12 }, (_, at) => 1000 + at);
const handle = worker.queue;
/** How many consumers are running. A consumer that has sent everything still checks for more. */
let busy = 0;
let server: BotApi;

beforeAll(async () => {
  worker.queue = async (...given) => {
    busy += 1;
    try {
      await handle(...given);
    } finally {
      busy -= 1;
    }
  };
  await createTables(bindings.DB);
  server = await startBotApi();
  const { TELEGRAM_API_ROOT: root } = bindings;
  openServerAt(root, (request) => fetch(request.url.replace(root, server.url), request));
});
afterAll(() => {
  worker.queue = handle;
  return server.close();
});
beforeEach(async () => {
  await emptyTables(bindings.DB);
  server.reset();
  await subscribeChats(store, chats, new Date());
  await announce(store, [makePlan(0)], new Date());
  await announce(store, [makePlan(0), makePlan(1)], new Date());
});
afterEach(async () => {
  await expect.poll(() => busy, pollOptions).toBe(0);
  vi.restoreAllMocks();
});

const pollOptions = { timeout: 20_000, interval: 50 };

/** Runs the timer of every minute. */
async function tick(): Promise<void> {
  const ctx = createExecutionContext();
  await worker.scheduled(createScheduledController({ cron: '* * * * *' }), bindings, ctx);
  await waitOnExecutionContext(ctx);
}

/** Expects that each chat got the message once and that the outbox records it. */
async function expectDelivered(): Promise<void> {
  await expect.poll(() => readProgress(store), pollOptions).toMatchObject({ sent: chats.length });
  const sent = server.callsOf('sendMessage').map(({ payload }) => payload.chat_id);
  expect(sent.toSorted()).toEqual(chats);
}

describe('an announcement', () => {
  it('an announcement is sent by the queue once to each chat when the timer runs', async () => {
    const consumed = vi.spyOn(worker, 'queue');
    await tick();
    await expectDelivered();
    expect(consumed).toHaveBeenCalled();
  });

  it('an announcement is sent when a consumer failed before', async () => {
    const consumed = vi
      .spyOn(worker, 'queue')
      .mockRejectedValueOnce(new Error('the isolate died'))
      .mockImplementationOnce(async (batch) => batch.retryAll());
    await tick();
    await expectDelivered();
    expect(consumed.mock.calls.length).toBeGreaterThan(2);
  });

  it('an announcement waits for the next timer when every consumer failed', async () => {
    const longAgo = new Date(Date.now() - 600_000);
    const claim = { holder: 'a sender that died', now: longAgo, leaseMs: 1, limit: 100 };
    await store.db.updateTable('outbox_messages').set({ due: 0 }).execute();
    expect(await claimMessages(store.db, claim)).toHaveLength(chats.length);
    vi.spyOn(worker, 'queue').mockImplementation(async (batch, ...rest) => {
      if (batch.queue.endsWith('-dead')) return handle(batch, ...rest);
      batch.retryAll();
    });
    await tick();
    const states = () =>
      store.db.selectFrom('outbox_messages').select(['state', 'error']).execute();
    await expect
      .poll(states, pollOptions)
      .toEqual(chats.map(() => ({ state: 'deferred', error: 'its sender died' })));
    vi.restoreAllMocks();
    await tick();
    await expectDelivered();
  });
});
