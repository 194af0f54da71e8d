/** A step of a conversation: options as buttons, page by page, and a cancel button. */

import { translatorOf } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';
import { buttonRows, callbackButton, paginate } from '../../presentation/callback-data/buttons.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import { fold } from '../../text/fold.ts';
import { type BotConversation, showStep, waitForReply } from './conversation.ts';

export interface Option {
  readonly label: string;
  /** 1 to 24 characters of `A-Za-z0-9_-`; must not begin with `p` and a digit (page buttons do). */
  readonly value: string;
}

export interface Step {
  /** Identifies the buttons of this step. */
  readonly id: string;
  readonly question: string;
  /** Shows what was chosen before; empty: nothing. */
  readonly selection: string;
  /** Lines between the selection and the question. */
  readonly notes?: readonly string[];
  readonly options: readonly Option[];
  readonly columns: number;
  /** Further options under every page, two in a row. */
  readonly footerOptions?: readonly Option[];
}

/** Prefix of a value that was typed instead of chosen. */
export const TYPED_PREFIX = '=';

/** The value of the option "any". */
export const ANY_VALUE = '-';
/** Prefix of the label of an option that is already chosen. */
export const SELECTED_MARK = '✓ ';
/** Text that is a question and no answer to a step. */
const QUESTION_PATTERN = /[?？]\s*$/u;
const OPTIONS_PER_PAGE = 12;

/**
 * Asks the person to choose an option, by a button or by typing its label. Other text ends the
 * conversation and is answered as a question, unless `acceptsText`.
 *
 * @param createStep is called each time the step is shown. It reads the library, which can change
 *   in the meantime, so the course of the conversation must not depend on it.
 * @param acceptsText returns other text too, with `TYPED_PREFIX`
 * @returns the value of the chosen option
 */
export async function chooseOption(
  conversation: BotConversation,
  stepId: string,
  language: Language,
  createStep: () => Step,
  acceptsText = false,
): Promise<string> {
  let page = 0;
  for (;;) {
    const currentPage = page;
    await showStep(conversation, () => createStepView(createStep(), currentPage, language));
    const reply = await waitForReply(conversation, stepId, language);
    const requestedPage =
      reply.kind === 'chosen' ? /^p(\d{1,2})$/u.exec(reply.value)?.[1] : undefined;
    if (requestedPage !== undefined) {
      page = Number(requestedPage);
      continue;
    }
    if (reply.kind === 'chosen') return reply.value;
    const typed = await conversation.external(() => findTypedOption(createStep(), reply.text));
    if (typed !== null) return typed;
    if (acceptsText && !QUESTION_PATTERN.test(reply.text)) return TYPED_PREFIX + reply.text;
    // It is a question: the features after the conversations answer it.
    await conversation.halt({ next: true });
  }
}

/** Finds the option with this label. Signs before the label and counts behind it are optional. */
function findTypedOption({ options, footerOptions = [] }: Step, text: string): string | null {
  const typed = fold(text.normalize('NFC')).trim();
  const found = [...options, ...footerOptions].find(
    ({ label }) =>
      fold(label)
        .replace(/ \(\d+\)$/u, '')
        .replace(/^[^\p{L}\p{N}]+/u, '') === typed,
  );
  return found?.value ?? null;
}

function createStepView(step: Step, page: number, language: Language): View {
  const t = translatorOf(language);
  const shown = paginate(step.options, page, OPTIONS_PER_PAGE);
  const createAction = (value: string) =>
    ({ kind: 'conversationStep', step: step.id, value }) as const;
  const buttons = (some: readonly Option[]) =>
    some.map(({ label, value }) => callbackButton(label, createAction(value)));
  const next = (shown.page + 1) % shown.pages;
  return {
    paragraphs: [
      ...(step.selection === ''
        ? []
        : [createParagraph(t('conversation-chosen', { what: step.selection }))]),
      ...(step.notes ?? []).map((note) => createParagraph(note)),
      createParagraph(strong(step.question)),
    ],
    keyboard: [
      ...buttonRows(buttons(shown.items), step.columns),
      ...(shown.pages > 1
        ? [[callbackButton(t('conversation-more'), createAction(`p${next}`))]]
        : []),
      ...buttonRows(buttons(step.footerOptions ?? []), 2),
      [
        callbackButton(t('conversation-cancel'), {
          kind: 'conversationStep',
          step: 'x',
          value: ANY_VALUE,
        }),
      ],
    ],
  };
}
