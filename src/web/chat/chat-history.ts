/**
 * A conversation in the browser, as the steps that made it: what was asked, which buttons were
 * pressed. The page carries them and sends them along; the server works the whole out anew each
 * time and keeps nothing.
 */
import * as v from 'valibot';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';

const CHAT_STEP_SCHEMA = v.union([
  v.strictObject({ q: v.pipe(v.string(), v.minLength(1), v.maxLength(QUESTION_LIMIT)) }),
  v.strictObject({ p: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
]);

/** Older steps go: what the page carries, and what is worked out anew, stays small. */
export const MAX_STEPS = 24;

const CHAT_HISTORY_SCHEMA = v.strictObject({
  /** The number of the first step that is still there. */
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  /** Id of the entry that the conversation is about, or null. */
  about: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  steps: v.pipe(v.array(CHAT_STEP_SCHEMA), v.maxLength(MAX_STEPS)),
});

export type ChatStep = v.InferOutput<typeof CHAT_STEP_SCHEMA>;
export type ChatHistory = v.InferOutput<typeof CHAT_HISTORY_SCHEMA>;

export function emptyHistory(about: string | null = null): ChatHistory {
  return { from: 0, about, steps: [] };
}

/** What the page carried; a conversation without steps where that was changed into something else. */
export function parseHistory(text: string): ChatHistory {
  try {
    const read = v.safeParse(CHAT_HISTORY_SCHEMA, JSON.parse(text));
    return read.success ? read.output : emptyHistory();
  } catch {
    return emptyHistory();
  }
}

export function appendStep({ from, about, steps }: ChatHistory, step: ChatStep): ChatHistory {
  const all = [...steps, step];
  const droppedCount = Math.max(0, all.length - MAX_STEPS);
  return { from: from + droppedCount, about, steps: all.slice(droppedCount) };
}
