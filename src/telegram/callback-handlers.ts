/** Handlers of inline buttons. Every pressed button is answered, so that it stops spinning. */
import type { Composer } from 'grammy';
import type { CallbackAction, CallbackActionOf } from '../presentation/callback-data/actions.ts';
import { parseCallback } from '../presentation/callback-data/callback-data.ts';
import type { BotContext } from './context.ts';
import { meaningOf } from './errors.ts';

/**
 * Registers the handler of one kind of button. The text that the handler returns is shown over the
 * chat for a moment.
 */
export function onCallback<K extends CallbackAction['kind']>(
  feature: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, action: CallbackActionOf<K>) => Promise<string | undefined>,
): void {
  feature.on('callback_query:data', async (ctx, next) => {
    const action = parseCallback(ctx.callbackQuery.data);
    if (action === null || !isOfKind(action, kind)) return next();
    await answerCallback(ctx, await handle(ctx, action));
  });
}

function isOfKind<K extends CallbackAction['kind']>(
  action: CallbackAction,
  kind: K,
): action is CallbackActionOf<K> {
  return action.kind === kind;
}

/** Answers the callback query once; later calls do nothing. An expired query is not an error. */
export async function answerCallback(ctx: BotContext, notice?: string): Promise<void> {
  if (ctx.callbackAnswered === true) return;
  ctx.callbackAnswered = true;
  try {
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice });
  } catch (error) {
    if (meaningOf(error) !== 'callback-expired') throw error;
  }
}
