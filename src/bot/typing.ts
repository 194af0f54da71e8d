/** "typing…" while something takes longer than a moment. */
import type { BotContext } from './context.ts';

/** Below this an answer simply appears. */
const A_MOMENT_MS = 300;
/** Telegram shows the action for five seconds. */
const AGAIN_MS = 4500;

/** Does the work; shows that it goes on where it takes longer than 300 ms. */
export async function whileTyping<T>(
  ctx: Pick<BotContext, 'replyWithChatAction'>,
  work: () => Promise<T>,
  action: 'typing' | 'upload_document' | 'upload_photo' = 'typing',
): Promise<T> {
  let timer = setTimeout(show, A_MOMENT_MS);
  function show(): void {
    timer = setTimeout(show, AGAIN_MS);
    // It is only a courtesy: the answer itself tells of a failure.
    ctx.replyWithChatAction(action).catch(() => undefined);
  }
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
