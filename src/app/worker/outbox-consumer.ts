/** One run of the queue consumer: sends due messages for as long as an invocation may last. */

import type { Queue } from '@cloudflare/workers-types';
import { describeError } from '../../shared/errors.ts';
import { findNextDue } from '../../store/tables/outbox.ts';
import type { WorkerApp } from './app.ts';
import type { OutboxTask } from './bindings.ts';

const MAX_RUN_MS = 8000;
/**
 * At Telegram's rate some 230 messages in that time, each with one call of the Bot API and two
 * statements of D1. That is below the 1,000 subrequests of an invocation, also when all are
 * postponed (https://developers.cloudflare.com/workers/platform/limits/#subrequests).
 */
const MAX_CLAIMS = 250;
/** The pause when Telegram did not return the bot's name. */
const TELEGRAM_RETRY_SECONDS = 20;
/** Messages that are due later are left to the timer. */
const SOON_MS = 60_000;
/** The pause when no message could be started, because another process has the lease. */
const LEASE_RETRY_MS = 5000;

type FollowTask = Extract<OutboxTask, { kind: 'follow' }>;

/** Sends messages, and leaves a task in the queue when more are due soon. */
export async function processTasks(
  { telegram, store, now, logger }: Pick<WorkerApp, 'telegram' | 'store' | 'now' | 'logger'>,
  tasks: readonly OutboxTask[],
  queue: Pick<Queue<OutboxTask>, 'send'>,
  runMs: number = MAX_RUN_MS,
): Promise<void> {
  if (telegram === null) return;
  try {
    await telegram.fetchBotInfo();
  } catch (error) {
    logger.warn('Telegram unavailable', describeError(error));
    for (const task of tasks) await queue.send(task, { delaySeconds: TELEGRAM_RETRY_SECONDS });
    return;
  }
  const { notifications: deliveries } = telegram;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), runMs);
  const followed = tasks.filter((task): task is FollowTask => task.kind === 'follow');
  try {
    const following = followed.map(async (task) => {
      const over = await deliveries.follow(task.message, stop.signal);
      if (!over && task.until > now().getTime()) await queue.send(task);
    });
    const begun = await deliveries.run(stop.signal, { untilIdle: true, maxClaims: MAX_CLAIMS });
    await Promise.all(following);
    const due = await findNextDue(store.db);
    const waitMs = due === null ? SOON_MS : due - now().getTime();
    if (waitMs >= SOON_MS) return;
    const delayMs = Math.max(waitMs, begun === 0 ? LEASE_RETRY_MS : 0);
    await queue.send({ kind: 'deliver' }, { delaySeconds: Math.ceil(delayMs / 1000) });
  } finally {
    clearTimeout(timer);
  }
}
