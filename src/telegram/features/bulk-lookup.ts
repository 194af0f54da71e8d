/** /vanban: shows the card of one document number, or the status of several numbers. */

import { Composer, InputFile } from 'grammy';
import { formatDate } from '../../i18n/format-date.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { lookUpNumbers, type NumberLookupResult } from '../../library/index/number-lookup.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderStatusTable } from '../../presentation/export/status-table.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createCardView } from '../../presentation/views/card.ts';
import { createStatusListView } from '../../presentation/views/status-list.ts';
import { findAskedQuestion } from '../../store/tables/asked-questions.ts';
import { answerCallback, onCallback } from '../callback-handlers.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { withOriginalButton } from '../original-view.ts';
import { replyParameters, replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import { keepText } from './follow.ts';

/** Results with the document that a text names where it is no number that the library has. */
export function withNamedDocuments(
  libraryIndex: CurrentLibraryIndex,
  ask: Parameters<typeof createDocumentFinder>[1],
  results: readonly NumberLookupResult[],
): NumberLookupResult[] {
  const findNamed = createDocumentFinder(libraryIndex, ask);
  return results.map((one) => {
    if (one.documents.length > 0) return one;
    const entry = libraryIndex.library.entries.get(findNamed(one.text) ?? '');
    return entry?.kind === 'document' ? { ...one, documents: [entry] } : one;
  });
}

/** Looking up this many numbers takes less than a second. */
export const MAX_NUMBERS = 50;

export function bulkLookupFeature(
  deps: Pick<BotDependencies, 'ask' | 'now' | 'publicUrl' | 'store'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const ask = (question: string) => deps.ask(question, null);
  const lookUp = (text: string) =>
    withNamedDocuments(libraryIndex, ask, lookUpNumbers(libraryIndex, text, ask));

  feature.command(commandNames('numbers'), async (ctx) => {
    const { t } = ctx;
    const found = lookUp(ctx.match);
    const [first] = found;
    if (first === undefined) {
      await replyWith(ctx, renderText(t('reply-numbers-missing')));
      return;
    }
    const only =
      found.length === 1 && first.documents.length === 1 ? first.documents[0] : undefined;
    await withChatAction(ctx, async () => {
      if (only !== undefined)
        return sendView(
          ctx,
          await withOriginalButton(
            deps.store,
            ctx,
            only.id,
            createCardView(libraryIndex, only, t, deps.publicUrl),
          ),
        );
      const note =
        found.length > MAX_NUMBERS ? t('reply-numbers-too-many', { limit: MAX_NUMBERS }) : null;
      const view = createStatusListView(libraryIndex, found.slice(0, MAX_NUMBERS), t, note);
      const questionId = await keepText(deps, ctx, ctx.match);
      const file = callbackButton(t('status-list-export'), { kind: 'exportStatuses', questionId });
      return sendView(ctx, { ...view, keyboard: [...view.keyboard, [file]] });
    });
  });

  onCallback(feature, 'exportStatuses', async (ctx, { questionId }) => {
    const { t } = ctx;
    const kept = await findAskedQuestion(deps.store.db, questionId);
    if (kept === null || kept.chatId !== ctx.chat?.id) return t('bot-button-old');
    await answerCallback(ctx);
    const found = lookUp(kept.question).slice(0, MAX_NUMBERS);
    const today = libraryIndex.today();
    const count = found.reduce((sum, { documents }) => sum + documents.length, 0);
    const bytes = renderStatusTable(libraryIndex, found, t);
    const file = new InputFile(bytes, `${t('status-list-file')}-${today}.xlsx`);
    const caption = t('status-list-caption', { count, date: formatDate(t, today) });
    await withChatAction(
      ctx,
      () => ctx.replyWithDocument(file, { caption, ...replyParameters(ctx) }),
      'upload_document',
    );
    return undefined;
  });
  return feature;
}
