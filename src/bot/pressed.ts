/** Pressed buttons: to the feature that a press is for, and answered in any case. */
import { type Composer, GrammyError } from 'grammy';
import type { BotContext } from './context.ts';
import { type Press, parsePress } from './keyboards/press.ts';

type PressOf<K extends Press['kind']> = Extract<Press, { readonly kind: K }>;

/** Handles presses of one kind; what it gives back is shown over the chat for a moment. */
export function onPress<K extends Press['kind']>(
  feature: Composer<BotContext>,
  kind: K,
  handle: (ctx: BotContext, press: PressOf<K>) => Promise<string | undefined>,
): void {
  feature.on('callback_query:data', async (ctx, next) => {
    const press = parsePress(ctx.callbackQuery.data);
    if (press === null || press.kind !== kind) return next();
    const notice = await handle(ctx, press as PressOf<K>);
    await answerPress(ctx, notice);
  });
}

/** Stops the button's spinning, once; too late is as good as done. */
export async function answerPress(ctx: BotContext, notice?: string): Promise<void> {
  if (ctx.pressAnswered === true) return;
  ctx.pressAnswered = true;
  try {
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice });
  } catch (error) {
    const late = error instanceof GrammyError && error.description.includes('query is too old');
    if (!late) throw error;
  }
}
