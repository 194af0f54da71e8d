/** /help: how to ask, and the library's disclaimer. */
import { Composer } from 'grammy';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { helpText } from '../introduction.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';

export function helpFeature({ library }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command('help', (ctx) =>
    replyWith(ctx, renderText(helpText(library, ctx.language, ctx.locale, ctx.me.username))),
  );
  return feature;
}
