/** /help: how to ask, and the library's disclaimer. */
import { Composer } from 'grammy';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { helpText } from '../introduction.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';

export function helpFeature({ library }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(namesOf('help'), async (ctx) => {
    const text = helpText(library, ctx.language, ctx.locale, ctx.me.username);
    await replyWith(ctx, renderText(text));
  });
  return feature;
}
