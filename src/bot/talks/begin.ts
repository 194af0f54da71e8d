/** Conversations are begun anew: whatever was under way is left. */
import type { BotContext } from '../context.ts';
import { SUBSCRIBE, type SubscribeTarget } from './subscribe.ts';

export async function begin(ctx: BotContext, name: string, ...args: unknown[]): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(name, ctx.language, ...args);
}

export function beginSubscribing(ctx: BotContext, target: SubscribeTarget): Promise<void> {
  return begin(ctx, SUBSCRIBE, target);
}
