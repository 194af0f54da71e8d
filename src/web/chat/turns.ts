/** From the steps of a conversation to what each was answered: the bot's answers, views, buttons. */
import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer, AnswerContext } from '../../answer/answer.ts';
import type { Ask } from '../../bot/dependencies.ts';
import { answerKeyboard, entriesOf, shownSuggestions } from '../../bot/keyboards/answer.ts';
import { turnTo } from '../../bot/keyboards/buttons.ts';
import { type Press, parsePress, type ViewRef } from '../../bot/keyboards/press.ts';
import type { Paragraph } from '../../bot/render/paragraph.ts';
import { type Shelf, sectionOf } from '../../bot/shelf.ts';
import { cardView } from '../../bot/views/card.ts';
import { documentsView, listView, topicsView } from '../../bot/views/lists.ts';
import { relationsView } from '../../bot/views/relations.ts';
import { sectionsView, sectionView } from '../../bot/views/sections.ts';
import { type View, type Words, wordsOf } from '../../bot/views/view.ts';
import { contextOf } from '../find/find.ts';
import { documentPath } from '../visit.ts';
import type { Steps } from './steps.ts';

/** A button of the bot, as a page has it: pressed in the conversation, or a link out of it. */
export type Key =
  | { readonly label: string; readonly press: string }
  | { readonly label: string; readonly href: string };

export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'view';
      readonly paragraphs: readonly Paragraph[];
      /** Of the text under the head, where that is a document's own; null: the page's. */
      readonly language: string | null;
    }
  /** The button means nothing any more. */
  | { readonly kind: 'gone' };

export interface Turn {
  /** What the person said, or what the pressed button said; null where that is not known. */
  readonly said: string | null;
  readonly reply: Reply;
  readonly keys: readonly (readonly Key[])[];
}

export interface ChatDesk {
  readonly ask: Ask;
  readonly shelf: Shelf;
  readonly words: Words;
}

/** Every turn, oldest first. A conversation about an entry begins with that in mind. */
export function turnsOf(desk: ChatDesk, { from, about, steps }: Steps): Turn[] {
  const turns: Turn[] = [];
  const answers = new Map<string, Answer>();
  const subject = about === null ? undefined : desk.shelf.library.entries.get(about);
  let context: AnswerContext | null = subject === undefined ? null : contextOf(subject);
  const answered = (question: string, id: string): Turn => {
    const answer = desk.ask(question, context);
    context = answer.context ?? context;
    answers.set(id, answer);
    const keyboard = answerKeyboard(desk.shelf, answer, id, wordsOf(answer.language));
    return { said: question, reply: { kind: 'answer', answer }, keys: keysOf(desk, keyboard) };
  };
  steps.forEach((step, at) => {
    const id = `s${from + at}`;
    if ('q' in step) {
      turns.push(answered(step.q, id));
      return;
    }
    const press = parsePress(step.p);
    const said = labelOf(turns, step.p);
    const asked = press === null ? null : suggestionOf(answers, press);
    if (asked !== null) {
      turns.push(answered(asked, id));
      return;
    }
    const view = press?.kind === 'view' ? viewOf(desk, answers, press.view) : null;
    turns.push(
      view === null
        ? { said, reply: { kind: 'gone' }, keys: [] }
        : {
            said,
            reply: {
              kind: 'view',
              paragraphs: view.paragraphs,
              language: press?.kind === 'view' && press.view.view === 'section' ? 'vi' : null,
            },
            keys: keysOf(desk, view.keyboard),
          },
    );
  });
  return turns;
}

function labelOf(turns: readonly Turn[], press: string): string | null {
  for (const { keys } of turns.toReversed()) {
    for (const key of keys.flat()) if ('press' in key && key.press === press) return key.label;
  }
  return null;
}

function suggestionOf(answers: ReadonlyMap<string, Answer>, press: Press): string | null {
  if (press.kind !== 'suggestion') return null;
  const answer = answers.get(press.asked);
  return answer === undefined ? null : (shownSuggestions(answer)[press.at] ?? null);
}

/** Null where what it shows is no longer there. */
function viewOf(desk: ChatDesk, answers: ReadonlyMap<string, Answer>, ref: ViewRef): View | null {
  const { shelf, words } = desk;
  if (ref.view === 'topics' || ref.view === 'list') {
    if (ref.topic !== null && shelf.topic(ref.topic) === null) return null;
    return ref.view === 'topics'
      ? topicsView(shelf, ref.topic, ref.page, words)
      : listView(shelf, ref, ref.page, words);
  }
  if (ref.view === 'results' || ref.view === 'answer') {
    const answer = answers.get(ref.asked);
    if (answer === undefined) return null;
    const entries = entriesOf(shelf, answer);
    const head = words.locale.answers.results(entries.length);
    const paged = (page: number): ViewRef => ({ view: 'results', asked: ref.asked, page });
    const page = ref.view === 'results' ? ref.page : 0;
    return documentsView(shelf, head, entries, page, words, paged);
  }
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

/** The bot's buttons that work without a store: views, suggestions, files as links. */
function keysOf(
  { shelf }: ChatDesk,
  keyboard: readonly (readonly InlineKeyboardButton[])[],
): Key[][] {
  return keyboard
    .map((row) => row.flatMap((button) => keyOf(shelf, button) ?? []))
    .filter((row) => row.length > 0);
}

function keyOf(shelf: Shelf, button: InlineKeyboardButton): Key | null {
  if ('url' in button && button.url !== undefined) return { label: button.text, href: button.url };
  if (!('callback_data' in button) || button.callback_data === undefined) return null;
  const press = parsePress(button.callback_data);
  switch (press?.kind) {
    case 'view':
    case 'suggestion':
      return { label: button.text, press: button.callback_data };
    case 'export': {
      const entry = shelf.entry(press.entry);
      if (entry === null || press.format !== 'md') return null;
      return { label: button.text, href: `${documentPath(entry.id)}.md` };
    }
    default:
      return null;
  }
}

/** The menu of all topics, for the beginning of a conversation. */
export function firstKeys(desk: ChatDesk): Key[][] {
  const { locale } = desk.words;
  const topics = turnTo(locale.documents.browse, { view: 'topics', topic: null, page: 0 });
  const newest = turnTo(locale.documents.newest, {
    view: 'list',
    topic: null,
    type: null,
    year: null,
    page: 0,
  });
  return keysOf(desk, [[topics, newest]]);
}
