/**
 * What is noted once an answer is out. Failing then must not fail the update: delivered again, it
 * would be answered again.
 */

import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { BotContext } from './context.ts';

export async function runBestEffort(
  ctx: BotContext,
  logger: Logger,
  ...tasks: readonly (() => Promise<unknown>)[]
): Promise<void> {
  for (const task of tasks) {
    try {
      await task();
    } catch (error) {
      logger.error('answered, but not noted', {
        updateId: ctx.update.update_id,
        ...describeError(error),
      });
    }
  }
}
