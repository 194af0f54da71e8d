/** Pressed buttons: to the feature that a press is for, and answered in any case. */
import { type Composer, GrammyError } from 'grammy';
import { type CallbackAction, parseCallback } from '../presentation/callback-data/callback-data.ts';
import type { BotContext } from './context.ts';

type CallbackActionOf<K extends CallbackAction['kind']> = Extract<
  CallbackAction,
  { readonly kind: K }
>;

/** Handles presses of one kind; what it gives back is shown over the chat for a moment. */
export function onCallback<K extends CallbackAction['kind']>(
  feature: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, action: CallbackActionOf<K>) => Promise<string | undefined>,
): void {
  feature.on('callback_query:data', async (ctx, next) => {
    const action = parseCallback(ctx.callbackQuery.data);
    if (action === null || action.kind !== kind) return next();
    const notice = await handle(ctx, action as CallbackActionOf<K>);
    await answerCallback(ctx, notice);
  });
}

/** Stops the button's spinning, once; too late is as good as done. */
export async function answerCallback(ctx: BotContext, notice?: string): Promise<void> {
  if (ctx.callbackAnswered === true) return;
  ctx.callbackAnswered = true;
  try {
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice });
  } catch (error) {
    const isExpired =
      error instanceof GrammyError && error.description.includes('query is too old');
    if (!isExpired) throw error;
  }
}
