/** Libraries and assistants from Markdown texts. */
import { shippedDefaults } from '#test/knowledge';
import type { Answer, AnswerContext } from '../../src/answer/answer.ts';
import { type Assistant, createAssistant } from '../../src/answer/ask.ts';
import type { Library } from '../../src/library/library.ts';
import { loadLibrary } from '../../src/library/load-library.ts';

/** Read once, because their YAML is parsed once for the same files. */
const DEFAULTS = shippedDefaults();

/** Files by their path below the knowledge folder. */
export type Files = Readonly<Record<string, string>>;

/**
 * Returns the library of these files on top of the shipped tables.
 * @throws Error when a file is refused, which is a mistake of the test
 */
export function loadTestLibrary(files: Files): Library {
  const library = load(files);
  const errors = library.faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  return library;
}

/** Returns the faults of these files. */
export const loadTestFaults = (files: Files): Library['faults'] => load(files).faults;

function load(files: Files): Library {
  const encoder = new TextEncoder();
  return loadLibrary(
    Object.entries(files).map(([path, text]) => ({ path, bytes: encoder.encode(text) })),
    { defaults: DEFAULTS },
  );
}

/** The day on which these tests ask. */
export const TODAY = '2026-03-01';

export interface TestAssistant {
  readonly assistant: Assistant;
  readonly library: Library;
  readonly ask: (question: string, context?: AnswerContext | null, today?: string) => Answer;
}

/** Returns an assistant on these files; today is `TODAY` by default. */
export function createTestAssistant(files: Files): TestAssistant {
  const library = loadTestLibrary(files);
  const assistant = createAssistant(library);
  return {
    assistant,
    library,
    ask: (question, context = null, today = TODAY) => assistant.ask(question, context, today),
  };
}

/** Returns the ids of an answer's documents, in order. */
export const documentIdsOf = (answer: Answer): string[] => answer.documents.map(({ id }) => id);

/** Returns the text of the first block of an answer. */
export const firstBlockText = (answer: Answer): string =>
  (answer.blocks[0]?.spans ?? []).map(({ text }) => text).join('');
