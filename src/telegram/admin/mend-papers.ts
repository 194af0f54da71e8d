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
import { createPaperKeyboard, fieldsOf } from './draft-view.ts';

export function mendPapersFeature({ store }: Pick<BotDependencies, 'store'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCallback(feature, 'mendPaper', async (ctx, { id, field, doubtful }) => {
    if ((await findPendingDocument(store.db, id)) === null) return ctx.t('bot-button-old');
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
    return file === null ? ctx.t('bot-button-old') : sendOriginal(ctx, file.fileId, file.fileName);
  });
  return feature;
}
