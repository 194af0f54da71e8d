/** Waiting for Telegram: how long, and until when. */
import { GrammyError } from 'grammy';
import type { CallSignal } from '../telegram/update-processing/api-call.ts';

const FIRST_DELAY_MS = 500;
const MAX_DELAY_MS = 60_000;

/** The pause before try number `tries + 1`: doubling, or as long as Telegram asks. */
export function retryDelay(tries: number, error: unknown): number {
  const pause = Math.min(FIRST_DELAY_MS * 2 ** (tries - 1), MAX_DELAY_MS);
  const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
  return Math.max(pause, asked);
}

/** Resolves after so long, or at once when the signal comes. */
export function sleep(ms: number, signal: CallSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
