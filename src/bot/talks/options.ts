/** What a step offers: options as buttons, a page at a time, and a way out. */

import type { Language } from '../../answer/answer.ts';
import { fold } from '../../language/fold.ts';
import { button, pageOf, rowsOf } from '../keyboards/buttons.ts';
import { localeOf } from '../locales/choose.ts';
import { paragraph, strong, type View } from '../views/view.ts';
import { listen, show, type Talk } from './talk.ts';

export interface Option {
  readonly label: string;
  /** 1 to 24 of `A-Za-z0-9_-`; not beginning with `p` and a digit. */
  readonly value: string;
}

export interface Step {
  /** The letter of this step's buttons. */
  readonly letter: string;
  readonly question: string;
  /** What was chosen before, told again. */
  readonly chosen: string;
  /** Lines between what was chosen and the question. */
  readonly notes?: readonly string[];
  readonly options: readonly Option[];
  readonly width: number;
  /** Under the options on every page, two in a row: ways on that choose none of them. */
  readonly below?: readonly Option[];
}

/** Before what was typed instead of choosing, where a step takes that. */
export const TYPED = '=';

/** Stands for no choice in particular. */
export const ANY = '-';
/** Before an option that was chosen already. */
export const CHOSEN = '✓ ';
/** A question, whatever step it comes at. */
const ASKS = /[?？]\s*$/u;
const OPTIONS_A_PAGE = 12;

/**
 * Asks for one of the options; gives its value, or null where something else was written, which is
 * then answered as a question. Typing an option's words is as good as pressing it.
 *
 * `stepOf` makes the step anew each time it is shown: it reads the library, which may change while
 * the person thinks, and so must not decide how the conversation goes on.
 *
 * @param takesText whether other words are an answer as well: given behind `TYPED`
 */
export async function choose(
  talk: Talk,
  letter: string,
  language: Language,
  stepOf: () => Step,
  takesText = false,
): Promise<string> {
  let page = 0;
  for (;;) {
    const at = page;
    await show(talk, () => stepView(stepOf(), at, language));
    const said = await listen(talk, letter, language);
    const turned = said.kind === 'chosen' ? /^p(\d{1,2})$/u.exec(said.value)?.[1] : undefined;
    if (turned !== undefined) {
      page = Number(turned);
      continue;
    }
    if (said.kind === 'chosen') return said.value;
    const typed = await talk.external(() => optionTyped(stepOf(), said.text));
    if (typed !== null) return typed;
    if (takesText && !ASKS.test(said.text)) return TYPED + said.text;
    // It is a question after all: left to be answered as one.
    await talk.halt({ next: true });
  }
}

/** Signs before a label and counts behind it are not typed. */
function optionTyped({ options, below = [] }: Step, text: string): string | null {
  const typed = fold(text.normalize('NFC')).trim();
  const found = [...options, ...below].find(
    ({ label }) =>
      fold(label)
        .replace(/ \(\d+\)$/u, '')
        .replace(/^[^\p{L}\p{N}]+/u, '') === typed,
  );
  return found?.value ?? null;
}

function stepView(step: Step, page: number, language: Language): View {
  const { talks } = localeOf(language);
  const shown = pageOf(step.options, page, OPTIONS_A_PAGE);
  const press = (value: string) => ({ kind: 'talk', step: step.letter, value }) as const;
  const buttons = (some: readonly Option[]) =>
    some.map(({ label, value }) => button(label, press(value)));
  const next = (shown.page + 1) % shown.pages;
  return {
    paragraphs: [
      ...(step.chosen === '' ? [] : [paragraph(talks.chosen(step.chosen))]),
      ...(step.notes ?? []).map((note) => paragraph(note)),
      paragraph(strong(step.question)),
    ],
    keyboard: [
      ...rowsOf(buttons(shown.items), step.width),
      ...(shown.pages > 1 ? [[button(talks.more, press(`p${next}`))]] : []),
      ...rowsOf(buttons(step.below ?? []), 2),
      [button(talks.cancel, { kind: 'talk', step: 'x', value: ANY })],
    ],
  };
}
