/** /help: explains how to ask and shows the library's disclaimer. */
import { Composer } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { exampleQuestions } from '../../presentation/example-questions.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { helpText } from '../../presentation/welcome-text.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { isAdminChat } from '../permissions.ts';
import { replyWith } from '../send-reply.ts';

export function helpFeature(
  { library, adminIds }: Pick<BotDependencies, 'adminIds' | 'library'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('help'), async (ctx) => {
    const text = helpText(library, ctx.language, ctx.t, {
      username: ctx.me.username,
      isAdmin: isAdminChat(ctx, adminIds),
      examples: exampleQuestions(libraryIndex, ctx.t),
    });
    await replyWith(ctx, renderText(text));
  });
  return feature;
}
