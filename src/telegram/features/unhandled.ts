/** Updates that no other feature handled: a hint in a private chat, nothing in a group. */
import { Composer } from 'grammy';
import { renderText } from '../../presentation/telegram-html.ts';
import { answerCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import { replyWith } from '../send-reply.ts';

export function unhandledFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  // A button spins until its callback query is answered.
  feature.on('callback_query', (ctx) => answerCallback(ctx, ctx.t('bot-button-old')));
  const inPrivate = feature.chatType('private');
  inPrivate.on('message:text', async (ctx) => {
    await replyWith(ctx, renderText(ctx.t('bot-unknown-command')));
  });
  inPrivate.on(
    ['message:file', 'message:contact', 'message:location', 'message:poll', 'message:dice'],
    async (ctx) => {
      // The pictures of an album are messages of their own, of which one may have a caption.
      if (ctx.message.media_group_id !== undefined) return;
      await replyWith(ctx, renderText(ctx.t('bot-text-only')));
    },
  );
  return feature;
}
