/** The assistant of this process: a library, its index, and today. */
import type { Answer, AnswerContext } from '../answer/answer.ts';
import { type Assistant, createAssistant } from '../answer/ask.ts';
import { createPassageSearch, type PassageSearch } from '../answer/search-passages.ts';
import type { Library } from '../library/library.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { todayIn } from '../shared/time-zone.ts';

export interface LibraryAssistant {
  readonly library: Library;
  readonly assistant: Assistant;
  /** Answers as of today in the deployment's time zone. */
  readonly ask: (question: string, context: AnswerContext | null) => Answer;
  readonly search: PassageSearch;
}

/** An assistant on a library; builds its index, unless one was stored. */
export function createLibraryAssistant(
  library: Library,
  timeZone: string,
  index?: SearchIndex,
): LibraryAssistant {
  const assistant = createAssistant(library, index);
  return {
    library,
    assistant,
    ask: (question, context) => assistant.ask(question, context, todayIn(timeZone)),
    search: createPassageSearch(assistant, () => todayIn(timeZone)),
  };
}
