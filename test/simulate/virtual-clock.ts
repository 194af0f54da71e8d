/** A clock that stands still while work is in progress, and then jumps to the next sleeper. */
import type { Clock } from '../../src/shared/clock.ts';

export interface VirtualClock extends Clock {
  /** Runs the clock until the work is done, and returns its result. */
  drive<T>(work: Promise<T>): Promise<T>;
  /** Moves the wall clock forward or back. Sleepers are not affected. */
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
  /** Resolves once no work is in progress; at the next turn of the event loop by default. */
  readonly atRest?: () => Promise<void>;
}

export function createVirtualClock({
  start = Date.UTC(2026, 10, 25),
  atRest = () => new Promise((resolve) => setImmediate(resolve)),
}: ClockOptions = {}): VirtualClock {
  let elapsed = 0;
  let offset = start;
  let order = 0;
  /** A heap would be faster, but there are never more than a few dozen sleepers. */
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
