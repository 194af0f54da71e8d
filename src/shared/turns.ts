/** Long work in steps, so that one thread answers requests meanwhile. */
import type { Clock } from './clock.ts';

/** Work that may pause at each `yield`. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long work goes on before other work has its turn. A person does not notice such a pause. */
const TURN_MS = 10;

/** Does all steps at once, and returns the result. */
export function runAtOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Does the steps in turns with other work, and resolves with the result. A turn lasts `TURN_MS`
 * milliseconds, or one step when that takes longer. It rejects with what a step throws.
 */
export async function runInTurns<T>(
  steps: Steps<T>,
  { elapsed, sleep }: Pick<Clock, 'elapsed' | 'sleep'>,
): Promise<T> {
  let startedAt = elapsed();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (elapsed() - startedAt < TURN_MS) continue;
    await sleep(0);
    startedAt = elapsed();
  }
}
