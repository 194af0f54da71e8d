/** Puts an answer in the place of an earlier one: the messages are edited, added to, cut off. */

import type { Keyboard } from '../presentation/callback-data/buttons.ts';
import type { RenderedMessage } from '../presentation/telegram-html.ts';
import type { SendAnswer } from './answer-question.ts';
import type { BotContext } from './context.ts';
import { isMarkupError, messageOptions, replyWith } from './send-reply.ts';
import { tryEdit } from './send-view.ts';

/** Delivers into the messages with these ids; where they are gone, as a new reply. */
export function sendInPlace(ctx: BotContext, ids: readonly number[]): SendAnswer {
  return async (messages, keyboard) => {
    const keptIds: number[] = [];
    for (const [at, id] of ids.entries()) {
      const message = messages[at];
      const messageKeyboard = at === messages.length - 1 ? keyboard : [];
      if (message === undefined) await deleteSent(ctx, id);
      else if (await editSent(ctx, id, message, messageKeyboard)) keptIds.push(id);
      else return replyWith(ctx, messages.slice(at), keyboard);
    }
    const rest = messages.slice(ids.length);
    return rest.length === 0 ? keptIds : [...keptIds, ...(await replyWith(ctx, rest, keyboard))];
  };
}

async function editSent(
  ctx: BotContext,
  id: number,
  message: RenderedMessage,
  keyboard: Keyboard,
): Promise<boolean> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return false;
  const options = messageOptions(keyboard);
  return tryEdit(async () => {
    try {
      const html = { ...options, parse_mode: 'HTML' as const };
      await ctx.api.editMessageText(chatId, id, message.html, html);
    } catch (error) {
      if (!isMarkupError(error)) throw error;
      await ctx.api.editMessageText(chatId, id, message.plain, options);
    }
  });
}

async function deleteSent(ctx: BotContext, id: number): Promise<void> {
  const chatId = ctx.chat?.id;
  if (chatId !== undefined) await tryEdit(() => ctx.api.deleteMessage(chatId, id));
}
