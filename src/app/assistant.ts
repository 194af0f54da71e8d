/** Answers and search on one library, as of today. */
import type { AnswerContext, AskQuestion } from '../answer/answer.ts';
import { type Assistant, createAssistant, type ExplainedAnswer } from '../answer/ask.ts';
import { createPassageSearch, type PassageSearch } from '../answer/search-passages.ts';
import type { Library } from '../library/library.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { todayIn } from '../shared/time-zone.ts';

export interface LibraryAssistant {
  readonly library: Library;
  readonly assistant: Assistant;
  /** Answers as of today in the time zone of the deployment. */
  readonly ask: AskQuestion;
  /** The same answer with how it came about. */
  readonly explain: (question: string, context: AnswerContext | null) => ExplainedAnswer;
  readonly search: PassageSearch;
}

/** Returns the assistant of a library. Without a prebuilt index it builds one. */
export function createLibraryAssistant(
  library: Library,
  timeZone: string,
  index?: SearchIndex,
): LibraryAssistant {
  const assistant = createAssistant(library, index);
  return {
    library,
    assistant,
    ask: (question, context, reader) => assistant.ask(question, context, todayIn(timeZone), reader),
    explain: (question, context) => assistant.explain(question, context, todayIn(timeZone)),
    search: createPassageSearch(assistant, () => todayIn(timeZone)),
  };
}
