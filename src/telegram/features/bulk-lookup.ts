/** /vanban: shows the card of one document number, or the status of several numbers. */

import { Composer } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { lookUpNumbers, type NumberLookupResult } from '../../library/index/number-lookup.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createCardView } from '../../presentation/views/card.ts';
import { createStatusListView } from '../../presentation/views/status-list.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { withOriginalButton } from '../original-view.ts';
import { replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';

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
  deps: Pick<BotDependencies, 'ask' | 'publicUrl' | 'store'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('numbers'), async (ctx) => {
    const { t } = ctx;
    const ask = (question: string) => deps.ask(question, null);
    const numbers = lookUpNumbers(libraryIndex, ctx.match, ask);
    const found = withNamedDocuments(libraryIndex, ask, numbers);
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
      return sendView(
        ctx,
        createStatusListView(libraryIndex, found.slice(0, MAX_NUMBERS), t, note),
      );
    });
  });
  return feature;
}
