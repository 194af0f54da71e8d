/**
 * A draft: what a composer makes, before it is closed into an `Answer`. And the desk it works at.
 */
import type { IsoDate } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { NormalizedQuestion } from '../../search/normalize-question.ts';
import type { Searcher } from '../../search/searcher.ts';
import type { AnswerPassage, AnswerStatus, Block, Intent, Span } from '../answer.ts';
import type { Messages } from '../locales/messages.ts';
import type { QueryTerms } from '../retrieve/coverage.ts';
import type { Understanding } from '../understand/understand.ts';
import type { Weights } from '../weights.ts';

/** What composing one answer works with. */
export interface QuestionContext {
  readonly libraryIndex: LibraryIndex;
  readonly searcher: Searcher;
  readonly today: IsoDate;
  readonly messages: Messages;
  readonly understanding: Understanding;
  readonly terms: QueryTerms;
  /** What a title must hold: titles are in both languages, so it is the question as asked. */
  readonly titleTerms: QueryTerms;
  /** What is asked beyond the topics that are named. */
  readonly termsBeyondTopics: QueryTerms;
  /** What is searched for, in the words of the texts. */
  readonly searchQuery: NormalizedQuestion;
  readonly weights: Weights;
}

export interface AnswerDraft {
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
export const emphasis = (text: string): Span => ({ text, style: 'em' });

export const block = (kind: Block['kind'], ...spans: readonly (Span | string)[]): Block => ({
  kind,
  spans: spans.map((span) => (typeof span === 'string' ? plain(span) : span)),
});
