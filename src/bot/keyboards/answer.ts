/** The buttons under an answer. */
import type { InlineKeyboardButton } from 'grammy/types';
import type { Answer } from '../../answer/answer.ts';
import type { Entry } from '../../knowledge/document.ts';
import type { Shelf } from '../shelf.ts';
import { shortNameOf, type Words } from '../views/view.ts';
import { button, type Keyboard, open, rowsOf, turnTo } from './buttons.ts';
import { codeOf } from './codes.ts';

const MOST_OPENED = 2;
const MOST_SUGGESTIONS = 3;

/** Suggestions that get a button. */
export function shownSuggestions(answer: Answer): readonly string[] {
  return answer.suggestions.slice(0, MOST_SUGGESTIONS);
}

/** `asked` is the id under which the question is kept. */
export function answerKeyboard(
  shelf: Shelf,
  answer: Answer,
  asked: string,
  words: Words,
): Keyboard {
  const { answers } = words.locale;
  const entries = entriesOf(shelf, answer);
  const opened = entries
    .slice(0, MOST_OPENED)
    .map((entry) =>
      open(answers.open(shortNameOf(entry)), { view: 'card', entry: codeOf(entry.id) }),
    );
  const more: InlineKeyboardButton[] =
    entries.length > MOST_OPENED
      ? [turnTo(answers.more(entries.length), { view: 'results', asked, page: 0 })]
      : [];
  const suggestions = shownSuggestions(answer).map((text, at) => [
    button(text, { kind: 'suggestion', asked, at }),
  ]);
  const ratings = [
    button(answers.good, { kind: 'rate', asked, good: true }),
    button(answers.bad, { kind: 'rate', asked, good: false }),
  ];
  return [
    ...rowsOf(opened, 2),
    ...rowsOf([...passageButton(shelf, answer, words), ...relatedButton(shelf, entries, words)], 2),
    ...rowsOf(more, 1),
    ...suggestions,
    ...(answer.intent === 'greeting' || answer.intent === 'thanks' ? [] : [ratings]),
  ];
}

export function entriesOf(shelf: Shelf, answer: Answer): Entry[] {
  return answer.documents.flatMap(({ id }) => shelf.library.entries.get(id) ?? []);
}

function passageButton(shelf: Shelf, answer: Answer, { locale }: Words): InlineKeyboardButton[] {
  const passage = answer.passages[0];
  if (passage === undefined) return [];
  const { document, anchor } = passage;
  const held = shelf.library.entries.get(document)?.sections.some((one) => one.anchor === anchor);
  if (held !== true) return [];
  const view = {
    view: 'section',
    entry: codeOf(document),
    section: codeOf(anchor),
    page: 0,
  } as const;
  return [open(locale.answers.passage, view)];
}

function relatedButton(
  shelf: Shelf,
  [first]: readonly Entry[],
  { locale }: Words,
): InlineKeyboardButton[] {
  const links = first === undefined ? undefined : shelf.relations.get(first.id);
  if (first === undefined || links === undefined) return [];
  if (links.outgoing.length + links.incoming.length === 0) return [];
  return [open(locale.answers.related, { view: 'relations', entry: codeOf(first.id), page: 0 })];
}
