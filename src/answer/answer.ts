/**
 * An answer as plain data: what the faces (terminal, web, Telegram) render and what the JSON
 * contract carries. No markup here: text is spans, so that each face escapes and styles its own.
 */
import type { Language } from '../i18n/translator.ts';
import type { DocumentType, InForce, IsoDate } from '../library/document.ts';
import type { Intent } from './intents/intents.ts';

export { INTENTS, type Intent } from './intents/intents.ts';

/**
 * `answered`: the text answers. `unsure`: weak evidence, said so, asks back. `unknown`: the library
 * does not hold the answer; nothing is cited.
 */
export type AnswerStatus = 'answered' | 'unsure' | 'unknown';

/**
 * A run of text; `document` makes it a link to that document, `anchor` to a section of it, `topic` to
 * what the library holds on that topic.
 */
export interface Span {
  readonly text: string;
  readonly style?: 'strong' | 'em';
  readonly document?: string;
  readonly anchor?: string;
  readonly topic?: string;
  /** The address of a page outside of the library. */
  readonly url?: string;
  /** Of what a document says in its own words (BCP 47); absent: the answer's. */
  readonly language?: string;
}

/**
 * One paragraph, quotation or list item. A face puts a line break between blocks. A `point` continues
 * the quotation of the block before it: `a) …` behind `Hồ sơ gồm:`. Plain text prints it in one line
 * with that block.
 */
export interface Block {
  readonly kind: 'lead' | 'point' | 'paragraph' | 'quote' | 'item' | 'note';
  readonly spans: readonly Span[];
}

export interface AnswerDocument {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly type: DocumentType | 'term';
  readonly passedBy: string | null;
  readonly dateDocument: IsoDate | null;
  /** Computed as of the day of asking. */
  readonly inForce: InForce | 'notYetInForce';
  /** False where that rests on a record that nobody verified. */
  readonly inForceVerified: boolean;
  /** The address of the source that answers name (`chooseSource`); null where it has none. */
  readonly url: string | null;
}

export interface AnswerPassage {
  readonly document: string;
  readonly anchor: string;
  readonly citation: string;
  readonly text: string;
}

/** What the next question of the same person may refer back to. JSON, small, safe to store. */
export interface AnswerContext {
  readonly documents: readonly string[];
  readonly question: string;
  readonly intent: Intent;
}

export interface Answer {
  readonly question: string;
  readonly status: AnswerStatus;
  readonly intent: Intent;
  readonly language: Language;
  readonly blocks: readonly Block[];
  /** Most relevant first; empty when status is `unknown`. */
  readonly documents: readonly AnswerDocument[];
  readonly passages: readonly AnswerPassage[];
  /** Whether a quoted list or part is cut; the section has the rest. */
  readonly truncated: boolean;
  /** Questions worth asking next, in the answer's language; each can be asked as it stands. */
  readonly suggestions: readonly string[];
  /** For the next question; null where the answer is about no document. */
  readonly context: AnswerContext | null;
}

/**
 * Answers a question. `context` is what the person's previous answer was about, or null.
 *
 * @param reader the language of the person. The answer is in the language of the question, unless
 * the person reads a language in which questions are not understood: then it is in that one.
 */
export type AskQuestion = (
  question: string,
  context: AnswerContext | null,
  reader?: Language,
) => Answer;
