/** Sends the file that a document was read from, which Telegram keeps. */

import { Composer, GrammyError } from 'grammy';
import { documentName } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { toWellFormed } from '../../shared/escape.ts';
import { findOriginalFile } from '../../store/tables/original-files.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { meaningOf } from '../errors.ts';
import { replyParameters } from '../send-reply.ts';

/** Telegram's limit for a caption is 1,024. */
const MAX_CAPTION_LENGTH = 500;
const BAD_REQUEST = 400;

export function originalFileFeature(
  { store }: Pick<BotDependencies, 'store'>,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  onCallback(feature, 'originalFile', async (ctx, { entry: code }) => {
    const entry = libraryIndex.findEntry(code);
    const original = entry === null ? null : await findOriginalFile(store.db, entry.id);
    if (entry === null || original === null) return ctx.t('bot-button-old');
    return sendOriginal(ctx, original.fileId, documentName(entry, ctx.t));
  });
  return feature;
}

/** Sends a file that Telegram keeps. Returns the notice of the button: undefined when it was sent. */
export async function sendOriginal(
  ctx: BotContext,
  fileId: string,
  name: string,
): Promise<string | undefined> {
  const caption = truncate(toWellFormed(name), MAX_CAPTION_LENGTH);
  try {
    await ctx.replyWithDocument(fileId, { caption, ...replyParameters(ctx) });
    return undefined;
  } catch (error) {
    if (!isFileGone(error)) throw error;
    return ctx.t('paper-original-gone');
  }
}

/** A file id is of one bot: that of an imported store, or of a former token, is refused. */
const isFileGone = (error: unknown): boolean =>
  error instanceof GrammyError &&
  error.error_code === BAD_REQUEST &&
  meaningOf(error) === null &&
  /file/iu.test(error.description);
