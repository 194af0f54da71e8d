/** Answers from the library in use, for parts that keep what they are given. */
import type { AskQuestion } from '../answer/answer.ts';
import type { LibraryIndex } from '../library/index/library-index.ts';
import type { Library } from '../library/library.ts';
import { createLiveView } from '../shared/live-view.ts';
import type { LibraryAssistant } from './assistant.ts';

export interface AssistantProxy {
  readonly ask: AskQuestion;
  readonly search: LibraryAssistant['search'];
  readonly library: Library;
  libraryIndex(): LibraryIndex;
}

/** @param current returns the assistant in use */
export function createAssistantProxy(current: () => LibraryAssistant): AssistantProxy {
  return {
    ask: (question, context, reader) => current().ask(question, context, reader),
    search: (query, options) => current().search(query, options),
    library: createLiveView(() => current().library, {}),
    libraryIndex: () => current().assistant.libraryIndex,
  };
}
