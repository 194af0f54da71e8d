/** Creates the keyboard under an answer. */

import type { Answer } from '../../answer/answer.ts';
import type { Translator } from '../../i18n/translator.ts';
import { shortDocumentName } from '../../library/display-names.ts';
import type { Entry } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { shortHash } from '../../shared/short-hash.ts';
import {
  buttonRows,
  callbackButton,
  type InlineButton,
  type Keyboard,
  openViewButton,
  switchViewButton,
} from '../callback-data/buttons.ts';

const MAX_DOCUMENT_BUTTONS = 2;
const MAX_SUGGESTIONS = 3;

/** The suggestions that have a button. */
export function visibleSuggestions(answer: Answer): readonly string[] {
  return answer.suggestions.slice(0, MAX_SUGGESTIONS);
}

/** @param questionId the id under which the question is stored */
export function createAnswerKeyboard(
  libraryIndex: CurrentLibraryIndex,
  answer: Answer,
  questionId: string,
  t: Translator,
): Keyboard {
  const entries = answerEntries(libraryIndex, answer);
  const documentButtons = entries.slice(0, MAX_DOCUMENT_BUTTONS).map((entry) =>
    openViewButton(t('reply-open', { name: shortDocumentName(entry) }), {
      view: 'card',
      entry: shortHash(entry.id),
    }),
  );
  const moreButton: InlineButton[] =
    entries.length > MAX_DOCUMENT_BUTTONS
      ? [
          switchViewButton(t('reply-more', { count: entries.length }), {
            view: 'results',
            questionId,
            page: 0,
          }),
        ]
      : [];
  const suggestions = visibleSuggestions(answer).map((text, index) => [
    callbackButton(text, { kind: 'suggestion', questionId, index }),
  ]);
  return [
    ...buttonRows(documentButtons, 2),
    ...buttonRows(
      [
        ...createPassageButton(libraryIndex, answer, t),
        ...createRelatedButton(libraryIndex, entries, t),
      ],
      2,
    ),
    ...buttonRows(moreButton, 1),
    ...suggestions,
    ...ratingRows(answer, questionId, t),
  ];
}

/** The buttons to rate an answer, or to say what was wanted after `sai rồi`. Small talk has none. */
function ratingRows({ intent }: Answer, questionId: string, t: Translator): Keyboard {
  if (intent === 'greeting' || intent === 'thanks') return [];
  if (intent === 'correction')
    return [[callbackButton(t('reply-say-wanted'), { kind: 'requestAnswer', questionId })]];
  return [
    [
      callbackButton(t('reply-good'), { kind: 'rate', questionId, good: true }),
      callbackButton(t('reply-bad'), { kind: 'rate', questionId, good: false }),
    ],
  ];
}

export function answerEntries(libraryIndex: CurrentLibraryIndex, answer: Answer): Entry[] {
  return answer.documents.flatMap(({ id }) => libraryIndex.library.entries.get(id) ?? []);
}

function createPassageButton(
  libraryIndex: CurrentLibraryIndex,
  answer: Answer,
  t: Translator,
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
  return [openViewButton(t('reply-passage'), view)];
}

function createRelatedButton(
  libraryIndex: CurrentLibraryIndex,
  [first]: readonly Entry[],
  t: Translator,
): InlineButton[] {
  const links = first === undefined ? undefined : libraryIndex.relations.get(first.id);
  if (first === undefined || links === undefined) return [];
  if (links.outgoing.length + links.incoming.length === 0) return [];
  return [
    openViewButton(t('reply-related'), {
      view: 'relations',
      entry: shortHash(first.id),
      page: 0,
    }),
  ];
}
