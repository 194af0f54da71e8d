/** For administrators: buttons of a draft that correct its fields, and that send its original. */
import { Composer } from 'grammy';
import { findPendingDocument } from '../../store/tables/pending-documents.ts';
import { findPendingFile } from '../../store/tables/pending-files.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import { enterConversation } from '../conversations/enter.ts';
import { MEND_PAPER_CONVERSATION } from '../conversations/mend-paper.ts';
import type { BotDependencies } from '../dependencies.ts';
import { sendOriginal } from '../features/original-file.ts';
import { messageOptions } from '../send-reply.ts';
import { tryEdit } from '../send-view.ts';
import { describeEarlierDecision } from './decide-draft.ts';
import { createPaperKeyboard, fieldsOf } from './draft-view.ts';

export function mendPapersFeature(
  deps: Pick<BotDependencies, 'library' | 'store'>,
): Composer<BotContext> {
  const { store } = deps;
  const feature = new Composer<BotContext>();
  onCallback(feature, 'mendPaper', async (ctx, { id, field, doubtful }) => {
    if ((await findPendingDocument(store.db, id)) === null)
      return describeEarlierDecision(deps, id, ctx.t);
    const fields = fieldsOf(doubtful);
    if (field === null) {
      const keyboard = await createPaperKeyboard(store, id, fields, ctx.t, true);
      await tryEdit(() => ctx.editMessageReplyMarkup(messageOptions(keyboard)));
    } else {
      await enterConversation(ctx, MEND_PAPER_CONVERSATION, id, field, fields);
    }
    return undefined;
  });
  onCallback(feature, 'pendingOriginal', async (ctx, { id }) => {
    const file = await findPendingFile(store.db, id);
    return file === null
      ? describeEarlierDecision(deps, id, ctx.t)
      : sendOriginal(ctx, file.fileId, file.fileName);
  });
  return feature;
}
