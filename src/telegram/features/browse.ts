/** /moi, /thuvien and /chude, and all views that buttons open: topics, lists, documents, results. */

import { Composer } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { topicFilter } from '../../library/index/library-index.ts';
import type { ViewRef } from '../../presentation/callback-data/actions.ts';
import { switchViewButton } from '../../presentation/callback-data/buttons.ts';
import { createAnswerParagraphs } from '../../presentation/paragraph.ts';
import { splitParagraphs } from '../../presentation/split-paragraphs.ts';
import { answerEntries, createAnswerKeyboard } from '../../presentation/views/answer-keyboard.ts';
import { createCoverageView } from '../../presentation/views/coverage-view.ts';
import {
  createDocumentsView,
  createListView,
  createTopicsView,
} from '../../presentation/views/document-lists.ts';
import { type AnswerViewRef, createLibraryView } from '../../presentation/views/library-view.ts';
import type { View } from '../../presentation/views/view.ts';
import { answerAudience, recallAnswer } from '../answer-question.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { withOriginalButton } from '../original-view.ts';
import { sendView, switchView } from '../send-view.ts';

type BrowseDependencies = Pick<BotDependencies, 'adminIds' | 'ask' | 'publicUrl' | 'store'>;

export function browseFeature(
  deps: BrowseDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(commandNames('newest'), async (ctx) => {
    await sendView(ctx, createListView(libraryIndex, topicFilter(null), 0, ctx.t));
  });
  feature.command(commandNames('status'), async (ctx) => {
    await sendView(ctx, createCoverageView(libraryIndex, ctx.t));
  });
  feature.command(commandNames('topics'), async (ctx) => {
    await sendView(ctx, createTopicsView(libraryIndex, null, 0, ctx.t));
  });

  onCallback(feature, 'view', async (ctx, { view: ref, asNewMessage }) => {
    const view = await createView(deps, libraryIndex, ctx, ref);
    if (view === null) return ctx.t('bot-button-old');
    if (asNewMessage) {
      await sendView(ctx, view);
      return undefined;
    }
    return (await switchView(ctx, view)) ? undefined : ctx.t('bot-button-old');
  });
  return feature;
}

/** Returns the view of a button, or null when what it shows no longer exists. */
async function createView(
  deps: BrowseDependencies,
  libraryIndex: CurrentLibraryIndex,
  ctx: BotContext,
  ref: ViewRef,
): Promise<View | null> {
  const { t } = ctx;
  if (ref.view === 'results' || ref.view === 'answer')
    return createAnswerView(deps, libraryIndex, ctx, ref, t);
  const view = createLibraryView(libraryIndex, ref, t, deps.publicUrl);
  const entry = ref.view === 'card' ? libraryIndex.findEntry(ref.entry) : null;
  return view === null || entry === null
    ? view
    : withOriginalButton(deps.store, ctx, entry.id, view);
}

/** The documents of an answer page by page, or the answer itself. */
async function createAnswerView(
  deps: BrowseDependencies,
  libraryIndex: CurrentLibraryIndex,
  ctx: BotContext,
  ref: AnswerViewRef,
  t: Translator,
): Promise<View | null> {
  const kept = await recallAnswer(deps, ctx, ref.questionId);
  if (kept === null) return null;
  const { answer } = kept;
  if (ref.view === 'answer') {
    // The button is under the last message of a long answer: that part is shown again.
    const last = splitParagraphs(createAnswerParagraphs(answer)).at(-1) ?? [];
    const keyboard = createAnswerKeyboard(
      libraryIndex,
      answer,
      ref.questionId,
      translatorOf(answer.language),
      answerAudience(deps, ctx),
    );
    return { paragraphs: last, keyboard };
  }
  const entries = answerEntries(libraryIndex, answer);
  const head = t('reply-results', { count: entries.length });
  const list = createDocumentsView(libraryIndex, head, entries, ref.page, t, (page) => ({
    ...ref,
    page,
  }));
  const back = switchViewButton(t('reply-back'), {
    view: 'answer',
    questionId: ref.questionId,
  });
  return { ...list, keyboard: [...list.keyboard, [back]] };
}
