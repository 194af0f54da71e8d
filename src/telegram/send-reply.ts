/** Sends rendered messages to the chat that asked, in order. */
import type { Keyboard } from '../presentation/callback-data/buttons.ts';
import type { RenderedMessage } from '../presentation/telegram-html.ts';
import type { BotContext } from './context.ts';
import { meaningOf } from './errors.ts';

/** The first message was sent and a later one was not. Starting again would repeat the first. */
export class PartiallySentError extends Error {
  override readonly name = 'PartiallySentError';
}

/**
 * Replies with each message: without link previews, with the keyboard under the last one, in a group
 * as a reply to the question. A message whose markup Telegram refuses is sent as plain text.
 *
 * @returns the ids of the messages
 * @throws Error when `messages` is empty
 * @throws GrammyError when the first message is refused
 * @throws PartiallySentError when a later message is refused
 */
export async function replyWith(
  ctx: BotContext,
  messages: readonly RenderedMessage[],
  keyboard: Keyboard = [],
): Promise<number[]> {
  if (messages.length === 0) throw new Error('no message to send');
  const ids: number[] = [];
  for (const [index, message] of messages.entries()) {
    const options = {
      ...messageOptions(index === messages.length - 1 ? keyboard : []),
      ...replyParameters(ctx),
    };
    try {
      const sent = await withPlainTextFallback(message, (text, format) =>
        ctx.reply(text, { ...options, ...format }),
      );
      ids.push(sent.message_id);
    } catch (cause) {
      if (index === 0) throw cause;
      throw new PartiallySentError(`${index} of ${messages.length} sent`, { cause });
    }
  }
  return ids;
}

/** Calls `send` with the HTML, and again with the plain text when Telegram refuses the markup. */
export async function withPlainTextFallback<T>(
  { html, plain }: RenderedMessage,
  send: (text: string, format: { readonly parse_mode?: 'HTML' }) => Promise<T>,
): Promise<T> {
  try {
    return await send(html, { parse_mode: 'HTML' });
  } catch (error) {
    if (meaningOf(error) !== 'markup-invalid') throw error;
    return send(plain, {});
  }
}

/** Options of a message: no link preview, and the keyboard unless it is empty. */
export function messageOptions(keyboard: Keyboard) {
  return {
    link_preview_options: { is_disabled: true },
    ...(keyboard.length > 0 && {
      reply_markup: { inline_keyboard: keyboard.map((row) => [...row]) },
    }),
  };
}

/** In a group, the message that is answered: readers see whom the answer is for. */
export function replyParameters(ctx: BotContext) {
  const quotedMessage = ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery?.message;
  if (ctx.chat?.type === 'private' || quotedMessage === undefined) return {};
  return {
    reply_parameters: { message_id: quotedMessage.message_id, allow_sending_without_reply: true },
  };
}
