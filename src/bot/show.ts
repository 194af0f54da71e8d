/** Brings a view to a chat: in a new message, or in place of what a message showed. */
import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';
import { type RenderedMessage, renderParagraphs } from './render/html.ts';
import { isMarkupRefused, messageOptions, replyWith } from './reply.ts';
import type { View } from './views/view.ts';

/** What Telegram says of an edit that has nothing to edit any more, or may not. */
const GONE =
  /message to (?:edit|delete) not found|message can.t be (?:edited|deleted)|MESSAGE_ID_INVALID/iu;
const SAME = /message is not modified/iu;

/** Sends a view as a new message; gives the ids of what was sent. */
export function sendView(ctx: BotContext, { paragraphs, keyboard }: View): Promise<number[]> {
  return replyWith(ctx, renderParagraphs(paragraphs), keyboard);
}

/**
 * Puts a view in place of the message with the pressed button. False where that message is gone.
 * A view is one message: what does not fit is left out, which its maker sees to that it does not.
 */
export async function turnView(ctx: BotContext, { paragraphs, keyboard }: View): Promise<boolean> {
  const [message] = renderParagraphs(paragraphs);
  if (message === undefined) throw new Error('nothing to show');
  return edited(() => editText(ctx, message, keyboard));
}

async function editText(
  ctx: BotContext,
  message: RenderedMessage,
  keyboard: View['keyboard'],
): Promise<unknown> {
  const options = messageOptions(keyboard);
  try {
    return await ctx.editMessageText(message.html, { ...options, parse_mode: 'HTML' });
  } catch (error) {
    if (!isMarkupRefused(error)) throw error;
    return ctx.editMessageText(message.plain, options);
  }
}

/** Runs an edit; true also where it changes nothing, false where there is nothing to edit. */
export async function edited(edit: () => Promise<unknown>): Promise<boolean> {
  try {
    await edit();
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    if (SAME.test(error.description)) return true;
    if (GONE.test(error.description)) return false;
    throw error;
  }
}
