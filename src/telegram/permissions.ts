/** Whether who speaks or presses may change a chat's settings, or the deployment's library. */
import type { BotContext } from './context.ts';

/**
 * In a private chat its person, in a group its administrators. An anonymous administrator speaks as
 * the group itself (`sender_chat`); a button is always pressed by a person.
 */
export async function canChangeChatSettings(ctx: BotContext): Promise<boolean> {
  const { chat, from } = ctx;
  if (chat === undefined) return false;
  if (chat.type === 'private') return true;
  if (ctx.message?.sender_chat?.id === chat.id) return true;
  if (from === undefined || ctx.message?.sender_chat !== undefined) return false;
  const { status } = await ctx.api.getChatMember(chat.id, from.id);
  return status === 'creator' || status === 'administrator';
}

/** Whether it is the private chat of one of the deployment's own administrators. */
export function isAdminChat(
  { chat, from }: Pick<BotContext, 'chat' | 'from'>,
  adminIds: readonly number[],
): boolean {
  return chat?.type === 'private' && from !== undefined && adminIds.includes(from.id);
}
