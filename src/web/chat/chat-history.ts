/**
 * The history of a chat page: the questions and pressed buttons. The form of the page carries it, and
 * the server answers all of it again with each request, so that it stores nothing.
 */
import * as v from 'valibot';
import { QUESTION_LIMIT } from '../../answer/question-limit.ts';

/** Longest callback data of a button, as in the Bot API. */
export const MAX_CALLBACK_DATA_LENGTH = 64;
/** Longest id of a document or term. */
export const MAX_ID_LENGTH = 200;

const CHAT_STEP_SCHEMA = v.union([
  v.strictObject({ q: v.pipe(v.string(), v.minLength(1), v.maxLength(QUESTION_LIMIT)) }),
  v.strictObject({ p: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_CALLBACK_DATA_LENGTH)) }),
]);

/** Older steps are dropped, so that the form and the work of each request stay small. */
export const MAX_STEPS = 24;
const MAX_STEP_NUMBER = 100_000;

const CHAT_HISTORY_SCHEMA = v.strictObject({
  /** The number of the first step; greater than 0 when older steps were dropped. */
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_STEP_NUMBER)),
  /** The id of the entry that the conversation is about, or null. */
  about: v.nullable(v.pipe(v.string(), v.maxLength(MAX_ID_LENGTH))),
  steps: v.pipe(v.array(CHAT_STEP_SCHEMA), v.maxLength(MAX_STEPS)),
});

export type ChatStep = v.InferOutput<typeof CHAT_STEP_SCHEMA>;
export type ChatHistory = v.InferOutput<typeof CHAT_HISTORY_SCHEMA>;

export function emptyHistory(about: string | null = null): ChatHistory {
  return { from: 0, about, steps: [] };
}

/** Parses the history that a form carries. Returns an empty history when it is not valid. */
export function parseHistory(text: string): ChatHistory {
  try {
    const read = v.safeParse(CHAT_HISTORY_SCHEMA, JSON.parse(text));
    return read.success ? read.output : emptyHistory();
  } catch {
    return emptyHistory();
  }
}

/** Adds a step. Drops the oldest ones when there are more than `MAX_STEPS`. */
export function appendStep({ from, about, steps }: ChatHistory, step: ChatStep): ChatHistory {
  const all = [...steps, step];
  const droppedCount = Math.max(0, all.length - MAX_STEPS);
  return { from: from + droppedCount, about, steps: all.slice(droppedCount) };
}
