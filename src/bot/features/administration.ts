/** For administrators, in their private chats: figures, and what could not be answered. */
import { Composer, InputFile } from 'grammy';
import { countChats } from '../../store/chats.ts';
import { listFeedback } from '../../store/feedback.ts';
import { progressOf } from '../../store/progress.ts';
import { statistics, unanswered } from '../../store/questions.ts';
import { listRatings } from '../../store/ratings.ts';
import { countSubscribers, countSubscriptions } from '../../store/subscriptions.ts';
import { listPutAside, type PutAsideUpdate } from '../../store/updates.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { shorten } from '../keyboards/buttons.ts';
import type { AdminWords } from '../locales/locale.ts';
import { withoutPersonalData } from '../mask.ts';
import { chartSvg, type Day } from '../papers/chart.ts';
import type { Paragraph } from '../render/paragraph.ts';
import type { Shelf } from '../shelf.ts';
import { sendView } from '../show.ts';
import { whileTyping } from '../typing.ts';
import { paragraph, strong } from '../views/view.ts';

const DAYS = 30;
const DAY_MS = 86_400_000;
const MOST_LINES = 40;
const LONGEST_LINE = 200;
const MOST_FEEDBACK = 1000;
const MOST_PUT_ASIDE = 10;

export function administrationFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { adminIds, atelier, utcOffsetMinutes } = deps;
  const { db } = deps.store;
  const isAdministrator = (ctx: BotContext): boolean =>
    ctx.chat?.type === 'private' && ctx.from !== undefined && adminIds.includes(ctx.from.id);
  const since = (): Date => new Date(deps.now().getTime() - DAYS * DAY_MS);

  // For anybody else these commands do not exist.
  const theirs = feature.filter(isAdministrator);

  theirs.command(namesOf('statistics'), (ctx) =>
    whileTyping(ctx, async () => {
      const { admin } = ctx.locale;
      const stats = await statistics(db, since(), utcOffsetMinutes);
      const chats = await countChats(db);
      const feedback = await listFeedback(db, since(), MOST_FEEDBACK);
      const deliveries = await progressOf(db, null);
      const waiting = deliveries.pending + deliveries.claimed + deliveries['put-off'];
      const aside = await listPutAside(db, MOST_PUT_ASIDE);
      const share =
        stats.asked === 0 ? '–' : `${Math.round((stats.answered / stats.asked) * 100)}%`;
      const topics = stats.topics.map(({ topic, count }) =>
        item(`${topicName(shelf, topic, ctx.language)}: ${count}`),
      );
      await sendView(ctx, {
        paragraphs: [
          paragraph(strong(admin.title(DAYS))),
          paragraph(admin.questions(stats.asked)),
          paragraph(admin.answered(share)),
          paragraph(admin.notAnswered(stats.unsure, stats.unknown)),
          paragraph(admin.ratings(stats.up, stats.down)),
          paragraph(admin.groups(chats.groups)),
          paragraph(admin.subscriptions(await countSubscriptions(db), await countSubscribers(db))),
          paragraph(admin.deliveries(deliveries.sent, waiting, deliveries.gone, deliveries.failed)),
          paragraph(admin.feedback(feedback.length)),
          ...(topics.length === 0 ? [] : [paragraph(strong(admin.topTopics)), ...topics]),
          ...(aside.length === 0 ? [] : [heading(admin.putAside)]),
          ...aside.map((update) => item(asideLine(update, admin, utcOffsetMinutes))),
        ],
        keyboard: [],
      });
      const days = everyDay(stats.days, since(), deps.now(), utcOffsetMinutes);
      const png = await atelier.png(chartSvg(days, admin));
      await ctx.replyWithPhoto(new InputFile(png, 'questions.png'), { caption: admin.chart });
    }),
  );

  theirs.command(namesOf('unanswered'), (ctx) =>
    whileTyping(ctx, async () => {
      const { admin } = ctx.locale;
      const questions = await unanswered(db, since(), MOST_LINES);
      const ratings = await listRatings(db, { since: since(), limit: MOST_LINES, verdict: 'down' });
      const feedback = await listFeedback(db, since(), MOST_LINES);
      const asked = questions.map(({ question, count }) => item(`${line(question)} (${count})`));
      const down = ratings.map(({ question, wish }) =>
        item(line(question) + (wish === null ? '' : ` → ${line(wish)}`)),
      );
      const said = feedback.map(({ text }) => item(line(text)));
      await sendView(ctx, {
        paragraphs: [
          paragraph(strong(admin.unanswered(DAYS))),
          ...(asked.length > 0 ? asked : [paragraph(admin.noUnanswered)]),
          ...(down.length > 0 ? [heading(admin.wishes), ...down] : []),
          ...(said.length > 0 ? [heading(admin.feedback(said.length)), ...said] : []),
        ],
        keyboard: [],
      });
    }),
  );
  return feature;
}

function item(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}

function heading(text: string): Paragraph {
  return { ...paragraph(strong(text)), apart: true };
}

function line(text: string): string {
  return shorten(withoutPersonalData(text).replace(/\s+/gu, ' '), LONGEST_LINE);
}

function asideLine(update: PutAsideUpdate, admin: AdminWords, offsetMinutes: number): string {
  const { updateId, attempts, error, at } = update;
  const local = new Date(at.getTime() + offsetMinutes * 60_000).toISOString();
  const when = local.slice(0, 16).replace('T', ' ');
  return admin.putAsideUpdate(String(updateId), attempts, error ?? '–', when);
}

function topicName(shelf: Shelf, id: string, language: 'vi' | 'en'): string {
  const topic = shelf.library.topics.find((one) => one.id === id);
  if (topic === undefined) return id;
  return language === 'en' ? topic.nameEn : topic.name;
}

/** The days of a span, those without questions too. */
function everyDay(days: readonly Day[], from: Date, to: Date, offsetMinutes: number): Day[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const all: Day[] = [];
  for (let at = from.getTime() + DAY_MS; at <= to.getTime(); at += DAY_MS) {
    const day = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
    all.push(known.get(day) ?? { day, asked: 0, answered: 0 });
  }
  return all;
}
