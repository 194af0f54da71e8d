/** What a step offers: options as buttons, a page at a time, and a way out. */

import { translatorOf } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';
import { buttonRows, callbackButton, paginate } from '../../presentation/callback-data/buttons.ts';
import { createParagraph, strong, type View } from '../../presentation/views/view.ts';
import { fold } from '../../text/fold.ts';
import { type BotConversation, showStep, waitForReply } from './conversation.ts';

export interface Option {
  readonly label: string;
  /** 1 to 24 of `A-Za-z0-9_-`; not beginning with `p` and a digit. */
  readonly value: string;
}

export interface Step {
  /** The letter of this step's buttons. */
  readonly id: string;
  readonly question: string;
  /** What was chosen before, told again. */
  readonly selection: string;
  /** Lines between what was chosen and the question. */
  readonly notes?: readonly string[];
  readonly options: readonly Option[];
  readonly columns: number;
  /** Under the options on every page, two in a row: ways on that choose none of them. */
  readonly footerOptions?: readonly Option[];
}

/** Before what was typed instead of choosing, where a step takes that. */
export const TYPED_PREFIX = '=';

/** Stands for no choice in particular. */
export const ANY_VALUE = '-';
/** Before an option that was chosen already. */
export const SELECTED_MARK = '✓ ';
/** A question, whatever step it comes at. */
const QUESTION_PATTERN = /[?？]\s*$/u;
const OPTIONS_PER_PAGE = 12;

/**
 * Asks for one of the options; gives its value, or null where something else was written, which is
 * then answered as a question. Typing an option's words is as good as pressing it.
 *
 * `stepOf` makes the step anew each time it is shown: it reads the library, which may change while
 * the person thinks, and so must not decide how the conversation goes on.
 *
 * @param acceptsText whether other words are an answer as well: given behind `TYPED`
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
    // It is a question after all: left to be answered as one.
    await conversation.halt({ next: true });
  }
}

/** Signs before a label and counts behind it are not typed. */
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
