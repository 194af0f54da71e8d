/** Replaces the messages of an earlier answer: edits them, adds messages, deletes the rest. */
import type { SendAnswer } from './answer-question.ts';
import type { BotContext } from './context.ts';
import { messageOptions, replyWith, withPlainTextFallback } from './send-reply.ts';
import { tryEdit } from './send-view.ts';

/**
 * Returns a `SendAnswer` that writes into the messages with these ids. From the first message that
 * cannot be edited on, it sends new replies.
 */
export function sendInPlace(ctx: BotContext, ids: readonly number[]): SendAnswer {
  return async (messages, keyboard) => {
    const keptIds: number[] = [];
    for (const [at, id] of ids.entries()) {
      const message = messages[at];
      const chatId = ctx.chat?.id;
      if (message === undefined) {
        if (chatId !== undefined) await tryEdit(() => ctx.api.deleteMessage(chatId, id));
        continue;
      }
      const options = messageOptions(at === messages.length - 1 ? keyboard : []);
      const isEdited =
        chatId !== undefined &&
        (await tryEdit(() =>
          withPlainTextFallback(message, (text, format) =>
            ctx.api.editMessageText(chatId, id, text, { ...options, ...format }),
          ),
        ));
      if (!isEdited) return replyWith(ctx, messages.slice(at), keyboard);
      keptIds.push(id);
    }
    const rest = messages.slice(ids.length);
    return rest.length === 0 ? keptIds : [...keptIds, ...(await replyWith(ctx, rest, keyboard))];
  };
}
