/** For administrators: lists the documents that were approved in the chat, and removes them. */

import { Composer } from 'grammy';
import { createParagraph } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  deleteApprovedDocuments,
  listApprovedDocuments,
} from '../../store/tables/approved-documents.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { switchView } from '../send-view.ts';
import {
  approvedDocumentName,
  createApprovedDocumentsView,
  createRemovalView,
} from './approved-documents-view.ts';

export function approvedDocumentsFeature(
  deps: Pick<BotDependencies, 'library' | 'libraryAdmin' | 'store'>,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, libraryAdmin } = deps;
  const approvedIds = async () => (await listApprovedDocuments(store.db)).map(({ id }) => id);

  onCallback(feature, 'approvedDocuments', async (ctx, { page }) => {
    await switchView(
      ctx,
      createApprovedDocumentsView(await approvedIds(), page, deps.library, ctx.t),
    );
    return undefined;
  });

  onCallback(feature, 'removeDocument', async (ctx, { entry, confirmed }) => {
    const id = (await approvedIds()).find((one) => shortHash(one) === entry);
    if (id === undefined) return ctx.t('bot-button-old');
    if (!confirmed) {
      await switchView(ctx, createRemovalView(id, deps.library, ctx.t));
      return undefined;
    }
    const name = approvedDocumentName(id, deps.library);
    await deleteApprovedDocuments(store, [{ id }]);
    await libraryAdmin?.refresh();
    await switchView(ctx, {
      paragraphs: [createParagraph(ctx.t('administration-removed', { name }))],
      keyboard: [],
    });
    return undefined;
  });
  return feature;
}
