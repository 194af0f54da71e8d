/**
 * A draft: what a composer makes, before it is closed into an `Answer`. And the desk it works at.
 */
import type { IsoDate } from '../../knowledge/document.ts';
import type { Reading } from '../../search/reading.ts';
import type { Searcher } from '../../search/search.ts';
import type { AnswerPassage, AnswerStatus, Block, Intent, Span } from '../answer.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Ask } from '../evidence.ts';
import type { Messages } from '../locales/messages.ts';
import type { Understanding } from '../understand.ts';

/** What composing one answer works with. */
export interface Desk {
  readonly catalogue: Catalogue;
  readonly searcher: Searcher;
  readonly today: IsoDate;
  readonly messages: Messages;
  readonly understanding: Understanding;
  readonly ask: Ask;
  /** What a title must hold: titles are in both languages, so it is the question as asked. */
  readonly titleAsk: Ask;
  /** What is asked beyond the topics that are named. */
  readonly restAsk: Ask;
  /** What is searched for, in the words of the texts. */
  readonly search: Reading;
}

export interface Draft {
  readonly status: AnswerStatus;
  readonly intent: Intent;
  readonly blocks: readonly Block[];
  /** Entry ids, most relevant first. */
  readonly documents: readonly string[];
  readonly passages: readonly AnswerPassage[];
  readonly suggestions: readonly string[];
}

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const em = (text: string): Span => ({ text, style: 'em' });

export const block = (kind: Block['kind'], ...spans: readonly (Span | string)[]): Block => ({
  kind,
  spans: spans.map((span) => (typeof span === 'string' ? plain(span) : span)),
});
