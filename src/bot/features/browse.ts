/** Menus: documents, sections, relations, topics, the newest, and the results of a question. */
import { Composer } from 'grammy';
import { recall } from '../answering.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { answerKeyboard, entriesOf } from '../keyboards/answer.ts';
import { turnTo } from '../keyboards/buttons.ts';
import type { ViewRef } from '../keyboards/press.ts';
import { onPress } from '../pressed.ts';
import { answerParagraphs } from '../render/paragraph.ts';
import { splitParagraphs } from '../render/split.ts';
import { type Shelf, sectionOf, topicOnly } from '../shelf.ts';
import { sendView, turnView } from '../show.ts';
import { cardView } from '../views/card.ts';
import { documentsView, listView, topicsView } from '../views/lists.ts';
import { relationsView } from '../views/relations.ts';
import { sectionsView, sectionView } from '../views/sections.ts';
import { type View, type Words, wordsOf } from '../views/view.ts';

export function browseFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  feature.command(namesOf('newest'), async (ctx) => {
    await sendView(ctx, listView(shelf, topicOnly(null), 0, wordsOf(ctx.language)));
  });
  feature.command(namesOf('topics'), async (ctx) => {
    await sendView(ctx, topicsView(shelf, null, 0, wordsOf(ctx.language)));
  });

  onPress(feature, 'view', async (ctx, { view: ref, fresh }) => {
    const view = await viewOf(deps, shelf, ctx, ref);
    if (view === null) return ctx.locale.buttonOld;
    if (fresh) {
      await sendView(ctx, view);
      return undefined;
    }
    return (await turnView(ctx, view)) ? undefined : ctx.locale.buttonOld;
  });
  return feature;
}

/** The view that a button asks for; null where what it shows is no longer there. */
async function viewOf(
  deps: BotDependencies,
  shelf: Shelf,
  ctx: BotContext,
  ref: ViewRef,
): Promise<View | null> {
  const words = wordsOf(ctx.language);
  switch (ref.view) {
    case 'topics':
      if (ref.topic !== null && shelf.topic(ref.topic) === null) return null;
      return topicsView(shelf, ref.topic, ref.page, words);
    case 'list':
      if (ref.topic !== null && shelf.topic(ref.topic) === null) return null;
      return listView(shelf, ref, ref.page, words);
    case 'results':
    case 'answer':
      return answerView(deps, shelf, ctx, ref, words);
    default:
      return entryView(shelf, ref, words);
  }
}

type EntryRef = Extract<ViewRef, { readonly entry: string }>;

function entryView(shelf: Shelf, ref: EntryRef, words: Words): View | null {
  const entry = shelf.entry(ref.entry);
  if (entry === null) return null;
  switch (ref.view) {
    case 'card':
      return cardView(shelf, entry, words);
    case 'sections':
      return sectionsView(entry, ref.page, words);
    case 'relations':
      return relationsView(shelf, entry, ref.page, words);
    case 'section': {
      const section = sectionOf(entry, ref.section);
      return section === null ? null : sectionView(entry, section, ref.page, words);
    }
  }
}

type AnswerRef = Extract<ViewRef, { readonly asked: string }>;

/** All documents of an answer page by page, or the answer itself again. */
async function answerView(
  deps: BotDependencies,
  shelf: Shelf,
  ctx: BotContext,
  ref: AnswerRef,
  words: Words,
): Promise<View | null> {
  const kept = await recall(deps, ctx, ref.asked);
  if (kept === null) return null;
  const { answer } = kept;
  if (ref.view === 'answer') {
    // The buttons hang on the last part of a long answer: that is what comes back.
    const last = splitParagraphs(answerParagraphs(answer)).at(-1) ?? [];
    const keyboard = answerKeyboard(shelf, answer, ref.asked, wordsOf(answer.language));
    return { paragraphs: last, keyboard };
  }
  const entries = entriesOf(shelf, answer);
  const head = words.locale.answers.results(entries.length);
  const list = documentsView(shelf, head, entries, ref.page, words, (page) => ({ ...ref, page }));
  const back = turnTo(words.locale.answers.back, { view: 'answer', asked: ref.asked });
  return { ...list, keyboard: [...list.keyboard, [back]] };
}
