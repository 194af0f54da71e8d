/** Replays a chat history: the answer or view of each step, with the buttons of the bot. */

import type { Answer, AnswerContext } from '../../answer/answer.ts';
import { answerContextFor } from '../../answer/answer-context.ts';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Translator } from '../../i18n/translator.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import type { CallbackAction, ViewRef } from '../../presentation/callback-data/actions.ts';
import { type InlineButton, switchViewButton } from '../../presentation/callback-data/buttons.ts';
import { parseCallback } from '../../presentation/callback-data/callback-data.ts';
import type { Paragraph } from '../../presentation/paragraph.ts';
import {
  answerEntries,
  createAnswerKeyboard,
  visibleSuggestions,
} from '../../presentation/views/answer-keyboard.ts';
import { createDocumentsView } from '../../presentation/views/document-lists.ts';
import { createLibraryView } from '../../presentation/views/library-view.ts';
import type { View } from '../../presentation/views/view.ts';
import { documentPath } from '../page-context.ts';
import type { AskQuestion } from '../ports.ts';
import type { ChatHistory } from './chat-history.ts';

/** A button of the bot on a page: pressed in the conversation, or a link. */
export type ChatButton =
  | { readonly label: string; readonly callbackData: string }
  | { readonly label: string; readonly href: string };

export type ChatReply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | {
      readonly kind: 'view';
      readonly paragraphs: readonly Paragraph[];
      /** Of the text under the head, where that is a document's own; null: the page's. */
      readonly language: string | null;
    }
  /** The button is too old, or its view does not exist any more. */
  | { readonly kind: 'gone' };

export interface ChatExchange {
  /** The question, or the label of the pressed button; null when the label is unknown. */
  readonly userText: string | null;
  readonly reply: ChatReply;
  readonly buttons: readonly (readonly ChatButton[])[];
}

export interface ChatContext {
  readonly ask: AskQuestion;
  readonly index: CurrentLibraryIndex;
  readonly t: Translator;
}

/** Returns the exchanges, oldest first. The first question refers to the entry `about`. */
export function replayConversation(
  chatContext: ChatContext,
  { from, about, steps }: ChatHistory,
): ChatExchange[] {
  const exchanges: ChatExchange[] = [];
  const answers = new Map<string, Answer>();
  const subject = about === null ? undefined : chatContext.index.library.entries.get(about);
  let context: AnswerContext | null = subject === undefined ? null : answerContextFor(subject);
  const answerExchange = (question: string, id: string): ChatExchange => {
    const answer = chatContext.ask(question, context, chatContext.t.language);
    context = answer.context ?? context;
    answers.set(id, answer);
    const keyboard = createAnswerKeyboard(
      chatContext.index,
      answer,
      id,
      translatorOf(answer.language),
    );
    return {
      userText: question,
      reply: { kind: 'answer', answer },
      buttons: buttonRowsOf(chatContext, keyboard),
    };
  };
  steps.forEach((step, at) => {
    const id = `s${from + at}`;
    if ('q' in step) {
      exchanges.push(answerExchange(step.q, id));
      return;
    }
    const action = parseCallback(step.p);
    const userText = buttonLabelOf(exchanges, step.p);
    const suggestion = action === null ? null : suggestionText(answers, action);
    if (suggestion !== null) {
      exchanges.push(answerExchange(suggestion, id));
      return;
    }
    const view = action?.kind === 'view' ? resolveView(chatContext, answers, action.view) : null;
    exchanges.push(
      view === null
        ? { userText, reply: { kind: 'gone' }, buttons: [] }
        : {
            userText,
            reply: {
              kind: 'view',
              paragraphs: view.paragraphs,
              language: action?.kind === 'view' && action.view.view === 'section' ? 'vi' : null,
            },
            buttons: buttonRowsOf(chatContext, view.keyboard),
          },
    );
  });
  return exchanges;
}

function buttonLabelOf(exchanges: readonly ChatExchange[], callbackData: string): string | null {
  for (const { buttons } of exchanges.toReversed()) {
    for (const key of buttons.flat())
      if ('callbackData' in key && key.callbackData === callbackData) return key.label;
  }
  return null;
}

function suggestionText(
  answers: ReadonlyMap<string, Answer>,
  action: CallbackAction,
): string | null {
  if (action.kind !== 'suggestion') return null;
  const answer = answers.get(action.questionId);
  return answer === undefined ? null : (visibleSuggestions(answer)[action.index] ?? null);
}

/** Null when what the view shows does not exist any more. */
function resolveView(
  chatContext: ChatContext,
  answers: ReadonlyMap<string, Answer>,
  ref: ViewRef,
): View | null {
  const { index, t } = chatContext;
  if (ref.view === 'results' || ref.view === 'answer') {
    const answer = answers.get(ref.questionId);
    if (answer === undefined) return null;
    const entries = answerEntries(index, answer);
    const head = t('reply-results', { count: entries.length });
    const paged = (page: number): ViewRef => ({
      view: 'results',
      questionId: ref.questionId,
      page,
    });
    const page = ref.view === 'results' ? ref.page : 0;
    return createDocumentsView(index, head, entries, page, t, paged);
  }
  return createLibraryView(index, ref, t);
}

/** The buttons that work without a store: views, suggestions, and files as links. */
function buttonRowsOf(
  { index }: ChatContext,
  keyboard: readonly (readonly InlineButton[])[],
): ChatButton[][] {
  return keyboard
    .map((row) => row.flatMap((button) => buttonOf(index, button) ?? []))
    .filter((row) => row.length > 0);
}

function buttonOf(index: CurrentLibraryIndex, button: InlineButton): ChatButton | null {
  if ('url' in button) return { label: button.text, href: button.url };
  // The page of the document has its legal basis.
  if ('copy_text' in button) return null;
  const action = parseCallback(button.callback_data);
  switch (action?.kind) {
    case 'view':
    case 'suggestion':
      return { label: button.text, callbackData: button.callback_data };
    case 'export': {
      const entry = index.findEntry(action.entry);
      if (entry === null) return null;
      return { label: button.text, href: `${documentPath(entry.id)}.${action.format}` };
    }
    default:
      return null;
  }
}

/** The buttons of an empty conversation: all topics and the newest documents. */
export function initialButtons(chatContext: ChatContext): ChatButton[][] {
  const { t } = chatContext;
  const topics = switchViewButton(t('document-browse'), {
    view: 'topics',
    topic: null,
    page: 0,
  });
  const newest = switchViewButton(t('document-newest'), {
    view: 'list',
    topic: null,
    type: null,
    year: null,
    page: 0,
  });
  return buttonRowsOf(chatContext, [[topics, newest]]);
}
