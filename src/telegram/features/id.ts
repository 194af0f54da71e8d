/**
 * /id: the ids of the person and of the chat, for `ADMIN_IDS` and for `/theodoi -100…`. In reply to a
 * forwarded message it tells the id of the channel or group that the message comes from.
 */
import { Composer } from 'grammy';
import type { MessageOrigin } from 'grammy/types';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { renderParagraphs } from '../../presentation/telegram-html.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { replyWith } from '../send-reply.ts';

export function idFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('id'), async (ctx) => {
    const { chat, from, t } = ctx;
    const thread = ctx.msg.is_topic_message === true ? ctx.msg.message_thread_id : undefined;
    const replied = ctx.msg.reply_to_message;
    const origin = originChat(replied?.forward_origin ?? ctx.msg.external_reply?.origin);
    const lines: (readonly [string, number | undefined])[] = [
      [t('id-person'), chat.type === 'channel' ? undefined : from?.id],
      [t('id-chat'), chat.type === 'private' ? undefined : chat.id],
      [t('id-topic'), thread],
      [t('id-origin'), origin],
    ];
    const paragraphs = lines.flatMap(([label, id]): Paragraph[] =>
      id === undefined
        ? []
        : [{ kind: 'paragraph', runs: [{ text: `${label}: ` }, { text: `${id}`, style: 'code' }] }],
    );
    await replyWith(ctx, renderParagraphs(paragraphs));
  });
  return feature;
}

function originChat(origin: MessageOrigin | undefined): number | undefined {
  if (origin?.type === 'channel') return origin.chat.id;
  return origin?.type === 'chat' ? origin.sender_chat.id : undefined;
}
