/** Sends a document as a file, as Markdown, PDF or DOCX. */

import { Composer, InputFile } from 'grammy';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { renderFile } from '../../presentation/export/render-file.ts';
import { toWellFormed } from '../../shared/escape.ts';
import { answerCallback, onCallback } from '../callback-handlers.ts';
import { withChatAction } from '../chat-action.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyParameters } from '../send-reply.ts';

/** Telegram's limit for a caption is 1,024. */
const MAX_CAPTION_LENGTH = 500;

export function exportFeature(
  { mediaRenderer }: Pick<BotDependencies, 'mediaRenderer'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCallback(feature, 'export', async (ctx, { entry: code, format }) => {
    const entry = libraryIndex.findEntry(code);
    if (entry === null) return ctx.t('bot-button-old');
    // Rendering takes a moment: the chat action shows progress instead of the button.
    await answerCallback(ctx);
    const { t } = ctx;
    const name = toWellFormed(documentName(entry, t));
    const send = async (): Promise<void> => {
      const exported = await renderFile(libraryIndex, entry, format, t, mediaRenderer);
      const note = t('document-export-note');
      const caption = `${truncate(name, MAX_CAPTION_LENGTH)}\n${note}`;
      const file = new InputFile(exported.bytes, exported.name);
      await ctx.replyWithDocument(file, { caption, ...replyParameters(ctx) });
    };
    await withChatAction(ctx, send, 'upload_document');
    return undefined;
  });
  return feature;
}
