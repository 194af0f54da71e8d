/** Brings a view to a chat: in a new message, or in place of what a message showed. */
import { GrammyError } from 'grammy';
import { type RenderedMessage, renderParagraphs } from '../presentation/telegram-html.ts';
import type { View } from '../presentation/views/view.ts';
import type { BotContext } from './context.ts';
import { isMarkupError, messageOptions, replyWith } from './send-reply.ts';

/** What Telegram says of an edit that has nothing to edit any more, or may not. */
const MESSAGE_GONE =
  /message to (?:edit|delete) not found|message can.t be (?:edited|deleted)|MESSAGE_ID_INVALID/iu;
const NOT_MODIFIED = /message is not modified/iu;

/** Sends a view as a new message; gives the ids of what was sent. */
export function sendView(ctx: BotContext, { paragraphs, keyboard }: View): Promise<number[]> {
  return replyWith(ctx, renderParagraphs(paragraphs), keyboard);
}

/**
 * Puts a view in place of the message with the pressed button. False where that message is gone.
 * A view is one message: what does not fit is left out, which its maker sees to that it does not.
 */
export async function switchView(
  ctx: BotContext,
  { paragraphs, keyboard }: View,
): Promise<boolean> {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('nothing to show');
  return tryEdit(() => editViewText(ctx, message, keyboard));
}

async function editViewText(
  ctx: BotContext,
  message: RenderedMessage,
  keyboard: View['keyboard'],
): Promise<unknown> {
  const options = messageOptions(keyboard);
  try {
    return await ctx.editMessageText(message.html, { ...options, parse_mode: 'HTML' });
  } catch (error) {
    if (!isMarkupError(error)) throw error;
    return ctx.editMessageText(message.plain, options);
  }
}

/** Runs an edit; true also where it changes nothing, false where there is nothing to edit. */
export async function tryEdit(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (NOT_MODIFIED.test(error.description)) return true;
    if (MESSAGE_GONE.test(error.description)) return false;
    throw error;
  }
}
