/** /cancu: the lines that cite documents as legal bases of a paper, to copy. */
import { Composer } from 'grammy';
import { lookUpBases } from '../../answer/papers/look-up-bases.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { renderParagraphs, renderText } from '../../presentation/telegram-html.ts';
import {
  copiedLine,
  createLegalBasesView,
  usableLegalBasis,
} from '../../presentation/views/legal-bases.ts';
import { repliedText } from '../addressed-text.ts';
import { onCallback } from '../callback-handlers.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { MAX_NUMBERS, withNamedDocuments } from './bulk-lookup.ts';

export function legalBasesFeature(
  deps: Pick<BotDependencies, 'ask'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('cite'), async (ctx) => {
    const { t } = ctx;
    const text = ctx.match.trim() || repliedText(ctx);
    const ask = (question: string) => deps.ask(question, null);
    const listed = lookUpBases(text, libraryIndex, ask, libraryIndex.today());
    const found = withNamedDocuments(libraryIndex, ask, listed);
    if (found.length === 0) {
      await replyWith(ctx, renderText(t('legal-basis-missing')));
      return;
    }
    const note =
      found.length > MAX_NUMBERS ? t('reply-numbers-too-many', { limit: MAX_NUMBERS }) : null;
    await withChatAction(ctx, async () => {
      const numbers = found.slice(0, MAX_NUMBERS);
      await sendView(ctx, createLegalBasesView(libraryIndex, numbers, t, note));
    });
  });

  onCallback(feature, 'legalBasis', async (ctx, { entry: code }) => {
    const entry = libraryIndex.findEntry(code);
    const text = entry === null ? null : usableLegalBasis(libraryIndex, entry);
    if (text === null) return ctx.t('bot-button-old');
    await replyWith(ctx, renderParagraphs([copiedLine(text)]));
    return undefined;
  });
  return feature;
}
