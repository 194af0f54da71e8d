/** For administrators: a link of an official source becomes a draft to approve, as a sent file does. */

import { Composer, InputFile } from 'grammy';
import { renderText } from '../../presentation/telegram-html.ts';
import { linksToRead } from '../../sources/official-link.ts';
import type { PendingFile } from '../../store/tables/pending-files.ts';
import { withChatAction } from '../chat-action.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies, LinkResult, OriginalFile } from '../dependencies.ts';
import { meaningOf } from '../errors.ts';
import { replyWith } from '../send-reply.ts';
import { createLinkHead, describeUnread } from './link-result.ts';
import { offerPaper } from './offer-paper.ts';

/** Each link costs several requests with pauses, and an update has limited time. */
const MAX_LINKS = 3;

type LinkDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'logger' | 'now' | 'store' | 'timeZone' | 'today'
>;

export function linkUploadsFeature(deps: LinkDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { libraryAdmin } = deps;

  feature.on('message:text', async (ctx, next) => {
    const { text, entities = [] } = ctx.message;
    const hidden = entities.flatMap((one) => (one.type === 'text_link' ? [one.url] : []));
    const links = linksToRead(text, hidden);
    const readLink = libraryAdmin?.readLink;
    if (readLink === undefined || links.length === 0) return next();
    const read: LinkResult[] = [];
    await withChatAction(ctx, async () => {
      for (const link of links.slice(0, MAX_LINKS)) {
        const result = await readLink(link);
        read.push(result);
        await answer(ctx, link, result);
      }
    });
    if (links.length > MAX_LINKS) await say(ctx, ctx.t('paper-link-more', { count: MAX_LINKS }));
    // The address of a page of the press names the document as well: it is a question, then.
    if (read.every(({ status }) => status === 'not-official')) return next();
  });

  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));

  async function answer(ctx: BotContext, link: string, result: LinkResult): Promise<void> {
    const { t } = ctx;
    const { hostname: host } = new URL(link);
    if (result.status !== 'read') return void (await say(ctx, describeUnread(result, host, t)));
    const { original } = result;
    const head = createLinkHead(result, link, t);
    const file = original === null ? null : await sendOriginal(ctx, original, host);
    await offerPaper(ctx, deps, { paper: result, head, file });
  }

  /** Sends the file, so that Telegram keeps it. Null when Telegram refuses it. */
  async function sendOriginal(
    ctx: BotContext,
    { name, bytes }: OriginalFile,
    host: string,
  ): Promise<Pick<PendingFile, 'fileId' | 'fileName'> | null> {
    try {
      const sent = await ctx.replyWithDocument(new InputFile(bytes, name), {
        caption: ctx.t('paper-link-original', { host }),
        disable_notification: true,
      });
      return { fileId: sent.document.file_id, fileName: name };
    } catch (error) {
      // The draft is worth more than its file.
      deps.logger.warn('original of a link not kept', { meaning: meaningOf(error) });
      return null;
    }
  }
  return feature;
}
