/** For administrators: buttons of a paper that correct its fields before it is approved. */
import { Composer } from 'grammy';
import { findPendingDocument } from '../../store/tables/pending-documents.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import { enterConversation } from '../conversations/enter.ts';
import { MEND_PAPER_CONVERSATION } from '../conversations/mend-paper.ts';
import type { BotDependencies } from '../dependencies.ts';
import { messageOptions } from '../send-reply.ts';
import { tryEdit } from '../send-view.ts';
import { createPaperKeyboard, fieldsOf } from './draft-view.ts';

export function mendPapersFeature({ store }: Pick<BotDependencies, 'store'>): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCallback(feature, 'mendPaper', async (ctx, { id, field, doubtful }) => {
    if ((await findPendingDocument(store.db, id)) === null) return ctx.t('bot-button-old');
    const fields = fieldsOf(doubtful);
    if (field === null) {
      const keyboard = createPaperKeyboard(id, fields, ctx.t, true);
      await tryEdit(() => ctx.editMessageReplyMarkup(messageOptions(keyboard)));
    } else {
      await enterConversation(ctx, MEND_PAPER_CONVERSATION, id, field, fields);
    }
    return undefined;
  });
  return feature;
}
