/** What Workers call: requests, the queue's messages, timers. */
import type {
  ExecutionContext,
  MessageBatch,
  ScheduledController,
} from '@cloudflare/workers-types';
import { describeError } from '../../bot/faults.ts';
import { tidy } from '../../store/housekeeping.ts';
import { nextDue, noteStranded } from '../../store/outbox.ts';
import { ConfigError } from '../config.ts';
import { within } from '../within.ts';
import { deliverTasks } from './deliver.ts';
import type { DeliveryTask, WorkerEnv } from './env.ts';
import { type House, openHouse } from './house.ts';

export interface WorkerHandlers {
  fetch(request: Request, env: WorkerEnv, ctx: ExecutionContext): Promise<Response>;
  queue(batch: MessageBatch<DeliveryTask>, env: WorkerEnv, ctx: ExecutionContext): Promise<void>;
  scheduled(controller: ScheduledController, env: WorkerEnv, ctx: ExecutionContext): Promise<void>;
}

/** So old, what was approved in another isolate is asked for again. */
const FRESH_MS = 10_000;
/** The event that opens may be ended by its platform: whoever waits for it gives up and the next opens anew. */
const LONGEST_OPENING_MS = 25_000;
/** As wrangler.toml has it; the other timer comes every minute. */
const HOURLY = '7 * * * *';
/** The queue of what failed too often, by its name's end. */
const DEAD_LETTERS = /-dead(?:-|$)/u;

/** Handlers that open the house with the first event and keep it for the isolate's life. */
export function createWorker(): WorkerHandlers {
  let opening: Promise<House> | null = null;
  let lookedAt = 0;

  function open(env: WorkerEnv, ctx: ExecutionContext): Promise<House> {
    const known = opening;
    if (known !== null) {
      return within(LONGEST_OPENING_MS, known).catch((error: unknown) => {
        if (opening === known) opening = null;
        throw error;
      });
    }
    lookedAt = Date.now();
    const fresh = within(LONGEST_OPENING_MS, openHouse(env));
    opening = fresh;
    // Others wait for it as well: it is to end, also where who asked first goes away.
    ctx.waitUntil(fresh.catch(() => {}));
    fresh.catch(() => {
      if (opening === fresh) opening = null;
    });
    return fresh;
  }

  /** What was approved elsewhere is read anew; who is answered does not wait for it. */
  function keepFresh({ librarian }: House, ctx: ExecutionContext): void {
    if (Date.now() - lookedAt < FRESH_MS) return;
    lookedAt = Date.now();
    ctx.waitUntil(librarian.reread());
  }

  return {
    fetch: async (request, env, ctx) => {
      let house: House;
      try {
        house = await open(env, ctx);
      } catch (error) {
        return refusal(error);
      }
      keepFresh(house, ctx);
      const response = Promise.resolve(house.app().fetch(request, env, ctx));
      // An update that was begun is finished, also where Telegram no longer waits.
      if (request.method === 'POST') ctx.waitUntil(response.catch(() => {}));
      return response;
    },

    queue: async (batch, env, ctx) => {
      const house = await open(env, ctx);
      if (DEAD_LETTERS.test(batch.queue)) return bury(house, batch.messages.length);
      const tasks = batch.messages.map(({ body }) => body);
      try {
        await deliverTasks(house, tasks, env.DELIVERIES);
      } catch (error) {
        // The queue tries again, and says nothing of why.
        house.logger.error('deliveries failed', describeError(error));
        throw error;
      }
    },

    scheduled: async ({ cron }, env, ctx) => {
      const house = await open(env, ctx);
      if (cron === HOURLY) return tidy(house.store, house.now());
      lookedAt = Date.now();
      await house.librarian.refresh();
      const due = await nextDue(house.store.db);
      if (due !== null && due <= Date.now()) await env.DELIVERIES.send({ kind: 'deliver' });
    },
  };
}

/** Deliveries that died again and again: their messages stand in the outbox, for the next timer. */
async function bury({ store, logger, now }: House, count: number): Promise<void> {
  const stranded = await noteStranded(store.db, now());
  logger.error('deliveries failed too often', { tasks: count, putOff: stranded });
}

/** Nothing of a fault is told to whoever asks; the log has it. */
function refusal(error: unknown): Response {
  const fields = error instanceof ConfigError ? { reason: error.message } : describeError(error);
  console.error(JSON.stringify({ level: 'error', event: 'not started', ...fields }));
  return new Response('The service is not set up; its log says why.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' },
  });
}
