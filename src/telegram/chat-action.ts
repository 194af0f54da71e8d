/** "typing…" while something takes longer than a moment. */
import type { BotContext } from './context.ts';

/** Below this an answer simply appears. */
const SHOW_AFTER_MS = 300;
/** Telegram shows the action for five seconds. */
const REPEAT_MS = 4500;

/** Does the work; shows that it goes on where it takes longer than 300 ms. */
export async function withChatAction<T>(
  ctx: Pick<BotContext, 'replyWithChatAction'>,
  task: () => Promise<T>,
  action: 'typing' | 'upload_document' | 'upload_photo' = 'typing',
): Promise<T> {
  let timer = setTimeout(show, SHOW_AFTER_MS);
  function show(): void {
    timer = setTimeout(show, REPEAT_MS);
    // It is only a courtesy: the answer itself tells of a failure.
    ctx.replyWithChatAction(action).catch(() => undefined);
  }
  try {
    return await task();
  } finally {
    clearTimeout(timer);
  }
}
