/** A document as a file, Markdown or PDF. */
import { Composer, InputFile } from 'grammy';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { shorten } from '../keyboards/buttons.ts';
import { markdownOf } from '../papers/markdown.ts';
import { fileName, paperOf } from '../papers/paper.ts';
import { pdfOf } from '../papers/pdf.ts';
import { answerPress, onPress } from '../pressed.ts';
import { wellFormed } from '../render/html.ts';
import { quoting } from '../reply.ts';
import type { Shelf } from '../shelf.ts';
import { whileTyping } from '../typing.ts';
import { nameOf, wordsOf } from '../views/view.ts';

/** Telegram's limit for a caption is 1,024. */
const LONGEST_CAPTION = 500;

export function exportFeature({ atelier }: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onPress(feature, 'export', async (ctx, { entry: code, format }) => {
    const entry = shelf.entry(code);
    if (entry === null) return ctx.locale.buttonOld;
    // A file takes a moment: the button need not spin meanwhile, the chat says what goes on.
    await answerPress(ctx);
    const words = wordsOf(ctx.language);
    const name = wellFormed(nameOf(entry, words));
    const send = async (): Promise<void> => {
      const paper = paperOf(shelf, entry, words);
      const bytes =
        format === 'pdf'
          ? await pdfOf(paper, name, atelier)
          : new TextEncoder().encode(wellFormed(markdownOf(paper)));
      const note = words.locale.documents.exportNote;
      const caption = `${shorten(name, LONGEST_CAPTION)}\n${note}`;
      const file = new InputFile(bytes, fileName(entry, format));
      await ctx.replyWithDocument(file, { caption, ...quoting(ctx) });
    };
    await whileTyping(ctx, send, 'upload_document');
    return undefined;
  });
  return feature;
}
