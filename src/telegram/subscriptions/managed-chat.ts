/** The chat whose subscriptions are managed: this one, or one that the person administers. */
import { GrammyError } from 'grammy';
import type { ChatFullInfo, ChatMember } from 'grammy/types';
import { failure, type Result, success } from '../../shared/result.ts';
import { setChatManager } from '../../store/tables/chat-managers.ts';
import { upsertChat } from '../../store/tables/chats.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import {
  findMember,
  isAdministrator,
  mayPostInChannel,
  maySetMessages,
  mayWriteInGroup,
  settingsRefusal,
} from '../permissions.ts';
import { parseChatReference } from './chat-reference.ts';

export interface ManagedChat {
  readonly id: number;
  /** Null: the chat that the command came from. */
  readonly title: string | null;
  readonly threadId: number | null;
  /** The text without the chat's name. */
  readonly rest: string;
}

type ManagedChatDependencies = Pick<BotDependencies, 'now' | 'store'>;

/**
 * Finds the chat that a text names (`@name`, an id, a link), or this chat.
 *
 * @returns the chat, or a sentence for the person that says what is lacking
 */
export async function resolveManagedChat(
  ctx: BotContext,
  deps: ManagedChatDependencies,
  text: string,
): Promise<Result<ManagedChat>> {
  const { chat, t } = ctx;
  const reference = parseChatReference(text, ctx.me.username);
  if (reference.kind === 'several') return failure(t('subscription-one-chat'));
  if (reference.kind === 'invitation') return failure(t('subscription-invitation'));
  const { rest } = reference;
  if (reference.kind === 'chat' && !isNameOf(chat, reference.name)) {
    return resolveOtherChat(ctx, deps, reference.name, rest);
  }
  const refusal = await settingsRefusal(ctx);
  if (chat === undefined || refusal !== null) return failure(refusal ?? t('group-admins-only'));
  if (chat.type === 'channel') {
    const { id: chatId, title } = chat;
    await upsertChat(deps.store.db, { chatId, kind: 'channel', title, now: deps.now() });
  }
  return success({ id: chat.id, title: null, threadId: topicThreadId(ctx), rest });
}

/** The chat in the form that a subscription stores. */
export function toSubscribeTarget({ id, title, threadId }: ManagedChat) {
  return { chatId: id, title, threadId };
}

/** Whether the person may change the subscriptions of a chat, from there or from another chat. */
export async function canManageChat(ctx: BotContext, chatId: number): Promise<boolean> {
  if (ctx.chat?.id === chatId) return (await settingsRefusal(ctx)) === null;
  // A group or channel that writes as itself has no rights elsewhere.
  if (ctx.from === undefined || ctx.message?.sender_chat !== undefined) return false;
  const person = await findMember(ctx.api, chatId, ctx.from.id);
  return person !== 'hidden' && maySetMessages(person);
}

/**
 * Finds another chat than that of the command, and checks that the bot may write there and that the
 * person may decide for it. Records the person as the one to tell when nothing arrives.
 */
export async function resolveOtherChat(
  ctx: BotContext,
  { store, now }: ManagedChatDependencies,
  name: string | number,
  rest: string,
): Promise<Result<ManagedChat>> {
  const { t } = ctx;
  const userId = ctx.from?.id;
  const unknown = () => failure(t('subscription-no-such-chat', { name: String(name) }));
  // Channels and anonymous administrators have no rights elsewhere.
  if (userId === undefined || ctx.message?.sender_chat !== undefined) {
    return failure(t('subscription-ask-in-private', { username: ctx.me.username }));
  }
  try {
    const chat = await ctx.api.getChat(name);
    if (chat.type === 'private') return unknown();
    const title = chat.title ?? String(name);
    const own = await findMember(ctx.api, chat.id, ctx.me.id);
    const person = await findMember(ctx.api, chat.id, userId);
    const lack = describeLack(chat, own, person);
    if (lack !== null) return failure(t(lack, { title }));
    await upsertChat(store.db, { chatId: chat.id, kind: chat.type, title, now: now() });
    await setChatManager(store.db, chat.id, userId);
    return success({ id: chat.id, title, threadId: null, rest });
  } catch (error) {
    if (error instanceof GrammyError && [400, 403].includes(error.error_code)) return unknown();
    throw error;
  }
}

/** What is lacking before a chat can be set; null: nothing. */
function describeLack(
  { type }: Pick<ChatFullInfo, 'type'>,
  own: ChatMember | 'hidden',
  person: ChatMember | 'hidden',
) {
  if (own === 'hidden' || person === 'hidden') return 'subscription-members-hidden';
  if (type === 'channel') {
    if (!isAdministrator(own)) return 'subscription-bot-no-channel-administrator';
    if (!mayPostInChannel(own)) return 'subscription-bot-may-not-post';
    if (!isAdministrator(person)) return 'subscription-not-administrator';
    return mayPostInChannel(person) ? null : 'subscription-person-may-not-post';
  }
  if (own.status === 'restricted' && own.is_member && !mayWriteInGroup(own)) {
    return 'subscription-bot-may-not-write';
  }
  if (!mayWriteInGroup(own)) return 'subscription-bot-not-there';
  return isAdministrator(person) ? null : 'subscription-not-administrator';
}

/** Whether a reference names the chat itself in which it was written. */
function isNameOf(chat: BotContext['chat'], name: string | number): boolean {
  if (chat === undefined) return false;
  if (typeof name === 'number') return chat.id === name;
  const own = 'username' in chat && chat.type !== 'private' ? chat.username : undefined;
  return own?.toLowerCase() === name.slice(1).toLowerCase();
}

/** The forum topic of the message. Replies in General have a thread id too, but are no topic. */
function topicThreadId({ msg }: BotContext): number | null {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}
