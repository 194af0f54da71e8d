/** /tinmoi, for administrators: lists announcements, shows one with its progress, and acts on it. */

import { Composer } from 'grammy';
import { releaseAnnouncement, setAnnouncementLead } from '../../notifications/announce.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { DEFAULT_TIME_ZONE } from '../../shared/time-zone.ts';
import {
  findAnnouncement,
  holdAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
} from '../../store/tables/announcements.ts';
import { listApprovedDocuments } from '../../store/tables/approved-documents.ts';
import { countMessagesByState, retryFailedMessages } from '../../store/tables/delivery-progress.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';
import {
  createAnnouncementsView,
  createAnnouncementView,
  createWithdrawView,
} from './announcement-view.ts';

const MAX_LISTED = 10;
const MAX_LEAD_LENGTH = 500;

type AnnouncementsDependencies = Pick<
  BotDependencies,
  'library' | 'libraryAdmin' | 'now' | 'store' | 'timeZone' | 'today'
>;

export function announcementsFeature(deps: AnnouncementsDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, now, libraryAdmin } = deps;
  const { db } = store;
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));
  const options = () => ({
    now: now(),
    today: deps.today(),
    timeZone: deps.timeZone ?? DEFAULT_TIME_ZONE,
  });

  async function createView(ctx: BotContext, id: number) {
    const made = await findAnnouncement(db, { id });
    if (made === null) return null;
    return createAnnouncementView(made, await countMessagesByState(db, id), ctx.t);
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

  feature.command(commandNames('news'), async (ctx) => {
    const { t } = ctx;
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
      await sendView(ctx, createAnnouncementsView(made, approved, ctx.t));
      return;
    }
    const id = Number(number);
    if (lead !== '') {
      await setAnnouncementLead(store, id, lead === '-' ? null : lead.slice(0, MAX_LEAD_LENGTH));
      libraryAdmin?.wakeSender();
    }
    const view = await createView(ctx, id);
    if (view === null) {
      await say(ctx, t('administration-unknown-number'));
      return;
    }
    if (lead !== '') await say(ctx, t('administration-lead-set'));
    const sent = await sendView(ctx, view);
    trackProgress(ctx, sent.at(-1), id);
  });

  onCallback(feature, 'announcement', async (ctx, { action, id }) => {
    const made = await findAnnouncement(db, { id });
    if (made === null) return ctx.t('administration-unknown-number');
    if (action === 'hold') await holdAnnouncement(store, id);
    if (action === 'release') await releaseAnnouncement(store, deps.library, made, options());
    if (action === 'withdraw') {
      const { sent } = await countMessagesByState(db, id);
      await switchView(ctx, createWithdrawView(id, sent, ctx.t));
      return undefined;
    }
    if (action === 'withdrawn') await withdrawAnnouncement(store, id);
    if (action === 'retry') await retryFailedMessages(db, id);
    if (action !== 'hold') libraryAdmin?.wakeSender();
    const view = await createView(ctx, id);
    if (view !== null && !(await switchView(ctx, view))) await sendView(ctx, view);
    trackProgress(ctx, ctx.callbackQuery?.message?.message_id, id);
    return undefined;
  });
  return feature;
}
