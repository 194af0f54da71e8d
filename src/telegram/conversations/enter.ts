/** Enters conversations. Entering one leaves the conversation that is active in the chat. */
import type { BotContext } from '../context.ts';
import { SUBSCRIBE_CONVERSATION } from './subscribe.ts';
import type { SubscribeTarget } from './subscribe-store.ts';

export async function enterConversation(
  ctx: BotContext,
  name: string,
  ...args: unknown[]
): Promise<void> {
  await ctx.conversation.exitAll();
  await ctx.conversation.enter(name, ctx.language, ...args);
}

export function enterSubscribe(ctx: BotContext, target: SubscribeTarget): Promise<void> {
  return enterConversation(ctx, SUBSCRIBE_CONVERSATION, target);
}
