/** /kiemtra: checks the documents that a text cites, as a message and, for several, as a CSV file. */
import { Composer, InputFile } from 'grammy';
import { CHECKED_TEXT_LIMIT, checkCitations } from '../../answer/papers/check-citations.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import {
  citationCsv,
  citationCsvName,
  createCitationRows,
} from '../../presentation/citation-report.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createCitationCheckView } from '../../presentation/views/citation-check.ts';
import { repliedText } from '../addressed-text.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { replyParameters, replyWith } from '../send-reply.ts';
import { sendView } from '../send-view.ts';

/** Fewer rows are read as well in the message. */
const MIN_ROWS_OF_FILE = 3;

export function checkCitationsFeature(libraryIndex: CurrentLibraryIndex): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  feature.command(commandNames('check'), async (ctx) => {
    const { t } = ctx;
    const text = (ctx.match.trim() || repliedText(ctx)).slice(0, CHECKED_TEXT_LIMIT);
    if (text === '') {
      await replyWith(ctx, renderText(t('check-missing')));
      return;
    }
    await withChatAction(ctx, async () => {
      const day = libraryIndex.today();
      const { documents, isCut } = checkCitations(text, libraryIndex, day);
      const rows = createCitationRows(documents, libraryIndex.library.entries, day, t);
      await sendView(ctx, createCitationCheckView(libraryIndex, rows, isCut, t));
      if (rows.length < MIN_ROWS_OF_FILE) return;
      const bytes = new TextEncoder().encode(citationCsv(rows, day, t));
      await ctx.replyWithDocument(new InputFile(bytes, citationCsvName(day)), replyParameters(ctx));
    });
  });
  return feature;
}
