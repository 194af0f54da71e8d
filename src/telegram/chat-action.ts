/** Shows "typing…" while work takes longer than a moment. */
import type { BotContext } from './context.ts';

/** No action is shown for work that is faster. */
const SHOW_AFTER_MS = 300;
/** Telegram shows the action for five seconds. */
const REPEAT_MS = 4500;

/** Runs the task and returns its result. Shows the chat action when it takes longer than 300 ms. */
export async function withChatAction<T>(
  ctx: Pick<BotContext, 'replyWithChatAction'>,
  task: () => Promise<T>,
  action: 'typing' | 'upload_document' | 'upload_photo' = 'typing',
): Promise<T> {
  let timer = setTimeout(show, SHOW_AFTER_MS);
  function show(): void {
    timer = setTimeout(show, REPEAT_MS);
    // An error is ignored: the action is not necessary for the answer.
    ctx.replyWithChatAction(action).catch(() => undefined);
  }
  try {
    return await task();
  } finally {
    clearTimeout(timer);
  }
}
