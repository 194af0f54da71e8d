/** The chat whose subscriptions are meant: this one, or one that the person administers. */
import { GrammyError } from 'grammy';
import { upsertChat } from '../../store/tables/chats.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { canChangeChatSettings } from '../permissions.ts';

export interface ManagedChat {
  readonly id: number;
  /** Null: the chat in which it is asked. */
  readonly title: string | null;
  readonly threadId: number | null;
  /** What was said besides the chat. */
  readonly rest: string;
}

const CHAT_REFERENCE = /^(@\w{4,32}|-\d{5,15})(?:\s+|$)/u;

/** The chat, or a sentence that says why not. */
export async function resolveManagedChat(
  ctx: BotContext,
  deps: BotDependencies,
  text: string,
): Promise<ManagedChat | string> {
  const named = CHAT_REFERENCE.exec(text);
  if (named?.[1] !== undefined && ctx.chat?.type === 'private') {
    return resolveOtherChat(ctx, deps, named[1], text.slice(named[0].length).trim());
  }
  if (ctx.chat === undefined || !(await canChangeChatSettings(ctx))) {
    return ctx.locale.groups.administratorsOnly;
  }
  return { id: ctx.chat.id, title: null, threadId: topicThreadId(ctx), rest: text };
}

/** The chat as a subscription has it. */
export function toSubscribeTarget({ id, title, threadId }: ManagedChat) {
  return { chatId: id, title, threadId };
}

/** Whether whoever presses may change the subscriptions of a chat. */
export async function canManageChat(ctx: BotContext, chatId: number): Promise<boolean> {
  if (ctx.chat?.id === chatId) return canChangeChatSettings(ctx);
  if (ctx.chat?.type !== 'private') return false;
  return ctx.from !== undefined && isAdministrator(ctx, chatId, ctx.from.id);
}

async function resolveOtherChat(
  ctx: BotContext,
  { store, now }: BotDependencies,
  name: string,
  rest: string,
): Promise<ManagedChat | string> {
  const { follow } = ctx.locale;
  const userId = ctx.from?.id;
  if (userId === undefined) return follow.noSuchChat(name);
  try {
    const chat = await ctx.api.getChat(name.startsWith('@') ? name : Number(name));
    if (chat.type === 'private') return follow.noSuchChat(name);
    const own = await ctx.api.getChatMember(chat.id, ctx.me.id);
    const there =
      chat.type === 'channel' ? own.status === 'administrator' : isMemberStatus(own.status);
    if (!there) return follow.botNotThere(name);
    if (!(await isAdministrator(ctx, chat.id, userId))) return follow.notAdministrator;
    const title = chat.title ?? name;
    await upsertChat(store.db, { chatId: chat.id, kind: chat.type, title, now: now() });
    return { id: chat.id, title, threadId: null, rest };
  } catch (error) {
    const unknown = error instanceof GrammyError && [400, 403].includes(error.error_code);
    if (unknown) return follow.noSuchChat(name);
    throw error;
  }
}

async function isAdministrator(ctx: BotContext, chatId: number, userId: number): Promise<boolean> {
  const { status } = await ctx.api.getChatMember(chatId, userId);
  return status === 'creator' || status === 'administrator';
}

const isMemberStatus = (status: string): boolean => status !== 'left' && status !== 'kicked';

/** Replies in General carry the id of a thread that is no topic: only a topic is kept. */
function topicThreadId({ msg }: BotContext): number | null {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}
