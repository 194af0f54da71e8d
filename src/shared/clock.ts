/** Time as an argument: code that waits or measures takes a clock, and tests pass a virtual one. */
import { sleep } from './async.ts';

export interface Clock {
  /** Wall clock, in milliseconds since the epoch. It may jump. */
  now(): number;
  /** Milliseconds since an arbitrary moment. It never jumps. */
  elapsed(): number;
  /** Resolves after `ms` milliseconds, or as soon as the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep,
};
