/**
 * Decides whether the process takes a request now. JavaScript runs on one thread: while it works, new
 * requests wait unseen in the sockets. How long the event loop has not come around says how long they
 * have waited.
 */
import type { Logger } from '../../shared/logger.ts';
import type { Admission } from '../../web/ports.ts';

/**
 * A request that would wait longer is refused. A reload of a large library keeps the thread for a
 * second; after two seconds people tap again, which only adds to the work.
 */
const MAX_DELAY_MS = 2000;
/** Telegram opens at most 100 connections; the rest are browsers. Each request holds some memory. */
const MAX_IN_PROGRESS = 500;
/** Long enough to work off what was accepted. */
const RETRY_AFTER_SECONDS = 5;
const TICK_MS = 50;
const LOG_INTERVAL_MS = 10_000;

export interface AdmissionOptions {
  readonly logger: Logger;
  /** A clock in milliseconds that never jumps. */
  readonly elapsed: () => number;
}

export interface LoopAdmission extends Admission {
  /** Called by the event loop at least every `TICK_MS`, unless it is busy. */
  tick(): void;
}

export function createAdmission({ logger, elapsed }: AdmissionOptions): LoopAdmission {
  let inProgress = 0;
  let refused = 0;
  let lastTick = elapsed();
  let lastLog = Number.NEGATIVE_INFINITY;

  const isOverloaded = (): boolean =>
    inProgress >= MAX_IN_PROGRESS || elapsed() - lastTick > MAX_DELAY_MS + TICK_MS;

  return {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    admit: () => {
      if (isOverloaded()) {
        refused += 1;
        return null;
      }
      inProgress += 1;
      return () => {
        inProgress -= 1;
      };
    },
    tick: () => {
      lastTick = elapsed();
      if (refused === 0 || lastTick - lastLog < LOG_INTERVAL_MS) return;
      logger.warn('requests refused under load', { requests: refused, inProgress });
      lastLog = lastTick;
      refused = 0;
    },
  };
}

/** Starts an admission on the event loop of this process; `close` stops its timer. */
export function startAdmission(logger: Logger): Admission & { close(): void } {
  const admission = createAdmission({ logger, elapsed: () => performance.now() });
  const timer = setInterval(admission.tick, TICK_MS).unref();
  return { ...admission, close: () => clearInterval(timer) };
}
