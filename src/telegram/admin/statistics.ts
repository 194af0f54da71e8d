/** /thongke and /chuatraloi, for administrators: statistics, and questions without an answer. */

import { Composer, InputFile } from 'grammy';
import type { Translator } from '../../i18n/translator.ts';
import { topicNameOf } from '../../library/display-names.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { truncate } from '../../presentation/callback-data/buttons.ts';
import { type DailyCount, renderQuestionChart } from '../../presentation/export/question-chart.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import { createParagraph, strong } from '../../presentation/views/view.ts';
import { listRatings } from '../../store/tables/answer-ratings.ts';
import { countChats } from '../../store/tables/chats.ts';
import { countMessagesByState } from '../../store/tables/delivery-progress.ts';
import { listFeedback } from '../../store/tables/feedback.ts';
import { countHandOffs } from '../../store/tables/open-questions.ts';
import { type FailedUpdate, listFailedUpdates } from '../../store/tables/processed-updates.ts';
import {
  computeQuestionStatistics,
  listUnansweredQuestions,
} from '../../store/tables/question-log.ts';
import { countSubscribers, countSubscriptions } from '../../store/tables/subscriptions.ts';
import { redactPersonalData } from '../../text/redact.ts';
import { withChatAction } from '../chat-action.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { sendView } from '../send-view.ts';

const PERIOD_DAYS = 30;
const DAY_MS = 86_400_000;
const MAX_LINES = 40;
const MAX_LINE_LENGTH = 200;
const MAX_FEEDBACK = 1000;
const MAX_FAILED_UPDATES = 10;

type StatisticsDependencies = Pick<
  BotDependencies,
  'mediaRenderer' | 'now' | 'store' | 'utcOffsetMinutes'
>;

export function statisticsFeature(
  deps: StatisticsDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { mediaRenderer, utcOffsetMinutes } = deps;
  const { db } = deps.store;
  const since = (): Date => new Date(deps.now().getTime() - PERIOD_DAYS * DAY_MS);

  feature.command(commandNames('statistics'), (ctx) =>
    withChatAction(ctx, async () => {
      const { t } = ctx;
      const stats = await computeQuestionStatistics(db, since(), utcOffsetMinutes);
      const chats = await countChats(db);
      const feedback = await listFeedback(db, since(), MAX_FEEDBACK);
      const progress = await countMessagesByState(db, null);
      const waiting = progress.pending + progress.claimed + progress.deferred;
      const failedUpdates = await listFailedUpdates(db, MAX_FAILED_UPDATES);
      const share =
        stats.asked === 0 ? '–' : `${Math.round((stats.answered / stats.asked) * 100)}%`;
      const topics = stats.topics.map(({ topic, count }) =>
        listItem(`${topicNameOf(topic, libraryIndex.library, ctx.language)}: ${count}`),
      );
      await sendView(ctx, {
        paragraphs: [
          createParagraph(strong(t('admin-title', { days: PERIOD_DAYS }))),
          createParagraph(t('admin-questions', { count: stats.asked })),
          createParagraph(t('admin-answered', { percent: share })),
          createParagraph(
            t('admin-not-answered', { unsure: stats.unsure, unknown: stats.unknown }),
          ),
          createParagraph(t('admin-ratings', { good: stats.up, bad: stats.down })),
          createParagraph(t('admin-groups', { count: chats.groups })),
          createParagraph(
            t('admin-subscriptions', {
              count: await countSubscriptions(db),
              chats: await countSubscribers(db),
            }),
          ),
          createParagraph(
            t('admin-deliveries', {
              sent: progress.sent,
              waiting,
              gone: progress.unreachable,
              failed: progress.failed,
            }),
          ),
          createParagraph(t('admin-feedback', { count: feedback.length })),
          createParagraph(t('admin-hand-offs', await countHandOffs(db, since()))),
          ...(topics.length === 0
            ? []
            : [createParagraph(strong(t('admin-top-topics'))), ...topics]),
          ...(failedUpdates.length === 0 ? [] : [heading(t('admin-failed-updates'))]),
          ...failedUpdates.map((update) => listItem(failedUpdateLine(update, t, utcOffsetMinutes))),
        ],
        keyboard: [],
      });
      const days = fillMissingDays(stats.days, since(), deps.now(), utcOffsetMinutes);
      const png = await mediaRenderer.renderPng(renderQuestionChart(days, t));
      await ctx.replyWithPhoto(new InputFile(png, 'questions.png'), { caption: t('admin-chart') });
    }),
  );

  feature.command(commandNames('unanswered'), (ctx) =>
    withChatAction(ctx, async () => {
      const { t } = ctx;
      const questions = await listUnansweredQuestions(db, since(), MAX_LINES);
      const ratings = await listRatings(db, { since: since(), limit: MAX_LINES, verdict: 'down' });
      const feedback = await listFeedback(db, since(), MAX_LINES);
      const questionItems = questions.map(({ question, count }) =>
        listItem(`${redactedLine(question)} (${count})`),
      );
      const downRatings = ratings.map(({ question, requestedAnswer }) =>
        listItem(
          redactedLine(question) +
            (requestedAnswer === null ? '' : ` → ${redactedLine(requestedAnswer)}`),
        ),
      );
      const feedbackItems = feedback.map(({ text }) => listItem(redactedLine(text)));
      await sendView(ctx, {
        paragraphs: [
          createParagraph(strong(t('admin-unanswered', { days: PERIOD_DAYS }))),
          ...(questionItems.length > 0
            ? questionItems
            : [createParagraph(t('admin-no-unanswered'))]),
          ...(downRatings.length > 0 ? [heading(t('admin-wanted')), ...downRatings] : []),
          ...(feedbackItems.length > 0
            ? [heading(t('admin-feedback', { count: feedbackItems.length })), ...feedbackItems]
            : []),
        ],
        keyboard: [],
      });
    }),
  );
  return feature;
}

function listItem(text: string): Paragraph {
  return { kind: 'item', runs: [{ text: `• ${text}` }] };
}

function heading(text: string): Paragraph {
  return { ...createParagraph(strong(text)), hasSpaceBefore: true };
}

function redactedLine(text: string): string {
  return truncate(redactPersonalData(text).replace(/\s+/gu, ' '), MAX_LINE_LENGTH);
}

function failedUpdateLine(update: FailedUpdate, t: Translator, offsetMinutes: number): string {
  const { updateId, attempts, error, at } = update;
  const local = new Date(at.getTime() + offsetMinutes * 60_000).toISOString();
  const when = local.slice(0, 16).replace('T', ' ');
  return t('admin-failed-update', {
    id: String(updateId),
    attempts,
    error: error ?? '–',
    at: when,
  });
}

/** Adds the days without questions. */
function fillMissingDays(
  days: readonly DailyCount[],
  from: Date,
  to: Date,
  offsetMinutes: number,
): DailyCount[] {
  const known = new Map(days.map((day) => [day.day, day]));
  const all: DailyCount[] = [];
  for (let at = from.getTime() + DAY_MS; at <= to.getTime(); at += DAY_MS) {
    const day = new Date(at + offsetMinutes * 60_000).toISOString().slice(0, 10);
    all.push(known.get(day) ?? { day, asked: 0, answered: 0 });
  }
  return all;
}
