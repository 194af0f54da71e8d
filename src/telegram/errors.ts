/**
 * What goes wrong while an update is handled. A passing failure (the store or Telegram away, too many
 * requests) is thrown on, so that the webhook answers 503 and Telegram delivers again; a fault of our own is
 * logged, told to the person in one line, and acknowledged: delivering it again would not help.
 */
import { type BotError, GrammyError, HttpError } from 'grammy';
import { describeError } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import { StoreUnreachableError } from '../store/store.ts';
import { addressedText } from './addressed-text.ts';
import type { BotContext } from './context.ts';
import { unreachableReason } from './unreachable.ts';

/** Whether the same call may succeed a little later. */
export function isTransientError(error: unknown): boolean {
  if (error instanceof HttpError || error instanceof StoreUnreachableError) return true;
  return error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500);
}

/** The error boundary around all features; `onFault` is told of faults of our own. */
export function createErrorHandler(logger: Logger, onError: () => void = () => {}) {
  return async (botError: BotError<BotContext>): Promise<void> => {
    const { error, ctx } = botError;
    if (isTransientError(error)) throw error;
    const fields = { updateId: ctx.update.update_id, ...describeError(error) };
    if (
      error instanceof GrammyError &&
      unreachableReason(error.error_code, error.description) !== null
    ) {
      logger.warn('telegram refused', fields);
      return;
    }
    logger.error('update failed', fields);
    onError();
    try {
      await notifyError(ctx);
    } catch (notifyFailure) {
      logger.warn('fault not told', { ...fields, ...describeError(notifyFailure) });
    }
  };
}

/** One honest line to whoever asked; nothing where nobody did. */
export async function notifyError(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery !== undefined) {
    await ctx.answerCallbackQuery({ text: ctx.locale.fault });
  } else if (addressedText(ctx) !== null) {
    await ctx.reply(ctx.locale.fault);
  }
}
