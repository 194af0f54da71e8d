/**
 * The desk: everything that composing one answer works with, set out for one question.
 */
import { translatorOf } from '../i18n/i18n.ts';
import type { IsoDate } from '../library/document.ts';
import type { LibraryIndex } from '../library/index/library-index.ts';
import type { NormalizedQuestion } from '../search/normalize-question.ts';
import type { Searcher } from '../search/searcher.ts';
import type { QuestionContext } from './compose/answer-draft.ts';
import { queryTermsOf } from './retrieve/coverage.ts';
import { queryTermsOfWordings } from './retrieve/wording-terms.ts';
import type { Span } from './understand/named-entities.ts';
import { findWordings, type Wording } from './understand/translate.ts';
import { blankReading, understand } from './understand/understand.ts';
import { SHIPPED_WEIGHTS, type Weights } from './weights.ts';

/** A desk before it is known what of the question is asked for. */
type BaseContext = Omit<
  QuestionContext,
  'terms' | 'termsBeyondTopics' | 'titleTerms' | 'searchQuery'
>;

/** Understands a question and sets the desk for it. */
export function createQuestionContext(
  libraryIndex: LibraryIndex,
  searcher: Searcher,
  question: string,
  today: IsoDate,
  weights: Weights = SHIPPED_WEIGHTS,
): QuestionContext {
  const understanding = understand(libraryIndex, searcher.index, question, today);
  const t = translatorOf(understanding.language);
  return withoutTerms({ libraryIndex, searcher, today, t, understanding, weights }, []);
}

/** The desk with some words (a document's name) no longer asked for, beside those that only ask. */
export function withoutTerms(ctx: BaseContext, spans: readonly Span[]): QuestionContext {
  const { libraryIndex, understanding, searcher, weights } = ctx;
  const { questionPhrases, topics, issuers, places, language } = understanding;
  const excluded = [...questionPhrases, ...spans];
  const subject = blankReading(understanding.subject, excluded);
  if (language === 'vi') {
    const terms = queryTermsOf(searcher.index, weights, subject, topics);
    const beyondTopics =
      topics.length === 0
        ? terms
        : queryTermsOf(searcher.index, weights, blankReading(subject, topics));
    return {
      ...ctx,
      terms,
      termsBeyondTopics: beyondTopics,
      titleTerms: terms,
      searchQuery: understanding.subject,
    };
  }
  const filters = [...issuers.filter(({ isFilter }) => isFilter), ...places];
  const wordingsAsked = findWordings(libraryIndex, understanding, [...excluded, ...filters]);
  const terms = queryTermsOfWordings(searcher.index, weights, wordingsAsked);
  const beyondTopics = wordingsAsked.filter(({ isTopic }) => !isTopic);
  return {
    ...ctx,
    terms,
    termsBeyondTopics:
      beyondTopics.length === wordingsAsked.length
        ? terms
        : queryTermsOfWordings(searcher.index, weights, beyondTopics),
    titleTerms: queryTermsOf(searcher.index, weights, subject, topics, language),
    searchQuery: inBothLanguages(understanding.subject, wordingsAsked),
  };
}

/** What is searched for: the question as asked, for titles, and in the words of the bodies. */
function inBothLanguages(
  subject: NormalizedQuestion,
  asked: readonly Wording[],
): NormalizedQuestion {
  const text = [subject.expanded, ...asked.flatMap(({ vietnamese }) => vietnamese)].join('. ');
  return { corrected: text, expanded: text, restored: text };
}
