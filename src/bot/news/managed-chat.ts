/** The chat whose subscriptions are meant: this one, or one that the person administers. */
import { GrammyError } from 'grammy';
import { rememberChat } from '../../store/chats.ts';
import { maySetChat } from '../administrator.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';

export interface ManagedChat {
  readonly id: number;
  /** Null: the chat in which it is asked. */
  readonly title: string | null;
  readonly threadId: number | null;
  /** What was said besides the chat. */
  readonly rest: string;
}

const NAMED = /^(@\w{4,32}|-\d{5,15})(?:\s+|$)/u;

/** The chat, or a sentence that says why not. */
export async function managedChat(
  ctx: BotContext,
  deps: BotDependencies,
  said: string,
): Promise<ManagedChat | string> {
  const named = NAMED.exec(said);
  if (named?.[1] !== undefined && ctx.chat?.type === 'private') {
    return otherChat(ctx, deps, named[1], said.slice(named[0].length).trim());
  }
  if (ctx.chat === undefined || !(await maySetChat(ctx))) {
    return ctx.locale.groups.administratorsOnly;
  }
  return { id: ctx.chat.id, title: null, threadId: threadOf(ctx), rest: said };
}

/** The chat as a subscription has it. */
export function targetOf({ id, title, threadId }: ManagedChat) {
  return { chatId: id, title, threadId };
}

/** Whether whoever presses may change the subscriptions of a chat. */
export async function mayManage(ctx: BotContext, chatId: number): Promise<boolean> {
  if (ctx.chat?.id === chatId) return maySetChat(ctx);
  if (ctx.chat?.type !== 'private') return false;
  return ctx.from !== undefined && isAdministrator(ctx, chatId, ctx.from.id);
}

async function otherChat(
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
    const there = chat.type === 'channel' ? own.status === 'administrator' : isIn(own.status);
    if (!there) return follow.botNotThere(name);
    if (!(await isAdministrator(ctx, chat.id, userId))) return follow.notAdministrator;
    const title = chat.title ?? name;
    await rememberChat(store.db, { chatId: chat.id, kind: chat.type, title, now: now() });
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

const isIn = (status: string): boolean => status !== 'left' && status !== 'kicked';

/** Replies in General carry the id of a thread that is no topic: only a topic is kept. */
function threadOf({ msg }: BotContext): number | null {
  return msg?.is_topic_message === true ? (msg.message_thread_id ?? null) : null;
}
