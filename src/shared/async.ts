/** Waiting, time limits and pauses between retries. */

/** The part of `AbortSignal` that is needed here; grammY's own signal class has it too. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** Resolves after `ms` milliseconds, or as soon as the signal is aborted. Never rejects. */
export function sleep(ms: number, signal?: AbortSignalLike): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done);
    function done(): void {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
  });
}

export class TimeoutError extends Error {
  override readonly name: string = 'TimeoutError';
}

/**
 * Returns the value of a promise if it settles within `ms` milliseconds. The work itself is not
 * cancelled.
 *
 * @throws TimeoutError when the time is over
 */
export async function withTimeout<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeoutError(`not done in ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

export interface BackoffLimits {
  /** Milliseconds before the first retry. */
  readonly firstMs: number;
  /** Longest pause, in milliseconds. */
  readonly maxMs: number;
}

/** The pause before a retry, in milliseconds: it doubles with each failure. `failures` starts at 1. */
export function exponentialDelay(failures: number, { firstMs, maxMs }: BackoffLimits): number {
  return Math.min(firstMs * 2 ** (failures - 1), maxMs);
}
