/**
 * The subject of a question that replies to a message of the bot: the document or term that an
 * answer, a card or a post is about, as its buttons name it.
 */
import type { AnswerContext } from '../answer/answer.ts';
import { answerContextFor } from '../answer/answer-context.ts';
import type { CurrentLibraryIndex } from '../library/index/current-library-index.ts';
import { parseCallback } from '../presentation/callback-data/callback-data.ts';
import type { BotContext } from './context.ts';

/**
 * Returns the context of the message that is replied to; null where the message is not a reply to
 * the bot, or where no button of that message names an entry that the library still holds.
 */
export function replySubject(
  ctx: BotContext,
  libraryIndex: CurrentLibraryIndex,
): AnswerContext | null {
  const replied = ctx.message?.reply_to_message;
  if (replied?.from?.id !== ctx.me.id) return null;
  for (const button of replied.reply_markup?.inline_keyboard.flat() ?? []) {
    const code = 'callback_data' in button ? entryCode(button.callback_data) : null;
    const entry = code === null ? null : libraryIndex.findEntry(code);
    if (entry !== null) return answerContextFor(entry);
  }
  return null;
}

/** The short hash of the entry that a button shows or exports; null for other buttons. */
function entryCode(data: string): string | null {
  const action = parseCallback(data);
  if (action === null) return null;
  const fields = action.kind === 'view' ? action.view : action;
  return 'entry' in fields ? fields.entry : null;
}
