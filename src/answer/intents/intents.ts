/**
 * The table of intents: what questions can ask for, and what answers are called. To add an intent,
 * add a row to one of the four files below, its composer where the form of its answer is new, and
 * questions to `test/questions/`.
 */
import { compilePhrases, phraseSource } from '../../text/phrase-pattern.ts';
import { headingPattern } from '../section-headings.ts';
import { DOCUMENT_INTENTS } from './document-intents.ts';
import type { AnswerForm, IntentSpec, Suggestion } from './intent-spec.ts';
import { LINE_INTENTS } from './line-intents.ts';
import { LIST_INTENTS } from './list-intents.ts';
import { OTHER_INTENTS } from './other-intents.ts';
import { PHRASE_LISTS } from './phrase-lists.ts';

const ROWS = [...DOCUMENT_INTENTS, ...LINE_INTENTS, ...LIST_INTENTS, ...OTHER_INTENTS] as const;

type Row = (typeof ROWS)[number];
export type Intent = Row['id'];
/** Intents whose answers have a form: `IntentOfForm<'fact'>` is `'when' | 'who' | 'signer'`. */
export type IntentOfForm<Form extends AnswerForm> = Extract<Row, { readonly answer: Form }>['id'];

export const INTENT_SPECS: readonly IntentSpec<Intent>[] = ROWS;
/** Ids of all intents, in the order in which the API documents them. */
export const INTENTS: readonly Intent[] = INTENT_SPECS.map(({ id }) => id);

const SPEC_BY_ID: ReadonlyMap<Intent, IntentSpec<Intent>> = new Map(
  INTENT_SPECS.map((spec) => [spec.id, spec]),
);

/** The row of an intent; undefined only for an undefined intent. */
export function intentSpec(intent: Intent | undefined): IntentSpec<Intent> | undefined {
  return intent === undefined ? undefined : SPEC_BY_ID.get(intent);
}

/** Whether answers to an intent have a form. */
export function isOfForm<Form extends AnswerForm>(
  intent: Intent | undefined,
  form: Form,
): intent is IntentOfForm<Form> {
  return intentSpec(intent)?.answer === form;
}

/** Phrases as one pattern over folded text, with the lists that every phrase may refer to. */
const compile = (phrases: readonly string[]): RegExp =>
  compilePhrases(phrases, { lists: PHRASE_LISTS });
/** The same, with the words of each gap as a group whose place in the text is known (flag `d`). */
const compileWithGaps = (phrases: readonly string[]): RegExp =>
  new RegExp(phraseSource(phrases, { lists: PHRASE_LISTS, capturesGaps: true }), 'du');

/** A pattern that shows an intent. */
export interface IntentPattern {
  readonly intent: Intent;
  readonly pattern: RegExp;
  /** The words only ask: they are no part of what is asked about. */
  readonly isQuestionPhrase: boolean;
}

/** The patterns of all intents over folded text, by rank. */
export const INTENT_PATTERNS: readonly IntentPattern[] = INTENT_SPECS.flatMap(
  ({ id, phrases = [] }) => phrases.map((group) => ({ intent: id, group })),
)
  .sort((a, b) => a.group.rank - b.group.rank)
  .map(({ intent, group }) => ({
    intent,
    pattern: compileWithGaps([...group.vi, ...group.en]),
    isQuestionPhrase: group.areContent !== true,
  }));

/** For intents that are the whole message: patterns over folded text without punctuation. */
export const WHOLE_MESSAGE_PATTERNS: readonly {
  readonly intent: IntentOfForm<'smallTalk'>;
  readonly pattern: RegExp;
}[] = INTENT_SPECS.flatMap(({ id, wholeMessage }) =>
  wholeMessage === undefined || !isOfForm(id, 'smallTalk')
    ? []
    : {
        intent: id,
        pattern: compile([...wholeMessage.vi, ...wholeMessage.en].map((phrase) => `^ ${phrase} $`)),
      },
);

/** The words of a line that answers, without marks and as written: `giao` is no part of `giáo dục`. */
export interface ShapePattern {
  readonly folded: RegExp;
  readonly marked: RegExp;
}

/** Per intent, the words of a line that answers. */
export const SHAPE_PATTERNS: ReadonlyMap<Intent, ShapePattern> = new Map(
  INTENT_SPECS.flatMap(({ id, shape }) =>
    shape === undefined || shape === 'number'
      ? []
      : [
          [
            id,
            {
              folded: compile(shape),
              marked: new RegExp(phraseSource(shape, { marks: 'typed' }), 'u'),
            },
          ] as const,
        ],
  ),
);

/** Per intent, a pattern over the folded headings under which such lines usually stand. */
export const SECTION_PATTERNS: ReadonlyMap<Intent, RegExp> = new Map(
  INTENT_SPECS.flatMap(({ id, sections }) =>
    sections === undefined ? [] : [[id, headingPattern(...sections)] as const],
  ),
);

/** Questions to suggest, with their intents, in the order in which they are suggested. */
export const SUGGESTIONS: readonly (Suggestion & { readonly intent: Intent })[] =
  INTENT_SPECS.flatMap(({ id, suggestion }) =>
    suggestion === undefined ? [] : { ...suggestion, intent: id },
  ).sort((a, b) => a.rank - b.rank);
