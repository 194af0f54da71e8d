/** For administrators, in their private chats: announcements, and documents that they send. */
import { Composer } from 'grammy';
import { describeFault } from '../../knowledge/fault.ts';
import {
  findAnnouncement,
  holdAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
} from '../../store/announcements.ts';
import {
  approveDraft,
  approvedDocuments,
  findDraft,
  refuseDraft,
  saveDraft,
} from '../../store/approved-documents.ts';
import { progressOf, retryFailed } from '../../store/progress.ts';
import { reachOf, releaseAnnouncement, setLead } from '../../updates/announce.ts';
import { shownOf } from '../../updates/facts.ts';
import { isDeskOf } from '../administrator.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { button } from '../keyboards/buttons.ts';
import { codeOf } from '../keyboards/codes.ts';
import { announcementsView, announcementView } from '../news/desk-view.ts';
import { itemParagraphs } from '../news/post.ts';
import { onPress } from '../pressed.ts';
import { renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';
import { sendView, turnView } from '../show.ts';
import { paragraph, strong, wordsOf } from '../views/view.ts';

const MOST_LISTED = 10;
const MOST_FAULTS = 20;
const LARGEST_FILE = 1024 * 1024;
const LONGEST_LEAD = 500;

export function newsDeskFeature(deps: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, now, adminIds, news } = deps;
  const { db } = store;
  const theirs = feature.filter((ctx) => isDeskOf(ctx, adminIds));
  const say = (ctx: BotContext, text: string) => replyWith(ctx, renderText(text));
  const options = () => ({
    now: now(),
    today: deps.today(),
    timeZone: deps.timeZone ?? 'Asia/Ho_Chi_Minh',
  });

  async function viewOf(ctx: BotContext, id: number) {
    const made = await findAnnouncement(db, { id });
    if (made === null) return null;
    return announcementView(made, await progressOf(db, id), wordsOf(ctx.language));
  }

  function follow(ctx: BotContext, messageId: number | undefined, announcementId: number): void {
    const chatId = ctx.chat?.id;
    if (chatId === undefined || messageId === undefined) return;
    news?.follow({ chatId, messageId, announcementId, language: ctx.language });
  }

  theirs.command(namesOf('news'), async (ctx) => {
    const { desk } = ctx.locale;
    const [, number, lead = ''] = /^(\d+)\s*(.*)$/su.exec(ctx.match.trim()) ?? [];
    if (number === undefined) {
      const listed = await listAnnouncements(db, { limit: MOST_LISTED });
      const made = await Promise.all(
        listed.map(async (announcement) => ({
          announcement,
          progress: await progressOf(db, announcement.id),
        })),
      );
      const approved = (await approvedDocuments(db)).length;
      await sendView(ctx, announcementsView(made, approved, wordsOf(ctx.language)));
      return;
    }
    const id = Number(number);
    if (lead !== '') {
      await setLead(store, id, lead === '-' ? null : lead.slice(0, LONGEST_LEAD));
      news?.wake();
    }
    const view = await viewOf(ctx, id);
    if (view === null) {
      await say(ctx, desk.unknownNumber);
      return;
    }
    if (lead !== '') await say(ctx, desk.leadSet);
    const sent = await sendView(ctx, view);
    follow(ctx, sent.at(-1), id);
  });

  onPress(theirs, 'news', async (ctx, { act, id }) => {
    const made = await findAnnouncement(db, { id });
    if (made === null) return ctx.locale.desk.unknownNumber;
    if (act === 'hold') await holdAnnouncement(store, id);
    if (act === 'release') await releaseAnnouncement(store, deps.library, made, options());
    if (act === 'withdraw') await withdrawAnnouncement(store, id);
    if (act === 'retry') await retryFailed(db, id);
    if (act !== 'hold') news?.wake();
    const view = await viewOf(ctx, id);
    if (view !== null && !(await turnView(ctx, view))) await sendView(ctx, view);
    follow(ctx, ctx.callbackQuery?.message?.message_id, id);
    return undefined;
  });

  theirs.on('message:document', async (ctx, next) => {
    const { document } = ctx.message;
    if (!/\.(?:md|markdown)$/iu.test(document.file_name ?? '') || news === undefined) return next();
    const words = wordsOf(ctx.language);
    const { desk } = ctx.locale;
    if ((document.file_size ?? 0) > LARGEST_FILE) {
      await say(ctx, desk.fileTooLarge(LARGEST_FILE / 1024));
      return;
    }
    const { file_path: path } = await ctx.getFile();
    const bytes = await news.download(path ?? '');
    const read = await news.read(bytes);
    const faults = read.faults.slice(0, MOST_FAULTS).map(describeFault);
    if (read.document === null) {
      await say(ctx, [desk.draftFaults, ...faults].join('\n'));
      return;
    }
    const { id } = read.document;
    const source = new TextDecoder().decode(bytes);
    const draft = await saveDraft(db, { document: id, source, now: now() });
    const content = {
      event: 'new',
      changes: [],
      document: shownOf(read.document, read.document.inForce),
    } as const;
    const replaces = deps.library.entries.has(id) ? [desk.draftReplaces(id)] : [];
    const reach = await reachOf(store, deps.library, read.document, options());
    await sendView(ctx, {
      paragraphs: [
        paragraph(strong(desk.draftRead)),
        ...itemParagraphs({ id: draft, content, lead: null }, words),
        ...[...replaces, desk.draftReaches(reach), ...faults].map((line, at) => ({
          ...paragraph(line),
          apart: at === 0,
        })),
      ],
      keyboard: [
        [
          button(desk.approve, { kind: 'draft', id: draft, approve: true }),
          button(desk.refuse, { kind: 'draft', id: draft, approve: false }),
        ],
      ],
    });
  });

  onPress(theirs, 'draft', async (ctx, { id, approve }) => {
    const { desk } = ctx.locale;
    const draft = await findDraft(db, id);
    if (draft === null) return ctx.locale.buttonOld;
    if (approve) {
      await approveDraft(store, draft, now());
      await news?.refresh();
    } else {
      await refuseDraft(db, id);
    }
    const said = approve ? desk.approved(draft.document) : desk.refused;
    const remove = { kind: 'approval', entry: codeOf(draft.document), sure: false } as const;
    const keyboard = approve ? [[button(desk.remove, remove)]] : [];
    await turnView(ctx, { paragraphs: [paragraph(said)], keyboard });
    return undefined;
  });
  return feature;
}
