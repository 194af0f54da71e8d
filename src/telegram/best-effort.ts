/**
 * Writes after an answer was sent. Their errors are logged and not thrown: a failed update would be
 * delivered again, and the answer sent twice.
 */
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { BotContext } from './context.ts';

/** Runs the tasks one after another. Never rejects. */
export async function runBestEffort(
  ctx: BotContext,
  logger: Logger,
  ...tasks: readonly (() => Promise<unknown>)[]
): Promise<void> {
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      const updateId = ctx.update.update_id;
      logger.error('write after answer failed', { updateId, ...describeError(error) });
    }
  }
}
