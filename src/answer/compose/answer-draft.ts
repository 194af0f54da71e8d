/**
 * The context of one question, and the draft of an answer that a composer makes from it.
 */
import { type KeyWithArgument, splitMessage, type Translator } from '../../i18n/translator.ts';
import type { IsoDate } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { NormalizedQuestion } from '../../search/normalize-question.ts';
import type { Searcher } from '../../search/searcher.ts';
import type { AnswerPassage, AnswerStatus, Block, Intent, Span } from '../answer.ts';
import type { LineModel } from '../retrieve/line-model.ts';
import type { AskedTerms } from '../retrieve/query-terms.ts';
import type { Trace } from '../trace.ts';
import type { Understanding } from '../understand/understand.ts';
import type { Weights } from '../weights.ts';

/** All that is needed to answer one question. */
export interface QuestionContext {
  readonly libraryIndex: LibraryIndex;
  readonly searcher: Searcher;
  readonly today: IsoDate;
  /** Messages in the language of the answer. */
  readonly t: Translator;
  readonly understanding: Understanding;
  readonly terms: AskedTerms;
  /** Words that a title must have, as asked: titles are in both languages. */
  readonly titleTerms: AskedTerms;
  /** `terms` without the topics that are named. */
  readonly termsBeyondTopics: AskedTerms;
  /** The query for the search, in Vietnamese where the question is English. */
  readonly searchQuery: NormalizedQuestion;
  readonly weights: Weights;
  readonly lineModel: LineModel;
  /** Collects the steps for an explanation; null where none is asked for. */
  readonly trace: Trace | null;
}

export interface AnswerDraft {
  readonly status: AnswerStatus;
  readonly intent: Intent;
  readonly blocks: readonly Block[];
  /** Entry ids, most relevant first. */
  readonly documents: readonly string[];
  readonly passages: readonly AnswerPassage[];
  readonly suggestions: readonly string[];
  /** Whether a quoted list or part is cut; absent: it is whole. */
  readonly isTruncated?: boolean;
  /** The entry that a refusal is about, which stays in hand. */
  readonly refusedAbout?: string;
}

export const plain = (text: string): Span => ({ text });
export const strong = (text: string): Span => ({ text, style: 'strong' });
export const emphasis = (text: string): Span => ({ text, style: 'em' });

export const block = (kind: Block['kind'], ...spans: readonly (Span | string)[]): Block => ({
  kind,
  spans: spans.map((span) => (typeof span === 'string' ? plain(span) : span)),
});

/** A message's text with spans in place of its only argument: links within a sentence. */
export function spansIn<A extends string>(
  t: Translator,
  key: KeyWithArgument<A>,
  argument: A,
  spans: readonly Span[],
): Span[] {
  const [before, after] = splitMessage(t, key, argument);
  return [plain(before), ...spans, plain(after)].filter(({ text }) => text !== '');
}

/** Questions that any library of this kind answers. */
export function exampleQuestions(t: Translator): string[] {
  return [t('answer-example-1'), t('answer-example-2'), t('answer-example-3')];
}
