/** The assistant of this process: a library, its index, and today. */
import type { Answer, AnswerContext } from '../answer/answer.ts';
import { type Assistant, createAssistant } from '../answer/ask.ts';
import { createPassageSearch, type PassageSearch } from '../answer/search-passages.ts';
import type { Library } from '../library/library.ts';
import type { SearchIndex } from '../search/search-index.ts';

export interface LibraryAssistant {
  readonly library: Library;
  readonly assistant: Assistant;
  /** Answers as of today in the deployment's time zone. */
  readonly ask: (question: string, context: AnswerContext | null) => Answer;
  readonly search: PassageSearch;
}

/** The calendar day in a time zone, ISO 8601. */
export function todayIn(timeZone: string, now: Date = new Date()): string {
  // The Swedish locale writes dates as ISO 8601 does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now);
}

/** How many minutes before UTC's a time zone's day begins: 420 for Asia/Ho_Chi_Minh. */
export function utcOffsetMinutes(timeZone: string, now: Date = new Date()): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = parts.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/u.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
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
