/** /start: who the bot is and how to ask it. */
import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { welcomeText } from '../introduction.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';

export function startFeature({ library }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('start', (ctx) =>
    replyWith(ctx, renderText(welcomeText(library, ctx.language, ctx.locale))),
  );
  return feature;
}
