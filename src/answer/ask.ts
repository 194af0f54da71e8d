/**
 * The assistant: takes a question and returns an answer with citations. It has no state besides the
 * library and index that it was built from, and caches.
 */

import type { Language } from '../i18n/translator.ts';
import type { IsoDate } from '../library/document.ts';
import { type LibraryIndex, libraryIndexOf } from '../library/index/library-index.ts';
import type { Library } from '../library/library.ts';
import { buildIndex, type SearchIndex } from '../search/search-index.ts';
import { createSearcher, type Searcher } from '../search/searcher.ts';
import { rememberLast } from '../shared/remember-last.ts';
import { normalizeQuestionText } from '../text/question-text.ts';
import type { Answer, AnswerContext } from './answer.ts';
import { toAnswerDocument } from './answer-document.ts';
import { type AnswerDraft, block, type QuestionContext } from './compose/answer-draft.ts';
import { statusOf } from './compose/entry-blocks.ts';
import { composeSmallTalk } from './compose/small-talk.ts';
import { type Explanation, explainAnswer } from './explain.ts';
import { createQuestionContext } from './question-context.ts';
import { QUESTION_LIMIT } from './question-limit.ts';
import { respondToOtherReading } from './respond/other-readings.ts';
import { respond } from './respond/respond.ts';
import { LINE_MODEL } from './retrieve/line-model.ts';
import { Trace } from './trace.ts';
import { completeFollowUp } from './understand/follow-up.ts';
import { splitQuestions } from './understand/several-questions.ts';
import { type Understanding, understand } from './understand/understand.ts';
import { hasSameSearchWeights, SHIPPED_WEIGHTS, type Weights } from './weights.ts';

/** Suggestions below an answer; further questions of the message come first. */
const MAX_SUGGESTIONS = 4;

/** An answer with how it came about. */
export interface ExplainedAnswer {
  readonly answer: Answer;
  readonly explanation: Explanation;
}

export interface Assistant {
  readonly library: Library;
  readonly libraryIndex: LibraryIndex;
  readonly searcher: Searcher;
  readonly weights: Weights;
  /** An assistant on the same library with other weights. */
  withWeights(weights: Weights): Assistant;
  /**
   * Answers a question as of `today`; `context` is that of the same person's last answer, `reader`
   * the person's language (see `AskQuestion`).
   */
  ask(question: string, context: AnswerContext | null, today: IsoDate, reader?: Language): Answer;
  /** The same answer with how it came about. */
  explain(question: string, context: AnswerContext | null, today: IsoDate): ExplainedAnswer;
}

/** Builds an assistant on a library; `index` is one that was stored, else it is built. */
export function createAssistant(
  library: Library,
  index: SearchIndex = buildIndex(library),
): Assistant {
  const libraryIndex = libraryIndexOf(library);
  return assembleAssistant(
    libraryIndex,
    createSearcher(index),
    rememberLast((question, today) => understand(libraryIndex, index, question, today), 3),
    SHIPPED_WEIGHTS,
  );
}

/** A word, or a number that may be that of a document. Single digits are found in any number. */
const ASKS = /\p{L}|\p{N}{2}/u;

function assembleAssistant(
  libraryIndex: LibraryIndex,
  searcher: Searcher,
  understandQuestion: (question: string, today: IsoDate) => Understanding,
  weights: Weights,
): Assistant {
  const { library } = libraryIndex;
  /** The draft of an answer with the context that it was made in. */
  const respondTo = (
    question: string,
    context: AnswerContext | null,
    today: IsoDate,
    trace: Trace | null,
    reader?: Language,
  ): { readonly ctx: QuestionContext; readonly draft: AnswerDraft } => {
    const parts = { libraryIndex, searcher, today, weights, lineModel: LINE_MODEL, trace };
    const contextFor = (text: string): QuestionContext =>
      createQuestionContext(parts, understandQuestion(text, today), reader);
    const asked = normalizeQuestionText(question);
    if (asked.length > QUESTION_LIMIT) {
      const ctx = contextFor('');
      const lead = block('lead', ctx.t('answer-too-long', { limit: QUESTION_LIMIT }));
      return { ctx, draft: { ...composeSmallTalk(ctx, 'empty'), blocks: [lead] } };
    }
    const { first, others } = splitQuestions(asked);
    if (others.length > 0) {
      const answered = respondTo(first, context, today, trace, reader);
      const suggestions = [...others, ...answered.draft.suggestions].slice(0, MAX_SUGGESTIONS);
      return { ...answered, draft: { ...answered.draft, suggestions } };
    }
    const ctx = contextFor(first);
    const complete = completeFollowUp(ctx, context);
    if (complete !== null) {
      const completeCtx = contextFor(complete);
      return { ctx: completeCtx, draft: respond(completeCtx, context) };
    }
    if (!ASKS.test(first)) return { ctx, draft: composeSmallTalk(ctx, 'empty') };
    const usual = { ctx, draft: respond(ctx, context) };
    if (usual.draft.status === 'answered') return usual;
    const other = respondToOtherReading(usual, (numbers) =>
      createQuestionContext(
        parts,
        understand(libraryIndex, searcher.index, first, today, numbers),
        reader,
      ),
    );
    return other ?? usual;
  };
  return {
    library,
    libraryIndex,
    searcher,
    weights,
    withWeights: (other) =>
      assembleAssistant(
        libraryIndex,
        hasSameSearchWeights(weights, other) ? searcher : searcher.withWeights(other),
        understandQuestion,
        other,
      ),
    ask(question, context, today, reader) {
      const { ctx, draft } = respondTo(question, context, today, null, reader);
      return finishAnswer(ctx, question, draft);
    },
    explain(question, context, today) {
      const trace = new Trace();
      const { ctx, draft } = respondTo(question, context, today, trace);
      const answer = finishAnswer(ctx, question, draft);
      return { answer, explanation: explainAnswer(ctx, trace, answer) };
    },
  };
}

function finishAnswer(ctx: QuestionContext, question: string, draft: AnswerDraft): Answer {
  const { entries } = ctx.libraryIndex.library;
  const documents = draft.documents.flatMap((id) => entries.get(id) ?? []);
  const { refusedAbout = null } = draft;
  const inHand = documents.length > 0 || refusedAbout === null ? draft.documents : [refusedAbout];
  return {
    question,
    status: draft.status,
    intent: draft.intent,
    language: ctx.t.language,
    blocks: draft.blocks,
    documents: documents.map((entry) =>
      toAnswerDocument(entry, (document) => statusOf(ctx, document)),
    ),
    passages: draft.passages,
    truncated: draft.isTruncated === true,
    suggestions: draft.suggestions,
    context:
      inHand.length === 0
        ? null
        : {
            documents: inHand.slice(0, 5),
            question: ctx.understanding.question,
            intent: draft.intent,
          },
  };
}
