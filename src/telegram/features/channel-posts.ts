/**
 * Posts of a channel. The commands that set what the channel receives work there too; all other
 * posts are for its readers.
 */
import { Composer } from 'grammy';
import { renderText } from '../../presentation/telegram-html.ts';
import { type CommandId, commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { replyWith } from '../send-reply.ts';

const COMMANDS_IN_CHANNELS: readonly CommandId[] = [
  'subscribe',
  'subscriptions',
  'unsubscribe',
  'id',
];

export function channelPostsFeature(): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.on('channel_post', async (ctx, next) => {
    if (!ctx.hasCommand(COMMANDS_IN_CHANNELS.flatMap(commandNames))) return;
    const isBare = typeof ctx.match === 'string' && ctx.match.trim() === '';
    if (!isBare || !ctx.hasCommand(commandNames('subscribe'))) return next();
    // The steps by buttons are for one person, and a channel has many.
    await replyWith(ctx, renderText(ctx.t('subscription-hint')));
  });
  return feature;
}
