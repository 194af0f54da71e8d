/** Permissions: who may change the settings of a chat, and who administers the deployment. */
import { GrammyError } from 'grammy';
import type { ChatMember } from 'grammy/types';
import type { BotContext } from './context.ts';

/**
 * A member of a chat. `hidden`: the group hides its members, and only administrators may read them.
 */
export type MemberLookup = ChatMember | 'hidden';

/**
 * Finds a member of a chat. In a group with hidden members it looks in the list of administrators,
 * and returns a plain member for a person who is not in it.
 *
 * @throws GrammyError when Telegram cannot be reached, or refuses with another code than 400
 */
export async function findMember(
  api: BotContext['api'],
  chatId: number,
  userId: number,
): Promise<MemberLookup> {
  try {
    return await api.getChatMember(chatId, userId);
  } catch (error) {
    if (!isBadRequest(error)) throw error;
  }
  try {
    const administrators = await api.getChatAdministrators(chatId);
    const user = { id: userId, is_bot: false, first_name: '' };
    return administrators.find((one) => one.user.id === userId) ?? { status: 'left', user };
  } catch (error) {
    if (!isBadRequest(error)) throw error;
    return 'hidden';
  }
}

const isBadRequest = (error: unknown): boolean =>
  error instanceof GrammyError && error.error_code === 400;

/**
 * Why the sender may not change the settings of the chat; null: they may. Anybody may in a private
 * chat, administrators in a group, in a channel those who may post. An anonymous administrator writes as
 * the group itself (`sender_chat`) and presses buttons as a person.
 */
export async function settingsRefusal(ctx: BotContext): Promise<string | null> {
  const { chat, from, t } = ctx;
  if (chat?.type === 'private' || ctx.channelPost !== undefined) return null;
  if (chat !== undefined && ctx.message?.sender_chat?.id === chat.id) return null;
  if (chat === undefined || from === undefined || ctx.message?.sender_chat !== undefined) {
    return t('group-admins-only');
  }
  const member = await findMember(ctx.api, chat.id, from.id);
  if (member === 'hidden') return t('group-members-hidden');
  return maySetMessages(member) ? null : t('group-admins-only');
}

/** Whether the sender may change the settings of the chat; see `settingsRefusal`. */
export async function canChangeChatSettings(ctx: BotContext): Promise<boolean> {
  return (await settingsRefusal(ctx)) === null;
}

/** Whether a member administers the chat. */
export function isAdministrator({ status }: ChatMember): boolean {
  return status === 'creator' || status === 'administrator';
}

/**
 * Whether a member may decide what a chat receives: an administrator of a group, in a channel one who
 * may post. Only channels have that right.
 */
export function maySetMessages(member: ChatMember): boolean {
  const mayNotPost = member.status === 'administrator' && member.can_post_messages === false;
  return isAdministrator(member) && !mayNotPost;
}

/** Whether a member may post in a channel. */
export function mayPostInChannel(member: ChatMember): boolean {
  return (
    member.status === 'creator' ||
    (member.status === 'administrator' && member.can_post_messages === true)
  );
}

/** Whether a member may write in a group. A restricted member may have lost that right. */
export function mayWriteInGroup(member: ChatMember): boolean {
  if (member.status === 'restricted') return member.is_member && member.can_send_messages;
  return member.status !== 'left' && member.status !== 'kicked';
}

/** Whether the chat is the private chat of one of the deployment's administrators. */
export function isAdminChat(
  { chat, from }: Pick<BotContext, 'chat' | 'from'>,
  adminIds: readonly number[],
): boolean {
  return chat?.type === 'private' && from !== undefined && adminIds.includes(from.id);
}
