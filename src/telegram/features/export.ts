/** Sends a document as a file, in Markdown or PDF. */

import { Composer, InputFile } from 'grammy';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { createFileName, exportDocument } from '../../presentation/export/export-document.ts';
import { renderMarkdown } from '../../presentation/export/markdown.ts';
import { renderPdf } from '../../presentation/export/pdf.ts';
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
      const exported = exportDocument(libraryIndex, entry, t);
      const bytes =
        format === 'pdf'
          ? await renderPdf(exported, name, mediaRenderer)
          : new TextEncoder().encode(toWellFormed(renderMarkdown(exported)));
      const note = t('document-export-note');
      const caption = `${truncate(name, MAX_CAPTION_LENGTH)}\n${note}`;
      const file = new InputFile(bytes, createFileName(entry, format));
      await ctx.replyWithDocument(file, { caption, ...replyParameters(ctx) });
    };
    await withChatAction(ctx, send, 'upload_document');
    return undefined;
  });
  return feature;
}
