/** Sends what was rendered, in order, to the chat that asked. */
import { GrammyError } from 'grammy';
import type { Keyboard } from '../presentation/callback-data/buttons.ts';
import type { RenderedMessage } from '../presentation/telegram-html.ts';
import type { BotContext } from './context.ts';

/** The first part is out and a later one is not: doing it all again would repeat the first. */
export class PartiallySentError extends Error {
  override readonly name = 'PartlySentError';
}

/**
 * Replies with each message, link previews off, the buttons under the last; in groups as a reply to
 * the question. A message whose markup Telegram refuses is sent once more as plain text. Gives the
 * ids of the messages.
 * @throws where there is nothing to say;
 *   what Telegram refused the first message with; `PartlySentError` for a later one
 */
export async function replyWith(
  ctx: BotContext,
  messages: readonly RenderedMessage[],
  keyboard: Keyboard = [],
): Promise<number[]> {
  if (messages.length === 0) throw new Error('nothing to say');
  const ids: number[] = [];
  for (const [index, message] of messages.entries()) {
    try {
      ids.push(await sendMessage(ctx, message, index === messages.length - 1 ? keyboard : []));
    } catch (cause) {
      if (index === 0) throw cause;
      throw new PartiallySentError(`${index} of ${messages.length} sent`, { cause });
    }
  }
  return ids;
}

async function sendMessage(
  ctx: BotContext,
  message: RenderedMessage,
  keyboard: Keyboard,
): Promise<number> {
  const options = { ...messageOptions(keyboard), ...replyParameters(ctx) };
  try {
    const sent = await ctx.reply(message.html, { ...options, parse_mode: 'HTML' });
    return sent.message_id;
  } catch (error) {
    if (!isMarkupError(error)) throw error;
    const sent = await ctx.reply(message.plain, options);
    return sent.message_id;
  }
}

/** Link previews off, and buttons where there are any. */
export function messageOptions(keyboard: Keyboard) {
  return {
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 && {
      reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
    }),
  };
}

/** In a group an answer quotes who asked, so that it is clear whom it is for. */
export function replyParameters(ctx: BotContext) {
  const quotedMessage = ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery?.message;
  if (ctx.chat?.type === 'private' || quotedMessage === undefined) return {};
  return {
    reply_parameters: { message_id: quotedMessage.message_id, allow_sending_without_reply: true },
  };
}

export function isMarkupError(error: unknown): boolean {
  return error instanceof GrammyError && error.description.includes("can't parse entities");
}
