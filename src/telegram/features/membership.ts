/** Records where the bot is a member, who blocked it, and groups that become supergroups. */

import { Composer } from 'grammy';
import type { ChatMember } from 'grammy/types';
import { renderText } from '../../presentation/telegram-html.ts';
import { migrateChat } from '../../store/migrate-chat.ts';
import { markUnreachableAndCancel, upsertChat } from '../../store/tables/chats.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';

export function membershipFeature({
  store,
  now,
}: Pick<BotDependencies, 'now' | 'store'>): Composer<BotContext> {
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
    const isGroup = chat.type === 'group' || chat.type === 'supergroup';
    if (isGroup && !isMember(before)) {
      await replyWith(ctx, renderText(ctx.t('group-welcome', { username: ctx.me.username })));
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

function isMember(member: ChatMember): boolean {
  return member.status === 'restricted'
    ? member.is_member
    : member.status !== 'left' && member.status !== 'kicked';
}
