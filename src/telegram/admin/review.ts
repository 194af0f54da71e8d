/** /racsoat, for administrators: local documents whose bases have ended. */
import { Composer } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { createEndedBasesView } from '../../presentation/views/ended-bases.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { sendView, switchView } from '../send-view.ts';

export function reviewFeature(libraryIndex: CurrentLibraryIndex): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('review'), async (ctx) => {
    await sendView(ctx, createEndedBasesView(libraryIndex, 0, ctx.t));
  });
  onCallback(feature, 'endedBases', async (ctx, { page }) => {
    await switchView(ctx, createEndedBasesView(libraryIndex, page, ctx.t));
    return undefined;
  });
  return feature;
}
