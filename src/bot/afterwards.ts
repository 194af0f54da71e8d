/**
 * What is noted once an answer is out. Failing then must not fail the update: delivered again, it
 * would be answered again.
 */
import type { BotContext } from './context.ts';
import { describeError } from './faults.ts';
import type { Logger } from './logger.ts';

export async function afterwards(
  ctx: BotContext,
  logger: Logger,
  ...works: readonly (() => Promise<unknown>)[]
): Promise<void> {
  for (const work of works) {
    try {
      await work();
    } catch (error) {
      logger.error('answered, but not noted', {
        updateId: ctx.update.update_id,
        ...describeError(error),
      });
    }
  }
}
