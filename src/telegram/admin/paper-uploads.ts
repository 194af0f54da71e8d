/** For administrators: a paper sent as a file (DOCX, PDF, HTML, text) becomes a draft to approve. */

import { Composer } from 'grammy';
import { isPaperName, MAX_FILE_BYTES } from '../../papers/formats/detect-format.ts';
import type { RefusalReason } from '../../papers/refusal.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createPaperHead } from '../../presentation/views/paper-card.ts';
import { withChatAction } from '../chat-action.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { describeRefusal, offerPaper } from './offer-paper.ts';

type PaperDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store' | 'timeZone' | 'today'
>;

/** Must follow the features that read Markdown and JSON files. */
export function paperUploadsFeature(deps: PaperDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { libraryAdmin } = deps;

  feature.on('message:document', async (ctx, next) => {
    const { document, caption } = ctx.message;
    const name = document.file_name ?? '';
    const isPaper = isPaperName(name);
    // A command below a file says what to do with it, and so does a text below an unknown one.
    const isAsked = caption?.startsWith('/') === true || (!isPaper && caption !== undefined);
    if (libraryAdmin === undefined || isAsked) return next();
    const { t } = ctx;
    const say = (text: string) => replyWith(ctx, renderText(text));
    const refuse = (reason: RefusalReason) => say(describeRefusal(name, reason, t));
    if (!isPaper) {
      await refuse('unknown-format');
      return;
    }
    const { readPaper } = libraryAdmin;
    if (readPaper === undefined) {
      await say(t('paper-on-server'));
      return;
    }
    // Telegram does not hand out larger files.
    if ((document.file_size ?? 0) > MAX_FILE_BYTES) {
      await refuse('too-large');
      return;
    }
    const paper = await withChatAction(ctx, async () => {
      const { file_path: path } = await ctx.getFile();
      return readPaper(name, await libraryAdmin.downloadFile(path ?? ''));
    });
    if (paper.status === 'refused') {
      await refuse(paper.reason);
      return;
    }
    const file = { fileId: document.file_id, fileName: name };
    await offerPaper(ctx, deps, { paper, head: [createPaperHead(name, t)], file });
  });
  return feature;
}
