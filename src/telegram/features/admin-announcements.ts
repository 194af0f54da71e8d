/** For administrators, in their private chats: announcements, and documents that they send. */

import { Composer } from 'grammy';
import { formatFault } from '../../library/knowledge-fault.ts';
import {
  countRecipients,
  releaseAnnouncement,
  setAnnouncementLead,
} from '../../notifications/announce.ts';
import { createSnapshot } from '../../notifications/document-facts.ts';
import { createAnnouncementParagraphs } from '../../presentation/announcement-posts.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createParagraph, strong, translationsOf } from '../../presentation/views/view.ts';
import { shortHash } from '../../shared/short-hash.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import {
  findAnnouncement,
  holdAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
} from '../../store/tables/announcements.ts';
import {
  approvePendingDocument,
  deletePendingDocument,
  findPendingDocument,
  insertPendingDocument,
  listApprovedDocuments,
} from '../../store/tables/approved-documents.ts';
import { countMessagesByState, retryFailedMessages } from '../../store/tables/delivery-progress.ts';
import { createAnnouncementsView, createAnnouncementView } from '../admin/announcement-view.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { isAdminChat } from '../permissions.ts';
import { replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';

const MAX_LISTED = 10;
const MAX_ERRORS = 20;
const MAX_FILE_BYTES = 1024 * 1024;
const MAX_LEAD_LENGTH = 500;

export function adminAnnouncementsFeature(deps: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, now, adminIds, libraryAdmin } = deps;
  const { db } = store;
  const adminOnly = feature.filter((ctx) => isAdminChat(ctx, adminIds));
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));
  const options = () => ({
    now: now(),
    today: deps.today(),
    timeZone: deps.timeZone ?? DEFAULT_TIME_ZONE,
  });

  async function createView(ctx: BotContext, id: number) {
    const made = await findAnnouncement(db, { id });
    if (made === null) return null;
    return createAnnouncementView(
      made,
      await countMessagesByState(db, id),
      translationsOf(ctx.language),
    );
  }

  function trackProgress(
    ctx: BotContext,
    messageId: number | undefined,
    announcementId: number,
  ): void {
    const chatId = ctx.chat?.id;
    if (chatId === undefined || messageId === undefined) return;
    libraryAdmin?.trackProgress({ chatId, messageId, announcementId, language: ctx.language });
  }

  adminOnly.command(commandNames('news'), async (ctx) => {
    const { administration } = ctx.locale;
    const [, number, lead = ''] = /^(\d+)\s*(.*)$/su.exec(ctx.match.trim()) ?? [];
    if (number === undefined) {
      const listed = await listAnnouncements(db, { limit: MAX_LISTED });
      const made = await Promise.all(
        listed.map(async (announcement) => ({
          announcement,
          progress: await countMessagesByState(db, announcement.id),
        })),
      );
      const approved = (await listApprovedDocuments(db)).length;
      await sendView(ctx, createAnnouncementsView(made, approved, translationsOf(ctx.language)));
      return;
    }
    const id = Number(number);
    if (lead !== '') {
      await setAnnouncementLead(store, id, lead === '-' ? null : lead.slice(0, MAX_LEAD_LENGTH));
      libraryAdmin?.wakeSender();
    }
    const view = await createView(ctx, id);
    if (view === null) {
      await say(ctx, administration.unknownNumber);
      return;
    }
    if (lead !== '') await say(ctx, administration.leadSet);
    const sent = await sendView(ctx, view);
    trackProgress(ctx, sent.at(-1), id);
  });

  onCallback(adminOnly, 'announcement', async (ctx, { action, id }) => {
    const made = await findAnnouncement(db, { id });
    if (made === null) return ctx.locale.administration.unknownNumber;
    if (action === 'hold') await holdAnnouncement(store, id);
    if (action === 'release') await releaseAnnouncement(store, deps.library, made, options());
    if (action === 'withdraw') await withdrawAnnouncement(store, id);
    if (action === 'retry') await retryFailedMessages(db, id);
    if (action !== 'hold') libraryAdmin?.wakeSender();
    const view = await createView(ctx, id);
    if (view !== null && !(await switchView(ctx, view))) await sendView(ctx, view);
    trackProgress(ctx, ctx.callbackQuery?.message?.message_id, id);
    return undefined;
  });

  adminOnly.on('message:document', async (ctx, next) => {
    const { document } = ctx.message;
    if (!/\.(?:md|markdown)$/iu.test(document.file_name ?? '') || libraryAdmin === undefined)
      return next();
    const words = translationsOf(ctx.language);
    const { administration } = ctx.locale;
    if ((document.file_size ?? 0) > MAX_FILE_BYTES) {
      await say(ctx, administration.fileTooLarge(MAX_FILE_BYTES / 1024));
      return;
    }
    const { file_path: path } = await ctx.getFile();
    const bytes = await libraryAdmin.downloadFile(path ?? '');
    const parsed = await libraryAdmin.parseDocument(bytes);
    const faults = parsed.faults.slice(0, MAX_ERRORS).map(formatFault);
    if (parsed.document === null) {
      await say(ctx, [administration.draftFaults, ...faults].join('\n'));
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
    const replaces = deps.library.entries.has(id) ? [administration.draftReplaces(id)] : [];
    const reach = await countRecipients(store, deps.library, parsed.document, options());
    await sendView(ctx, {
      paragraphs: [
        createParagraph(strong(administration.draftRead)),
        ...createAnnouncementParagraphs({ id: draft, content, lead: null }, words),
        ...[...replaces, administration.draftReaches(reach), ...faults].map((line, at) => ({
          ...createParagraph(line),
          hasSpaceBefore: at === 0,
        })),
      ],
      keyboard: [
        [
          callbackButton(administration.approve, {
            kind: 'pendingDocument',
            id: draft,
            approve: true,
          }),
          callbackButton(administration.refuse, {
            kind: 'pendingDocument',
            id: draft,
            approve: false,
          }),
        ],
      ],
    });
  });

  onCallback(adminOnly, 'pendingDocument', async (ctx, { id, approve }) => {
    const { administration } = ctx.locale;
    const draft = await findPendingDocument(db, id);
    if (draft === null) return ctx.locale.buttonOld;
    if (approve) {
      await approvePendingDocument(store, draft, now());
      await libraryAdmin?.refresh();
    } else {
      await deletePendingDocument(db, id);
    }
    const said = approve ? administration.approved(draft.document) : administration.refused;
    const remove = {
      kind: 'removeDocument',
      entry: shortHash(draft.document),
      confirmed: false,
    } as const;
    const keyboard = approve ? [[callbackButton(administration.remove, remove)]] : [];
    await switchView(ctx, { paragraphs: [createParagraph(said)], keyboard });
    return undefined;
  });
  return feature;
}
