/** /vanban: shows the card of one document number, or the status of several numbers. */

import { Composer } from 'grammy';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { lookUpNumbers } from '../../library/index/number-lookup.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createCardView } from '../../presentation/views/card.ts';
import { createStatusListView } from '../../presentation/views/status-list.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';
import { createDocumentFinder } from '../subscriptions/named-document.ts';
import type { FindDocument } from '../subscriptions/parse-subscription.ts';

/** The document that a text names, as a list of at most one. */
function named(
  { library }: CurrentLibraryIndex,
  findDocument: FindDocument,
  text: string,
): readonly LegalDocument[] {
  const entry = library.entries.get(findDocument(text) ?? '');
  return entry?.kind === 'document' ? [entry] : [];
}

/** Looking up this many numbers takes less than a second. */
export const MAX_NUMBERS = 50;

export function bulkLookupFeature(
  deps: Pick<BotDependencies, 'ask' | 'publicUrl'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('numbers'), async (ctx) => {
    const { t } = ctx;
    const ask = (question: string) => deps.ask(question, null);
    const findNamed = createDocumentFinder(libraryIndex, ask);
    const found = lookUpNumbers(libraryIndex, ctx.match, ask).map((one) =>
      one.documents.length > 0
        ? one
        : { ...one, documents: named(libraryIndex, findNamed, one.text) },
    );
    const [first] = found;
    if (first === undefined) {
      await replyWith(ctx, renderText(t('reply-numbers-missing')));
      return;
    }
    const only =
      found.length === 1 && first.documents.length === 1 ? first.documents[0] : undefined;
    await withChatAction(ctx, async () => {
      if (only !== undefined)
        return sendView(ctx, createCardView(libraryIndex, only, t, deps.publicUrl));
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
