/** The chat whose subscriptions are managed: this one, or one that the person administers. */
import { GrammyError } from 'grammy';
import { failure, type Result, success } from '../../shared/result.ts';
import { upsertChat } from '../../store/tables/chats.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { canChangeChatSettings } from '../permissions.ts';

export interface ManagedChat {
  readonly id: number;
  /** Null: the chat that the command came from. */
  readonly title: string | null;
  readonly threadId: number | null;
  /** The text behind the chat's name. */
  readonly rest: string;
}

const CHAT_REFERENCE = /^(@\w{4,32}|-\d{5,15})(?:\s+|$)/u;

/**
 * Finds the chat that `text` begins with (`@name` or an id), or this chat.
 *
 * @returns the chat, or a sentence for the person that says why they cannot manage it
 */
export async function resolveManagedChat(
  ctx: BotContext,
  deps: Pick<BotDependencies, 'now' | 'store'>,
  text: string,
): Promise<Result<ManagedChat>> {
  const named = CHAT_REFERENCE.exec(text);
  if (named?.[1] !== undefined && ctx.chat?.type === 'private') {
    return resolveOtherChat(ctx, deps, named[1], text.slice(named[0].length).trim());
  }
  if (ctx.chat === undefined || !(await canChangeChatSettings(ctx))) {
    return failure(ctx.t('group-admins-only'));
  }
  return success({ id: ctx.chat.id, title: null, threadId: topicThreadId(ctx), rest: text });
}

/** The chat in the form that a subscription stores. */
export function toSubscribeTarget({ id, title, threadId }: ManagedChat) {
  return { chatId: id, title, threadId };
}

/** Whether the person may change the subscriptions of a chat. */
export async function canManageChat(ctx: BotContext, chatId: number): Promise<boolean> {
  if (ctx.chat?.id === chatId) return canChangeChatSettings(ctx);
  if (ctx.chat?.type !== 'private') return false;
  return ctx.from !== undefined && isAdministrator(ctx, chatId, ctx.from.id);
}

async function resolveOtherChat(
  ctx: BotContext,
  { store, now }: Pick<BotDependencies, 'now' | 'store'>,
  name: string,
  rest: string,
): Promise<Result<ManagedChat>> {
  const { t } = ctx;
  const userId = ctx.from?.id;
  if (userId === undefined) return failure(t('subscription-no-such-chat', { name }));
  try {
    const chat = await ctx.api.getChat(name.startsWith('@') ? name : Number(name));
    if (chat.type === 'private') return failure(t('subscription-no-such-chat', { name }));
    const own = await ctx.api.getChatMember(chat.id, ctx.me.id);
    const there =
      chat.type === 'channel' ? own.status === 'administrator' : isMemberStatus(own.status);
    if (!there) return failure(t('subscription-bot-not-there', { name }));
    if (!(await isAdministrator(ctx, chat.id, userId)))
      return failure(t('subscription-not-administrator'));
    const title = chat.title ?? name;
    await upsertChat(store.db, { chatId: chat.id, kind: chat.type, title, now: now() });
    return success({ id: chat.id, title, threadId: null, rest });
  } catch (error) {
    const unknown = error instanceof GrammyError && [400, 403].includes(error.error_code);
    if (unknown) return failure(t('subscription-no-such-chat', { name }));
    throw error;
  }
}

async function isAdministrator(ctx: BotContext, chatId: number, userId: number): Promise<boolean> {
  const { status } = await ctx.api.getChatMember(chatId, userId);
  return status === 'creator' || status === 'administrator';
}

const isMemberStatus = (status: string): boolean => status !== 'left' && status !== 'kicked';

/** The forum topic of the message. Replies in General have a thread id too, but are no topic. */
function topicThreadId({ msg }: BotContext): number | null {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}
