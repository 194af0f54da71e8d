/** The context of a question, for tests of what is retrieved. */
import type { Assistant } from '../../src/answer/ask.ts';
import type { QuestionContext } from '../../src/answer/compose/answer-draft.ts';
import { createQuestionContext } from '../../src/answer/question-context.ts';
import { LINE_MODEL } from '../../src/answer/retrieve/line-model.ts';
import { Trace } from '../../src/answer/trace.ts';
import { understand } from '../../src/answer/understand/understand.ts';
import { SHIPPED_WEIGHTS } from '../../src/answer/weights.ts';
import { TODAY } from './library-from-files.ts';

/** Returns the context of a question with the shipped weights and model; lines keep their parts. */
export function contextOf(
  { libraryIndex, searcher }: Assistant,
  question: string,
  today: string = TODAY,
): QuestionContext {
  return createQuestionContext(
    {
      libraryIndex,
      searcher,
      today,
      weights: SHIPPED_WEIGHTS,
      lineModel: LINE_MODEL,
      trace: new Trace(),
    },
    understand(libraryIndex, searcher.index, question, today),
  );
}
