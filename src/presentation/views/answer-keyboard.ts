/** Creates the keyboard under an answer. */

import type { Answer } from '../../answer/answer.ts';
import type { Translator } from '../../i18n/translator.ts';
import { documentName, shortDocumentName } from '../../library/display-names.ts';
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

export interface AnswerAudience {
  readonly isGroup?: boolean;
  readonly isPrivate?: boolean;
  /** Whether somebody reads questions that are handed over. */
  readonly hasAdministrators?: boolean;
}

/** The suggestions that have a button. */
export function visibleSuggestions(answer: Answer): readonly string[] {
  return answer.suggestions.slice(0, MAX_SUGGESTIONS);
}

/**
 * @param questionId the id under which the question is stored
 * @param audience where it is shown: a group has other things to read and gets one row; only in a
 *   private chat can a question be handed over
 */
export function createAnswerKeyboard(
  libraryIndex: CurrentLibraryIndex,
  answer: Answer,
  questionId: string,
  t: Translator,
  audience: AnswerAudience = {},
): Keyboard {
  const entries = answerEntries(libraryIndex, answer);
  const [ratings = []] = ratingRows(answer, questionId, t);
  if (audience.isGroup === true) return createGroupKeyboard(entries, ratings, t);
  const isRefusal = answer.status === 'unknown' && ratings.length > 0;
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
  const labels = suggestionLabels(entries, t);
  const suggestions = visibleSuggestions(answer).map((text, index) =>
    callbackButton(labels.get(text) ?? text, { kind: 'suggestion', questionId, index }),
  );
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
    ...suggestionRows(suggestions),
    ...(ratings.length === 0 ? [] : [ratings]),
    ...(isRefusal ? buttonRows(handOffButtons(questionId, audience, t), 1) : []),
  ];
}

/** After a refusal: a person who knows, or word when the library has an answer. */
function handOffButtons(
  questionId: string,
  { isPrivate = false, hasAdministrators = false }: AnswerAudience,
  t: Translator,
): InlineButton[] {
  if (!isPrivate) return [];
  return [
    ...(hasAdministrators
      ? [callbackButton(t('hand-off-ask'), { kind: 'handOff', questionId })]
      : []),
    callbackButton(t('hand-off-await'), { kind: 'awaitAnswer', questionId }),
  ];
}

function createGroupKeyboard(
  [first]: readonly Entry[],
  ratings: readonly InlineButton[],
  t: Translator,
): Keyboard {
  const open =
    first === undefined
      ? []
      : [
          openViewButton(t('reply-open', { name: shortDocumentName(first) }), {
            view: 'card',
            entry: shortHash(first.id),
          }),
        ];
  const row = [...open, ...ratings];
  return row.length === 0 ? [] : [row];
}

/** What is asked next, by the question: only what differs, because the document is named above. */
const SUGGESTION_LABELS = ['about', 'targets', 'status', 'implements', 'who', 'when'] as const;

function suggestionLabels(entries: readonly Entry[], t: Translator): ReadonlyMap<string, string> {
  const [first] = entries;
  if (first === undefined) return new Map();
  const names = [documentName(first, t), shortDocumentName(first)];
  return new Map(
    names.flatMap((name) =>
      SUGGESTION_LABELS.map(
        (what) => [t(`suggest-${what}`, { name }), t(`suggest-${what}-short`)] as const,
      ),
    ),
  );
}

/** Labels that are this short stand two in a row. */
const SHORT_LABEL_LENGTH = 20;

function suggestionRows(buttons: readonly InlineButton[]): InlineButton[][] {
  const short = buttons.filter(({ text }) => text.length <= SHORT_LABEL_LENGTH);
  const long = buttons.filter(({ text }) => text.length > SHORT_LABEL_LENGTH);
  return [...buttonRows(short, 2), ...buttonRows(long, 1)];
}

/**
 * The buttons to rate an answer. A refusal, or an answer to `sai rồi`, has one to say what was wanted.
 * Small talk has none.
 */
function ratingRows({ intent, status }: Answer, questionId: string, t: Translator): Keyboard {
  if (intent === 'greeting' || intent === 'thanks') return [];
  if (intent === 'correction' || status === 'unknown')
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
