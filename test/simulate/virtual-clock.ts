/** A clock that stands still while anything is done, and jumps to whatever is waited for next. */
import type { Clock } from '../../src/shared/clock.ts';

export interface VirtualClock extends Clock {
  /** Runs until the work is done; gives its result. */
  drive<T>(work: Promise<T>): Promise<T>;
  /** Sets the wall clock forth or back; what is waited for does not notice. */
  jump(ms: number): void;
}

interface Sleeper {
  readonly at: number;
  readonly order: number;
  readonly wake: () => void;
}

export interface ClockOptions {
  /** Milliseconds since the epoch. */
  readonly start?: number | undefined;
  /** Resolves once nothing is being done; the next turn of the event loop unless told otherwise. */
  readonly atRest?: () => Promise<void>;
}

export function createVirtualClock({
  start = Date.UTC(2026, 10, 25),
  atRest = () => new Promise((resolve) => setImmediate(resolve)),
}: ClockOptions = {}): VirtualClock {
  let elapsed = 0;
  let offset = start;
  let order = 0;
  /** A heap would be faster; there are never more than some dozens. */
  const sleepers = new Set<Sleeper>();
  return {
    now: () => Math.round(offset + elapsed),
    elapsed: () => elapsed,
    jump: (ms) => {
      offset += ms;
    },
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) return resolve();
        order += 1;
        const sleeper: Sleeper = { at: elapsed + Math.max(0, ms), order, wake: done };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', done, { once: true });
        function done() {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', done);
          resolve();
        }
      }),
    drive: async (work) => {
      let over = false;
      const end = () => {
        over = true;
      };
      work.then(end, end);
      while (!over) {
        await atRest();
        if (over) break;
        let next: Sleeper | undefined;
        for (const one of sleepers) {
          if (
            next === undefined ||
            one.at < next.at ||
            (one.at === next.at && one.order < next.order)
          ) {
            next = one;
          }
        }
        if (next === undefined) continue;
        elapsed = Math.max(elapsed, next.at);
        next.wake();
      }
      return work;
    },
  };
}
