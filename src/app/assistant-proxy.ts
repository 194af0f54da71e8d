/** An assistant that always uses the current library, for code that keeps a reference. */
import type { Answer, AnswerContext } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import type { LibraryAssistant } from './assistant.ts';

/** Returns functions and a library that follow the current assistant. */
export function createAssistantProxy(current: () => LibraryAssistant): {
  readonly ask: (question: string, context: AnswerContext | null) => Answer;
  readonly search: LibraryAssistant['search'];
  readonly library: Library;
} {
  const library = () => current().library;
  return {
    ask: (question, context) => current().ask(question, context),
    search: (query, options) => current().search(query, options),
    library: {
      get info() {
        return library().info;
      },
      get documents() {
        return library().documents;
      },
      get terms() {
        return library().terms;
      },
      get topics() {
        return library().topics;
      },
      get abbreviations() {
        return library().abbreviations;
      },
      get issuers() {
        return library().issuers;
      },
      get jurisdictions() {
        return library().jurisdictions;
      },
      get entries() {
        return library().entries;
      },
      get faults() {
        return library().faults;
      },
    },
  };
}
