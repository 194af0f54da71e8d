/**
 * The error boundary around all features. A transient error (store or Telegram unreachable, too many
 * requests) is rethrown: the webhook then answers 503 and Telegram delivers the update again. Any
 * other error is logged and the person gets one line; delivering the update again would not help.
 */
import type { BotError } from 'grammy';
import { describeError } from '../shared/errors.ts';
import { notFetchedIn } from '../shared/fetched.ts';
import type { Logger } from '../shared/logger.ts';
import { addressedText } from './addressed-text.ts';
import type { BotContext } from './context.ts';
import { isRefusalOfChat, isTransientError } from './errors.ts';

/**
 * Returns the handler for `Bot.errorBoundary`.
 *
 * @param onError called when the code failed; not for refusals by a chat
 * @throws transient errors
 */
export function createErrorHandler(logger: Logger, onError: () => void = () => {}) {
  return async ({ error, ctx }: BotError<BotContext>): Promise<void> => {
    const fields = { updateId: ctx.update.update_id, ...describeError(error) };
    const isGroup = ctx.chat?.type === 'group' || ctx.chat?.type === 'supergroup';
    if (isRefusalOfChat(error, isGroup)) {
      logger.warn('answer refused by the chat', fields);
      return;
    }
    // What is missing is fetched, and the update is handled again.
    if (isTransientError(error) || notFetchedIn(error) !== null) throw error;
    logger.error('update failed', fields);
    onError();
    try {
      await notifyError(ctx);
    } catch (notifyFailure) {
      logger.warn('error notice not sent', { ...fields, ...describeError(notifyFailure) });
    }
  };
}

/** Says in one line that something went wrong, if the update expects an answer. */
export async function notifyError(ctx: BotContext): Promise<void> {
  if (ctx.callbackQuery !== undefined) {
    await ctx.answerCallbackQuery({ text: ctx.t('bot-fault') });
  } else if (addressedText(ctx) !== null) {
    await ctx.reply(ctx.t('bot-fault'));
  }
}
