/**
 * What the program knows of one intent. Every place that treats intents differently asks the table
 * in `intents.ts`, which is made of these rows.
 */
import type { KeyWithArgument } from '../../i18n/translator.ts';
import type { SectionName } from '../../text/vi/section-names.ts';
import type { Expectation } from './expectation.ts';

/** What an answer is made of, which decides who composes it. */
export type AnswerForm =
  /** One fact of a document: its date, issuer or signer. */
  | 'fact'
  /** Whether a document is in force. */
  | 'status'
  /** Documents that stand in a relation to another. */
  | 'relation'
  /** One document with what it says. */
  | 'document'
  /** A line of a document. */
  | 'line'
  /** Documents, counted. */
  | 'list'
  /** Several documents beside each other. */
  | 'comparison'
  /** A fixed text. */
  | 'smallTalk';

/** Phrases of one intent that share a rank. The language of phrases is in `phrase-pattern.ts`. */
export interface IntentPhrases {
  /**
   * Where phrases of several intents occur, the intent of the lowest rank comes first. No two groups
   * have the same rank.
   */
  readonly rank: number;
  readonly vi: readonly string[];
  readonly en: readonly string[];
  /**
   * The words are also part of what is asked about (`muc tieu`: the target). The words of other groups
   * only ask; a document need not hold them.
   */
  readonly areContent?: true;
}

/** A question that asks for an intent of a document. */
export interface Suggestion {
  /** Suggestions of lower ranks come first. */
  readonly rank: number;
  /** The message, with the name of the document. */
  readonly message: KeyWithArgument<'name'>;
  /** What the document must have, else the question has no answer. */
  readonly requires?: 'targets' | 'implementingDocuments';
}

export interface IntentSpec<Id extends string = string, Form extends AnswerForm = AnswerForm> {
  readonly id: Id;
  readonly answer: Form;
  /**
   * `document`: it asks a fact of one document. `library`: it asks for documents, whatever document
   * is named. `either`: it asks what a document says, or which document says it. `nothing`: it asks
   * nothing, or no question asks for it.
   */
  readonly needs: 'document' | 'library' | 'either' | 'nothing';
  /** Phrases that show the intent anywhere in a question. */
  readonly phrases?: readonly IntentPhrases[];
  /** Phrases that show the intent when they are the whole message. */
  readonly wholeMessage?: Pick<IntentPhrases, 'vi' | 'en'>;
  /**
   * How much of a document answers. `value`: a number or a day, which must be of the year asked for.
   * `statement`: a sentence of a certain shape. `anything`: all that it says.
   */
  readonly quotes?: 'value' | 'statement' | 'anything';
  /** What a line that answers looks like: it has a number, or one of these phrases. */
  readonly shape?: 'number' | readonly string[];
  /** Sections where such lines usually stand (`section-names.ts`). */
  readonly sections?: readonly SectionName[];
  /** What its answer must hold, where the words of the question do not say it themselves. */
  readonly expects?: readonly Expectation[];
  /** It can be asked of the document of the answer before, without naming it. */
  readonly isAskedOfContext?: true;
  /** The question that is suggested after an answer on a document. */
  readonly suggestion?: Suggestion;
}

/** A row of the table. Keeps `id` and `answer` as literal types, so that the type of all ids is known. */
export const defineIntent = <const Id extends string, const Form extends AnswerForm>(
  spec: IntentSpec<Id, Form>,
): IntentSpec<Id, Form> => spec;
