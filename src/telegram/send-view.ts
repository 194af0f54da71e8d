/** Sends a view as a new message, or shows it in place of the message with the pressed button. */
import { renderParagraphs } from '../presentation/telegram-html.ts';
import type { View } from '../presentation/views/view.ts';
import type { BotContext } from './context.ts';
import { meaningOf } from './errors.ts';
import { messageOptions, replyWith, withPlainTextFallback } from './send-reply.ts';

/** Sends a view as a new message. Returns the ids of the messages. */
export function sendView(ctx: BotContext, { paragraphs, keyboard }: View): Promise<number[]> {
  return replyWith(ctx, renderParagraphs(paragraphs), keyboard);
}

/**
 * Shows a view in place of the message with the pressed button. Builders of views must keep them
 * short enough for one message: only the first is shown.
 *
 * @returns false when that message cannot be edited any more
 */
export async function switchView(
  ctx: BotContext,
  { paragraphs, keyboard }: View,
): Promise<boolean> {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('a view without text');
  return tryEdit(() =>
    withPlainTextFallback(message, (text, format) =>
      ctx.editMessageText(text, { ...messageOptions(keyboard), ...format }),
    ),
  );
}

/**
 * Runs an edit or a deletion of a message.
 *
 * @returns true when it was done or would change nothing; false when the message is gone or the bot
 *   may not change it
 * @throws every other error
 */
export async function tryEdit(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (error) {
    switch (meaningOf(error)) {
      case 'message-not-modified':
        return true;
      case 'message-not-found':
      case 'message-not-changeable':
        return false;
      default:
        throw error;
    }
  }
}
