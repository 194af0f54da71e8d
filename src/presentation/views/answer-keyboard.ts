/** The buttons under an answer. */
import type { Answer } from '../../answer/answer.ts';
import type { Entry } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/browse-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  buttonRows,
  callbackButton,
  type InlineButton,
  type Keyboard,
  openViewButton,
  switchViewButton,
} from '../callback-data/buttons.ts';
import { shortDocumentName, type Translations } from './view.ts';

const MAX_DOCUMENT_BUTTONS = 2;
const MAX_SUGGESTIONS = 3;

/** Suggestions that get a button. */
export function visibleSuggestions(answer: Answer): readonly string[] {
  return answer.suggestions.slice(0, MAX_SUGGESTIONS);
}

/** `asked` is the id under which the question is kept. */
export function createAnswerKeyboard(
  libraryIndex: LibraryIndex,
  answer: Answer,
  questionId: string,
  words: Translations,
): Keyboard {
  const { answers } = words.locale;
  const entries = answerEntries(libraryIndex, answer);
  const documentButtons = entries.slice(0, MAX_DOCUMENT_BUTTONS).map((entry) =>
    openViewButton(answers.open(shortDocumentName(entry)), {
      view: 'card',
      entry: shortHash(entry.id),
    }),
  );
  const moreButton: InlineButton[] =
    entries.length > MAX_DOCUMENT_BUTTONS
      ? [switchViewButton(answers.more(entries.length), { view: 'results', questionId, page: 0 })]
      : [];
  const suggestions = visibleSuggestions(answer).map((text, index) => [
    callbackButton(text, { kind: 'suggestion', questionId, index }),
  ]);
  const ratings = [
    callbackButton(answers.good, { kind: 'rate', questionId, good: true }),
    callbackButton(answers.bad, { kind: 'rate', questionId, good: false }),
  ];
  return [
    ...buttonRows(documentButtons, 2),
    ...buttonRows(
      [
        ...createPassageButton(libraryIndex, answer, words),
        ...createRelatedButton(libraryIndex, entries, words),
      ],
      2,
    ),
    ...buttonRows(moreButton, 1),
    ...suggestions,
    ...(answer.intent === 'greeting' || answer.intent === 'thanks' ? [] : [ratings]),
  ];
}

export function answerEntries(libraryIndex: LibraryIndex, answer: Answer): Entry[] {
  return answer.documents.flatMap(({ id }) => libraryIndex.library.entries.get(id) ?? []);
}

function createPassageButton(
  libraryIndex: LibraryIndex,
  answer: Answer,
  { locale }: Translations,
): InlineButton[] {
  const passage = answer.passages[0];
  if (passage === undefined) return [];
  const { document, anchor } = passage;
  const hasSection = libraryIndex.library.entries
    .get(document)
    ?.sections.some((one) => one.anchor === anchor);
  if (hasSection !== true) return [];
  const view = {
    view: 'section',
    entry: shortHash(document),
    section: shortHash(anchor),
    page: 0,
  } as const;
  return [openViewButton(locale.answers.passage, view)];
}

function createRelatedButton(
  libraryIndex: LibraryIndex,
  [first]: readonly Entry[],
  { locale }: Translations,
): InlineButton[] {
  const links = first === undefined ? undefined : libraryIndex.relations.get(first.id);
  if (first === undefined || links === undefined) return [];
  if (links.outgoing.length + links.incoming.length === 0) return [];
  return [
    openViewButton(locale.answers.related, {
      view: 'relations',
      entry: shortHash(first.id),
      page: 0,
    }),
  ];
}
