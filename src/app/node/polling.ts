/**
 * Long polling, for servers without a public address. An update is confirmed to Telegram only after
 * it was handled, so updates of a killed process come again. A failed update is retried here, with
 * growing pauses, before any later update of its chat.
 */

import {
  createConcurrentSink,
  createRunner,
  createSource,
  type UpdateSupplier,
} from '@grammyjs/runner';
import { GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { sleep } from '../../shared/async.ts';
import { describeError } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { ALLOWED_UPDATES } from '../../telegram/allowed-updates.ts';
import type { CchcBot } from '../../telegram/bot.ts';
import { isTransientError } from '../../telegram/errors.ts';
import type { UpdateHandler } from '../../telegram/update-processing/update-handler.ts';
import { retryDelay } from '../retry.ts';
import { toRefusalError } from '../telegram-errors.ts';
import { createOffsetTracker, type OffsetTracker } from './offset-tracker.ts';

export interface PollingOptions {
  readonly bot: CchcBot;
  readonly updates: UpdateHandler;
  readonly logger: Logger;
  /** Ends the polling; updates in progress are finished. */
  readonly signal: AbortSignal;
  /** The pauses before an update is retried; the last one repeats. */
  readonly retryDelaysMs?: readonly number[];
}

const POLL_SECONDS = 30;
/** Unfinished updates come with every poll, which then does not wait for new ones. */
const REPEATED_BATCH_DELAY_MS = 300;
/** During a deployment the former process may still poll for a moment. */
const MAX_CONFLICTS = 6;
const RETRY_DELAYS_MS = [1000, 3000, 10_000, 30_000];

/**
 * Polls until the signal aborts; resolves when the updates in progress are finished and confirmed.
 * @throws TelegramRefusalError when Telegram refuses the token, or another process polls
 */
export async function poll(options: PollingOptions): Promise<void> {
  const { bot, updates, logger, signal, retryDelaysMs = RETRY_DELAYS_MS } = options;
  if (signal.aborted) return;
  const offsetTracker = createOffsetTracker();
  const supply = createUpdateSupplier(bot, offsetTracker, logger);

  const consume = async (update: Update): Promise<void> => {
    const handled = await updates.handle(update, async (tries) => {
      await sleep(retryDelaysMs[Math.min(tries, retryDelaysMs.length) - 1] ?? 0, signal);
      return !signal.aborted;
    });
    if (handled === 'handled') offsetTracker.confirm(update.update_id);
  };
  const lost = async (error: unknown) => logger.error('update lost', describeError(error));
  const runner = createRunner(createSource({ supply }), createConcurrentSink({ consume }, lost));

  const stop = () => {
    runner.stop()?.catch((error: unknown) => logger.warn('polling', describeError(error)));
  };
  signal.addEventListener('abort', stop);
  try {
    runner.start();
    await runner.task();
  } finally {
    signal.removeEventListener('abort', stop);
  }
  await updates.idle();
  await confirmUpdates(bot, offsetTracker, logger);
}

/** Calls `getUpdates` until there are new updates. */
function createUpdateSupplier(
  bot: CchcBot,
  unconfirmed: OffsetTracker,
  logger: Logger,
): UpdateSupplier<Update>['supply'] {
  return async (capacity, stop) => {
    let failures = 0;
    while (!stop.aborted) {
      const request = {
        offset: unconfirmed.offset(),
        limit: Math.max(1, Math.min(capacity + unconfirmed.pendingCount(), 100)),
        timeout: POLL_SECONDS,
        allowed_updates: ALLOWED_UPDATES,
      };
      try {
        const batch = await bot.api.getUpdates(request, stop);
        failures = 0;
        const fresh = unconfirmed.acceptNew(batch);
        if (fresh.length > 0) return fresh;
        if (batch.length > 0) await sleep(REPEATED_BATCH_DELAY_MS, stop);
      } catch (error) {
        if (stop.aborted) break;
        failures += 1;
        const conflict = error instanceof GrammyError && error.error_code === 409;
        if (!isTransientError(error) && !(conflict && failures < MAX_CONFLICTS))
          throw toRefusalError(error);
        const waitMs = retryDelay(failures, error);
        logger.warn('getUpdates failed', { ...describeError(error), waitMs });
        await sleep(waitMs, stop);
      }
    }
    return [];
  };
}

/** Confirms the last updates. Without it they come again, and are recognized as handled. */
async function confirmUpdates(
  bot: CchcBot,
  unconfirmed: OffsetTracker,
  logger: Logger,
): Promise<void> {
  if (unconfirmed.offset() === 0) return;
  try {
    await bot.api.getUpdates({ offset: unconfirmed.offset(), limit: 1, timeout: 0 });
  } catch (error) {
    logger.warn('update confirmation failed', describeError(error));
  }
}
