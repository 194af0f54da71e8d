/** Sends what was rendered, in order, to the chat that asked. */
import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';
import type { RenderedMessage } from './render/html.ts';

/** A wait that Telegram asks for is kept inside the update up to this long. */
const LONGEST_WAIT_SECONDS = 5;

/** The first part is out and a later one is not: doing it all again would repeat the first. */
export class PartlySentError extends Error {
  override readonly name = 'PartlySentError';
}

/**
 * Replies with each message, link previews off; in groups as a reply to the question. A message
 * whose markup Telegram refuses is sent once more as plain text.
 * @throws where there is nothing to say;
 *   what Telegram refused the first message with; `PartlySentError` for a later one
 */
export async function replyWith(
  ctx: BotContext,
  messages: readonly RenderedMessage[],
): Promise<void> {
  if (messages.length === 0) throw new Error('nothing to say');
  for (const [index, message] of messages.entries()) {
    try {
      await sendOne(ctx, message);
    } catch (cause) {
      if (index === 0) throw cause;
      throw new PartlySentError(`${index} of ${messages.length} sent`, { cause });
    }
  }
}

async function sendOne(ctx: BotContext, message: RenderedMessage): Promise<void> {
  const options = {
    link_preview_options: { is_disabled: true },
    ...(ctx.chat?.type !== 'private' &&
      ctx.message !== undefined && {
        reply_parameters: {
          message_id: ctx.message.message_id,
          allow_sending_without_reply: true,
        },
      }),
  };
  try {
    await patiently(() => ctx.reply(message.html, { ...options, parse_mode: 'HTML' }));
  } catch (error) {
    if (!(error instanceof GrammyError && error.description.includes("can't parse entities"))) {
      throw error;
    }
    await patiently(() => ctx.reply(message.plain, options));
  }
}

/** Once more after a short wait that Telegram asked for; a longer one is the caller's affair. */
async function patiently(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    const wait = error instanceof GrammyError ? error.parameters.retry_after : undefined;
    if (wait === undefined || wait > LONGEST_WAIT_SECONDS) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    await send();
  }
}
