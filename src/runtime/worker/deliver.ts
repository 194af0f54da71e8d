/** One run of the queue's consumer: what is due goes out, for as long as an invocation may last. */
import type { Queue } from '@cloudflare/workers-types';
import { describeError } from '../../bot/faults.ts';
import { nextDue } from '../../store/outbox.ts';
import type { DeliveryTask } from './env.ts';
import type { House } from './house.ts';

const RUN_MS = 8000;
/**
 * At Telegram's pace some 230 in that time, each with a call of the Bot API and two statements of
 * D1: below the 1,000 subrequests of an invocation, also where all are put off unsent
 * (https://developers.cloudflare.com/workers/platform/limits/#subrequests).
 */
const MOST_CLAIMS = 250;
/** Telegram could not even be asked for the bot's name. */
const AWAY_SECONDS = 20;
/** What is due later is left to the timer. */
const SOON_MS = 60_000;
/** Where nothing could be begun (another has the turn), it is not tried again at once. */
const PAUSE_MS = 5000;

type Following = Extract<DeliveryTask, { kind: 'follow' }>;

/** Delivers; leaves a task in the queue where there is more to do soon. */
export async function deliverTasks(
  { telegram, store, now, logger }: Pick<House, 'telegram' | 'store' | 'now' | 'logger'>,
  tasks: readonly DeliveryTask[],
  queue: Pick<Queue<DeliveryTask>, 'send'>,
  runMs: number = RUN_MS,
): Promise<void> {
  if (telegram === null) return;
  try {
    await telegram.introduce();
  } catch (error) {
    logger.warn('Telegram is away, deliveries wait', describeError(error));
    for (const task of tasks) await queue.send(task, { delaySeconds: AWAY_SECONDS });
    return;
  }
  const { news: deliveries } = telegram;
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), runMs);
  const followed = tasks.filter((task): task is Following => task.kind === 'follow');
  try {
    const following = followed.map(async (task) => {
      const over = await deliveries.follow(task.message, stop.signal);
      if (!over && task.until > now().getTime()) await queue.send(task);
    });
    const begun = await deliveries.run(stop.signal, { untilIdle: true, mostClaims: MOST_CLAIMS });
    await Promise.all(following);
    const due = await nextDue(store.db);
    const waitMs = due === null ? SOON_MS : due - now().getTime();
    if (waitMs >= SOON_MS) return;
    const delayMs = Math.max(waitMs, begun === 0 ? PAUSE_MS : 0);
    await queue.send({ kind: 'deliver' }, { delaySeconds: Math.ceil(delayMs / 1000) });
  } finally {
    clearTimeout(timer);
  }
}
