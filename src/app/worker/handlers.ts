/** The event handlers of the worker: requests, queue messages and timers. */

import type {
  ExecutionContext,
  MessageBatch,
  ScheduledController,
} from '@cloudflare/workers-types';
import { withTimeout } from '../../shared/async.ts';
import { describeError } from '../../shared/errors.ts';
import { runFetched } from '../../shared/fetched.ts';
import { pruneExpired } from '../../store/prune.ts';
import { findNextDue } from '../../store/tables/outbox.ts';
import { markStranded } from '../../store/tables/outbox-recovery.ts';
import { ConfigError } from '../env.ts';
import { createWorkerApp, type WorkerApp } from './app.ts';
import type { OutboxTask, WorkerBindings } from './bindings.ts';
import { processTasks } from './outbox-consumer.ts';

export interface WorkerHandlers {
  fetch(request: Request, env: WorkerBindings, ctx: ExecutionContext): Promise<Response>;
  queue(batch: MessageBatch<OutboxTask>, env: WorkerBindings, ctx: ExecutionContext): Promise<void>;
  scheduled(
    controller: ScheduledController,
    env: WorkerBindings,
    ctx: ExecutionContext,
  ): Promise<void>;
}

/** After this time, documents that another isolate approved are read again. */
const RELOAD_AFTER_MS = 10_000;
/**
 * The platform may end the event that creates the app. Others then stop waiting, and the next event
 * creates it again.
 */
const STARTUP_TIMEOUT_MS = 25_000;
/** The schedule in wrangler.toml; the other timer runs every minute. */
const HOURLY = '7 * * * *';
/** The end of the name of the dead letter queue. */
const DEAD_LETTERS = /-dead(?:-|$)/u;

/**
 * Returns handlers that create the app with the first event and keep it for the life of the
 * isolate.
 */
export function createWorkerHandlers(): WorkerHandlers {
  let startup: Promise<WorkerApp> | null = null;
  let lastReloadAt = 0;

  function getApp(env: WorkerBindings, ctx: ExecutionContext): Promise<WorkerApp> {
    const known = startup;
    if (known !== null) {
      return withTimeout(STARTUP_TIMEOUT_MS, known).catch((error: unknown) => {
        if (startup === known) startup = null;
        throw error;
      });
    }
    lastReloadAt = Date.now();
    const fresh = withTimeout(STARTUP_TIMEOUT_MS, createWorkerApp(env));
    startup = fresh;
    // Other events wait for it too, so it finishes even when the first client disconnects.
    ctx.waitUntil(fresh.catch(() => {}));
    fresh.catch(() => {
      if (startup === fresh) startup = null;
    });
    return fresh;
  }

  /** Reads documents that other isolates approved. Requests do not wait for it. */
  function reloadIfStale({ libraryService }: WorkerApp, ctx: ExecutionContext): void {
    if (Date.now() - lastReloadAt < RELOAD_AFTER_MS) return;
    lastReloadAt = Date.now();
    ctx.waitUntil(libraryService.reloadOnly());
  }

  return {
    fetch: async (request, env, ctx) => {
      let app: WorkerApp;
      try {
        app = await getApp(env, ctx);
      } catch (error) {
        return unavailableResponse(error);
      }
      reloadIfStale(app, ctx);
      const response = respond(app, request, env, ctx);
      // An update that was started is finished, also when Telegram no longer waits.
      if (request.method === 'POST') ctx.waitUntil(response.catch(() => {}));
      return response;
    },

    queue: async (batch, env, ctx) => {
      const app = await getApp(env, ctx);
      if (DEAD_LETTERS.test(batch.queue)) return recordDeadLetters(app, batch.messages.length);
      const tasks = batch.messages.map(({ body }) => body);
      try {
        await processTasks(app, tasks, env.DELIVERIES);
      } catch (error) {
        // The queue retries without logging the reason.
        app.logger.error('delivery failed', describeError(error));
        throw error;
      }
    },

    scheduled: async ({ cron }, env, ctx) => {
      const app = await getApp(env, ctx);
      if (cron === HOURLY) return pruneExpired(app.store, app.now());
      lastReloadAt = Date.now();
      // Comparing documents reads all of them, so changes of a library in D1 are not announced.
      await (app.isStored ? app.libraryService.reloadOnly() : app.libraryService.refresh());
      await app.webhooks?.deliverDue();
      const due = await findNextDue(app.store.db);
      if (due !== null && due <= Date.now()) await env.DELIVERIES.send({ kind: 'deliver' });
      await app.telegram?.notifications.sources?.look();
    },
  };
}

/**
 * Responds to a request. Pages and answers read the library and change nothing before they have read
 * all, so that a request can be handed in again with the rows that were missing. Updates of Telegram do
 * that themselves (`update-handler.ts`).
 */
function respond(
  app: WorkerApp,
  request: Request,
  env: WorkerBindings,
  ctx: ExecutionContext,
): Promise<Response> {
  if (!app.isStored) return Promise.resolve(app.app().fetch(request, env, ctx));
  return runFetched(async (round) => {
    const copy = request.clone();
    if (round > 0) app.counted.add(copy);
    return app.app().fetch(copy, env, ctx);
  }).catch(unavailableResponse);
}

/** Logs deliveries that failed too often. Their messages are in the outbox, for the next timer. */
async function recordDeadLetters({ store, logger, now }: WorkerApp, count: number): Promise<void> {
  const stranded = await markStranded(store.db, now());
  logger.error('delivery abandoned', { tasks: count, putOff: stranded });
}

/** The response says nothing about the error; the log does. */
function unavailableResponse(error: unknown): Response {
  const fields = error instanceof ConfigError ? { reason: error.message } : describeError(error);
  console.error(JSON.stringify({ level: 'error', event: 'not available', ...fields }));
  return new Response('The service is not set up; its log says why.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '60' },
  });
}
