/**
 * The assistant: a question in, a cited answer out. Understand, find, compose; pure but for what it
 * was built from.
 */

import type { IsoDate } from '../knowledge/document.ts';
import type { Library } from '../knowledge/library.ts';
import { clean } from '../language/fold.ts';
import { buildIndex, type SearchIndex } from '../search/index.ts';
import { createSearcher, type Searcher } from '../search/search.ts';
import type { Answer, AnswerContext } from './answer.ts';
import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { statusOf } from './compose/describe.ts';
import { block, type Desk, type Draft } from './compose/draft.ts';
import { composeTalk } from './compose/talk.ts';
import { setDesk } from './desk.ts';
import { completed } from './follow-up.ts';
import { QUESTION_LIMIT } from './question.ts';
import { respond } from './respond.ts';
import { summaryOf } from './summary.ts';

export interface Assistant {
  readonly library: Library;
  readonly catalogue: Catalogue;
  readonly searcher: Searcher;
  /** Answers a question as of `today`; `context` is that of the same person's last answer. */
  ask(question: string, context: AnswerContext | null, today: IsoDate): Answer;
}

/** Builds an assistant on a library; `index` where one was stored. */
export function createAssistant(
  library: Library,
  index: SearchIndex = buildIndex(library),
): Assistant {
  const catalogue = buildCatalogue(library);
  const searcher = createSearcher(index);
  const deskFor = (question: string, today: IsoDate): Desk =>
    setDesk(catalogue, searcher, question, today);
  return {
    library,
    catalogue,
    searcher,
    ask(question, context, today) {
      const asked = clean(question);
      if (asked.length > QUESTION_LIMIT) {
        const desk = deskFor('', today);
        const lead = block('lead', desk.messages.tooLong(QUESTION_LIMIT));
        return close(desk, question, { ...composeTalk(desk, 'empty'), blocks: [lead] });
      }
      const desk = deskFor(asked, today);
      const complete = completed(desk, context);
      if (complete !== null) {
        const whole = deskFor(complete, today);
        return close(whole, question, respond(whole, null));
      }
      if (!/[\p{L}\p{N}]/u.test(asked)) return close(desk, question, composeTalk(desk, 'empty'));
      return close(desk, question, respond(desk, context));
    },
  };
}

function close(desk: Desk, question: string, draft: Draft): Answer {
  const { entries } = desk.catalogue.library;
  const documents = draft.documents.flatMap((id) => entries.get(id) ?? []);
  return {
    question,
    status: draft.status,
    intent: draft.intent,
    language: desk.understanding.language,
    blocks: draft.blocks,
    documents: documents.map((entry) => summaryOf(entry, (document) => statusOf(desk, document))),
    passages: draft.passages,
    suggestions: draft.suggestions,
    context:
      documents.length === 0
        ? null
        : {
            documents: draft.documents.slice(0, 5),
            question: desk.understanding.question,
            intent: draft.intent,
          },
  };
}
