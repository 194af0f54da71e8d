/**
 * A conversation in the browser, as the steps that made it: what was asked, which buttons were
 * pressed. The page carries them and sends them along; the server works the whole out anew each
 * time and keeps nothing.
 */
import * as v from 'valibot';
import { QUESTION_LIMIT } from '../../answer/question.ts';

const STEP = v.union([
  v.strictObject({ q: v.pipe(v.string(), v.minLength(1), v.maxLength(QUESTION_LIMIT)) }),
  v.strictObject({ p: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
]);

/** Older steps go: what the page carries, and what is worked out anew, stays small. */
export const MOST_STEPS = 24;

const STEPS = v.strictObject({
  /** The number of the first step that is still there. */
  from: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000)),
  /** Id of the entry that the conversation is about, or null. */
  about: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  steps: v.pipe(v.array(STEP), v.maxLength(MOST_STEPS)),
});

export type Step = v.InferOutput<typeof STEP>;
export type Steps = v.InferOutput<typeof STEPS>;

export function noSteps(about: string | null = null): Steps {
  return { from: 0, about, steps: [] };
}

/** What the page carried; a conversation without steps where that was changed into something else. */
export function parseSteps(text: string): Steps {
  try {
    const read = v.safeParse(STEPS, JSON.parse(text));
    return read.success ? read.output : noSteps();
  } catch {
    return noSteps();
  }
}

export function withStep({ from, about, steps }: Steps, step: Step): Steps {
  const all = [...steps, step];
  const gone = Math.max(0, all.length - MOST_STEPS);
  return { from: from + gone, about, steps: all.slice(gone) };
}
