/** Time as deliveries need it; tests turn a clock of their own. */
export interface Clock {
  /** Wall clock, milliseconds since the epoch: it may jump. */
  now(): number;
  /** Milliseconds since some moment: it never jumps. */
  elapsed(): number;
  /** Resolves after so long, or at once when the signal comes. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve();
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done, { once: true });
      function done() {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      }
    }),
};
