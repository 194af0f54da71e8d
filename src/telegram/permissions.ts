/** Permissions: who may change the settings of a chat, and who administers the deployment. */
import type { BotContext } from './context.ts';

/**
 * Whether the sender may change the settings of the chat: anybody in a private chat,
 * administrators in a group. An anonymous administrator writes as the group itself (`sender_chat`)
 * and presses buttons as a person.
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

/** Whether the chat is the private chat of one of the deployment's administrators. */
export function isAdminChat(
  { chat, from }: Pick<BotContext, 'chat' | 'from'>,
  adminIds: readonly number[],
): boolean {
  return chat?.type === 'private' && from !== undefined && adminIds.includes(from.id);
}
