/** For administrators: the documents that were approved in the chat, and their removal. */
import { Composer } from 'grammy';
import { createParagraph, translationsOf } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  deleteApprovedDocuments,
  listApprovedDocuments,
} from '../../store/tables/approved-documents.ts';
import {
  approvedDocumentName,
  createApprovedDocumentsView,
  createRemovalView,
} from '../admin/documents-view.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { isAdminChat } from '../permissions.ts';
import { switchView } from '../send-view.ts';

export function adminDocumentsFeature(deps: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, adminIds, libraryAdmin } = deps;
  const adminOnly = feature.filter((ctx) => isAdminChat(ctx, adminIds));
  const approvedIds = async () => (await listApprovedDocuments(store.db)).map(({ id }) => id);

  onCallback(adminOnly, 'approvedDocuments', async (ctx, { page }) => {
    await switchView(
      ctx,
      createApprovedDocumentsView(
        await approvedIds(),
        page,
        deps.library,
        translationsOf(ctx.language),
      ),
    );
    return undefined;
  });

  onCallback(adminOnly, 'removeDocument', async (ctx, { entry, confirmed }) => {
    const id = (await approvedIds()).find((one) => shortHash(one) === entry);
    if (id === undefined) return ctx.locale.buttonOld;
    if (!confirmed) {
      await switchView(ctx, createRemovalView(id, deps.library, translationsOf(ctx.language)));
      return undefined;
    }
    const name = approvedDocumentName(id, deps.library);
    await deleteApprovedDocuments(store, [{ id }]);
    await libraryAdmin?.refresh();
    await switchView(ctx, {
      paragraphs: [createParagraph(ctx.locale.administration.removed(name))],
      keyboard: [],
    });
    return undefined;
  });
  return feature;
}
