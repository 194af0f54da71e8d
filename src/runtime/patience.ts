/** Waiting for Telegram: how long, and until when. */
import { GrammyError } from 'grammy';
import type { CallSignal } from '../bot/delivery/call.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;

/** The pause before try number `tries + 1`: doubling, or as long as Telegram asks. */
export function pauseBefore(tries: number, error: unknown): number {
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
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
