/**
 * What goes wrong while an update is handled. A passing failure (the store or Telegram away, too many
 * requests) is thrown on, so that the webhook answers 503 and Telegram delivers again; a fault of our own is
 * logged, told to the person in one line, and acknowledged: delivering it again would not help.
 */
import { BotError, GrammyError, HttpError } from 'grammy';
import type { LogFields, Logger } from '../shared/logger.ts';
import { StoreUnreachableError } from '../store/store.ts';
import { addressedText } from './addressed-text.ts';
import type { BotContext } from './context.ts';
import { unreachableReason } from './unreachable.ts';

/** Whether the same call may succeed a little later. */
export function isTransientError(error: unknown): boolean {
  if (error instanceof HttpError || error instanceof StoreUnreachableError) return true;
  return error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500);
}

/**
 * An error for the log. Messages of errors can quote what a person wrote and payloads hold what
 * was sent, so it is the kind and the place that are logged; Telegram's own words are safe.
 */
export function describeError(error: unknown): LogFields {
  if (error instanceof BotError) return describeError(error.error);
  if (error instanceof GrammyError) {
    const { method, error_code: code, description } = error;
    return { error: 'GrammyError', method, code, description };
  }
  // Without `sensitiveLogs` grammY keeps the address, and so the token, out of this message.
  if (error instanceof HttpError) return { error: 'HttpError', message: error.message };
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  const cause = error.cause === undefined ? {} : { cause: describeError(error.cause) };
  return { error: error.name, at: frames.slice(0, 6).map((line) => line.trim()), ...cause };
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
