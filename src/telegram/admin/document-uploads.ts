/** For administrators: a Markdown file sent to the bot becomes a document, once it is approved. */

import { Composer, InlineKeyboard, InputFile } from 'grammy';
import { documentName } from '../../library/display-names.ts';
import { createSnapshot } from '../../notifications/document-facts.ts';
import { createAnnouncementParagraphs } from '../../presentation/announcement-text.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { describeFault } from '../../presentation/describe-fault.ts';
import { PAPERS_PATH } from '../../presentation/page-links.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createParagraph, strong } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { insertPendingDocument } from '../../store/tables/pending-documents.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { miniAppUrl } from '../menu-button.ts';
import { withOriginalButton } from '../original-view.ts';
import { replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';
import { decideDraft } from './decide-draft.ts';
import { documentTemplate } from './document-template.ts';
import { createDraftKeyboard, describeReach } from './draft-view.ts';

const MAX_ERRORS = 20;
const MAX_FILE_BYTES = 1024 * 1024;

type UploadDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'publicUrl' | 'store' | 'timeZone' | 'today'
>;

export function documentUploadsFeature(deps: UploadDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, now, libraryAdmin } = deps;
  const { db } = store;
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));

  feature.command(commandNames('template'), async (ctx) => {
    const text = documentTemplate(deps.today());
    const file = new InputFile(new TextEncoder().encode(text), 'van-ban-mau.md');
    const site = miniAppUrl(deps.publicUrl ?? null);
    await ctx.replyWithDocument(file, {
      caption: ctx.t('administration-template-note'),
      ...(site !== null && {
        reply_markup: new InlineKeyboard().webApp(
          ctx.t('administration-template-web'),
          new URL(PAPERS_PATH, site).href,
        ),
      }),
    });
  });

  feature.on('message:document', async (ctx, next) => {
    const { document } = ctx.message;
    if (!/\.(?:md|markdown)$/iu.test(document.file_name ?? '') || libraryAdmin === undefined)
      return next();
    const { t } = ctx;
    if ((document.file_size ?? 0) > MAX_FILE_BYTES) {
      await say(ctx, t('administration-file-too-large', { kilobytes: MAX_FILE_BYTES / 1024 }));
      return;
    }
    const { file_path: path } = await ctx.getFile();
    const bytes = await libraryAdmin.downloadFile(path ?? '');
    const parsed = await libraryAdmin.parseDocument(bytes);
    const faults = parsed.faults.slice(0, MAX_ERRORS).map((fault) => describeFault(fault, t));
    if (parsed.document === null) {
      await say(ctx, [t('administration-upload-faults'), ...faults].join('\n'));
      return;
    }
    const { id } = parsed.document;
    const source = new TextDecoder().decode(bytes);
    const draft = await insertPendingDocument(db, { document: id, source, now: now() });
    const content = {
      event: 'new',
      changes: [],
      document: createSnapshot(parsed.document, parsed.document.inForce),
    } as const;
    const replaces = deps.library.entries.has(id)
      ? [t('administration-upload-replaces', { name: documentName(parsed.document, t) })]
      : [];
    const reach = await describeReach(deps, parsed.document, t);
    await sendView(ctx, {
      paragraphs: [
        createParagraph(strong(t('administration-upload-read'))),
        ...createAnnouncementParagraphs({ id: draft, content, lead: null }, t),
        ...[...replaces, reach, ...faults].map((line, at) => ({
          ...createParagraph(line),
          hasSpaceBefore: at === 0,
        })),
      ],
      keyboard: createDraftKeyboard(draft, t),
    });
  });

  onCallback(feature, 'pendingDocument', async (ctx, { id, approve }) => {
    const { t } = ctx;
    const decided = await decideDraft(deps, id, approve, t);
    if (decided === null) return t('bot-button-old');
    const { decision, document, entry, notice } = decided;
    const remove = {
      kind: 'removeDocument',
      entry: shortHash(document),
      confirmed: false,
    } as const;
    const card = {
      paragraphs: [createParagraph(notice)],
      keyboard:
        decision === 'approved' ? [[callbackButton(t('administration-remove'), remove)]] : [],
    };
    const view = decision === 'approved' ? await withOriginalButton(store, ctx, entry, card) : card;
    if (!(await switchView(ctx, view))) await sendView(ctx, view);
    return undefined;
  });
  return feature;
}
