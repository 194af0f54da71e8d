/** Records where the bot is a member, who blocked it, and groups that become supergroups. */

import { Composer } from 'grammy';
import type { Chat, ChatMember } from 'grammy/types';
import { languageOfTag, translatorOf } from '../../i18n/i18n.ts';
import { callbackButton, type Keyboard } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { describeError } from '../../shared/errors.ts';
import { migrateChat } from '../../store/migrate-chat.ts';
import {
  findChatLanguage,
  markUnreachableAndCancel,
  upsertChat,
} from '../../store/tables/chats.ts';
import { releaseMessagesOfChat } from '../../store/tables/outbox-chat.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { mayPostInChannel, mayWriteInGroup } from '../permissions.ts';
import { messageOptions, replyWith, withPlainTextFallback } from '../send-reply.ts';

type MembershipDependencies = Pick<BotDependencies, 'libraryAdmin' | 'logger' | 'now' | 'store'>;

export function membershipFeature(deps: MembershipDependencies): Composer<BotContext> {
  const { store, now } = deps;
  const feature = new Composer<BotContext>();
  const { db } = store;

  feature.on('my_chat_member', async (ctx) => {
    const { chat, old_chat_member: before, new_chat_member: after } = ctx.myChatMember;
    if (!isMember(after)) {
      await markUnreachableAndCancel(store, chat.id, after.status, now());
      return;
    }
    const title = 'title' in chat ? (chat.title ?? null) : null;
    await upsertChat(db, { chatId: chat.id, kind: chat.type, title, now: now() });
    if (mayWrite(chat, after) && !mayWrite(chat, before)) {
      // What was refused before can go now.
      await releaseMessagesOfChat(db, chat.id);
      deps.libraryAdmin?.wakeSender();
    }
    if (chat.type === 'channel') await explainChannel(deps, ctx, chat, before, after);
    else if (chat.type !== 'private' && !isMember(before)) {
      const welcome = renderText(ctx.t('group-welcome', { username: ctx.me.username }));
      await replyWith(ctx, welcome, [manageButton(ctx.t('group-follow'), null)]);
    }
  });

  feature.on('message:migrate_to_chat_id', (ctx) =>
    migrateChat(store, ctx.chat.id, ctx.message.migrate_to_chat_id, now()),
  );
  feature.on('message:migrate_from_chat_id', (ctx) =>
    migrateChat(store, ctx.message.migrate_from_chat_id, ctx.chat.id, now()),
  );
  return feature;
}

/**
 * Tells the person who added the bot to a channel, or changed its rights, what it can do there now.
 * A person who never wrote to the bot cannot be told.
 */
async function explainChannel(
  { store, logger }: MembershipDependencies,
  ctx: BotContext,
  { id, title }: Chat.ChannelChat,
  before: ChatMember,
  after: ChatMember,
): Promise<void> {
  const person = ctx.from;
  const may = mayPostInChannel(after);
  if (person === undefined || person.is_bot) return;
  if (isMember(before) && may === mayPostInChannel(before)) return;
  const chosen = await findChatLanguage(store.db, person.id);
  const t = translatorOf(languageOfTag(chosen ?? person.language_code));
  const text = may ? t('channel-added', { title }) : t('subscription-bot-may-not-post', { title });
  const keyboard: Keyboard = may ? [manageButton(t('channel-follow'), id)] : [];
  const [message] = renderText(text);
  if (message === undefined) return;
  try {
    await withPlainTextFallback(message, (content, format) =>
      ctx.api.sendMessage(person.id, content, { ...messageOptions(keyboard), ...format }),
    );
  } catch (error) {
    logger.info('person not told of a channel', describeError(error));
  }
}

function manageButton(label: string, chat: number | null) {
  return [callbackButton(label, { kind: 'manageChat', chat })];
}

function mayWrite({ type }: Pick<Chat, 'type'>, member: ChatMember): boolean {
  return type === 'channel' ? mayPostInChannel(member) : mayWriteInGroup(member);
}

function isMember(member: ChatMember): boolean {
  return member.status === 'restricted'
    ? member.is_member
    : member.status !== 'left' && member.status !== 'kicked';
}
