/**
 * The question context: everything that answering one question works with.
 */
import { translatorOf } from '../i18n/i18n.ts';
import type { Language } from '../i18n/translator.ts';
import type { NormalizedQuestion } from '../search/normalize-question.ts';
import { QUESTION_LANGUAGES } from '../text/detect-language.ts';
import type { QuestionContext } from './compose/answer-draft.ts';
import { queryTermsOf } from './retrieve/query-terms.ts';
import { queryTermsOfWordings } from './retrieve/wording-terms.ts';
import type { Span } from './understand/named-entities.ts';
import { findWordings, type Wording } from './understand/translate.ts';
import { blankReading, type Understanding } from './understand/understand.ts';

/** A context without the terms that are asked for. */
type BaseContext = Omit<
  QuestionContext,
  'terms' | 'termsBeyondTopics' | 'titleTerms' | 'searchQuery'
>;

/**
 * Prepares the context of an understood question.
 *
 * @param reader the reader's language; see `AskQuestion`
 */
export function createQuestionContext(
  parts: Pick<
    QuestionContext,
    'libraryIndex' | 'searcher' | 'today' | 'weights' | 'lineModel' | 'trace'
  >,
  understanding: Understanding,
  reader: Language = understanding.language,
): QuestionContext {
  const isQuestionLanguage = QUESTION_LANGUAGES.some((one) => one === reader);
  const t = translatorOf(isQuestionLanguage ? understanding.language : reader);
  return withoutTerms({ ...parts, t, understanding }, []);
}

/** The context without some words (the name of a document in hand) among the terms asked for. */
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
