/** For administrators: the documents that were approved in the chat, and their removal. */
import { Composer } from 'grammy';
import { approvedDocuments, dropApproved } from '../../store/approved-documents.ts';
import { isDeskOf } from '../administrator.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { codeOf } from '../keyboards/codes.ts';
import { approvedName, approvedView, removalView } from '../news/approved-view.ts';
import { onPress } from '../pressed.ts';
import { turnView } from '../show.ts';
import { paragraph, wordsOf } from '../views/view.ts';

export function approvedDeskFeature(deps: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, adminIds, news } = deps;
  const theirs = feature.filter((ctx) => isDeskOf(ctx, adminIds));
  const idsNow = async () => (await approvedDocuments(store.db)).map(({ id }) => id);

  onPress(theirs, 'approvals', async (ctx, { page }) => {
    await turnView(ctx, approvedView(await idsNow(), page, deps.library, wordsOf(ctx.language)));
    return undefined;
  });

  onPress(theirs, 'approval', async (ctx, { entry, sure }) => {
    const id = (await idsNow()).find((one) => codeOf(one) === entry);
    if (id === undefined) return ctx.locale.buttonOld;
    if (!sure) {
      await turnView(ctx, removalView(id, deps.library, wordsOf(ctx.language)));
      return undefined;
    }
    const name = approvedName(id, deps.library);
    await dropApproved(store, [{ id }]);
    await news?.refresh();
    await turnView(ctx, {
      paragraphs: [paragraph(ctx.locale.desk.removed(name))],
      keyboard: [],
    });
    return undefined;
  });
  return feature;
}
