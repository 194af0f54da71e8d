/** Puts an answer in the place of an earlier one: the messages are edited, added to, cut off. */
import type { Deliver } from './answering.ts';
import type { BotContext } from './context.ts';
import type { Keyboard } from './keyboards/buttons.ts';
import type { RenderedMessage } from './render/html.ts';
import { isMarkupRefused, messageOptions, replyWith } from './reply.ts';
import { edited } from './show.ts';

/** Delivers into the messages with these ids; where they are gone, as a new reply. */
export function deliverInPlace(ctx: BotContext, ids: readonly number[]): Deliver {
  return async (messages, keyboard) => {
    const kept: number[] = [];
    for (const [at, id] of ids.entries()) {
      const message = messages[at];
      const keys = at === messages.length - 1 ? keyboard : [];
      if (message === undefined) await remove(ctx, id);
      else if (await edit(ctx, id, message, keys)) kept.push(id);
      else return replyWith(ctx, messages.slice(at), keyboard);
    }
    const rest = messages.slice(ids.length);
    return rest.length === 0 ? kept : [...kept, ...(await replyWith(ctx, rest, keyboard))];
  };
}

async function edit(
  ctx: BotContext,
  id: number,
  message: RenderedMessage,
  keyboard: Keyboard,
): Promise<boolean> {
  const chatId = ctx.chat?.id;
  if (chatId === undefined) return false;
  const options = messageOptions(keyboard);
  return edited(async () => {
    try {
      const html = { ...options, parse_mode: 'HTML' as const };
      await ctx.api.editMessageText(chatId, id, message.html, html);
    } catch (error) {
      if (!isMarkupRefused(error)) throw error;
      await ctx.api.editMessageText(chatId, id, message.plain, options);
    }
  });
}

async function remove(ctx: BotContext, id: number): Promise<void> {
  const chatId = ctx.chat?.id;
  if (chatId !== undefined) await edited(() => ctx.api.deleteMessage(chatId, id));
}
