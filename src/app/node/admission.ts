/**
 * Decides whether and when the process works on a request. JavaScript runs on one thread. Node takes one
 * new connection each time the event loop comes around, so under load most requests wait in the kernel,
 * where nobody sees how long. So requests wait here for their turn: before each of them is worked on, the
 * loop reads those that have arrived. Who has waited too long, or finds the queue full, is refused at once.
 */
import type { Logger } from '../../shared/logger.ts';
import type { Admission } from '../../web/ports.ts';

/**
 * A request that would wait longer is refused. A reload of a large library keeps the thread for a
 * second; after two seconds people tap again, which only adds to the work.
 */
const MAX_WAIT_MS = 2000;
/** Telegram opens at most 100 connections; the rest are browsers. Each request holds some memory. */
const MAX_WAITING = 500;
const MAX_IN_PROGRESS = 500;
/**
 * So often the event loop comes around before the next request is worked on, as long as others arrive:
 * several times the load that can be served is still read, and reading costs a fraction of the work.
 */
const MAX_ROUNDS = 8;
/** Long enough to work off what was accepted. */
const RETRY_AFTER_SECONDS = 5;
const TICK_MS = 50;
const LOG_INTERVAL_MS = 10_000;

export interface AdmissionOptions {
  readonly logger: Logger;
  /** A clock in milliseconds that never jumps. */
  readonly elapsed: () => number;
  /** Runs a function when the event loop has come around: `setImmediate`. */
  readonly defer: (run: () => void) => void;
}

export interface LoopAdmission extends Admission {
  /** Called by the event loop at least every `TICK_MS`, unless it is busy. */
  tick(): void;
}

interface Waiting {
  readonly since: number;
  readonly decide: (done: (() => void) | null) => void;
}

export function createAdmission({ logger, elapsed, defer }: AdmissionOptions): LoopAdmission {
  const waiting: Waiting[] = [];
  let hasArrived = false;
  let rounds = 0;
  let isTurning = false;
  let inProgress = 0;
  let refused = 0;
  let lastTick = elapsed();
  let lastLog = Number.NEGATIVE_INFINITY;

  const isOverloaded = (): boolean =>
    waiting.length >= MAX_WAITING ||
    inProgress >= MAX_IN_PROGRESS ||
    elapsed() - lastTick > MAX_WAIT_MS + TICK_MS;
  const refuse = (decide: Waiting['decide']): void => {
    refused += 1;
    decide(null);
  };
  const takeNext = (): void => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (elapsed() - next.since > MAX_WAIT_MS) refuse(next.decide);
      else {
        inProgress += 1;
        next.decide(() => {
          inProgress -= 1;
        });
        return;
      }
    }
  };
  const turn = (): void => {
    if (hasArrived && rounds < MAX_ROUNDS) rounds += 1;
    else {
      rounds = 0;
      takeNext();
    }
    hasArrived = false;
    isTurning = waiting.length > 0;
    if (isTurning) defer(turn);
  };

  return {
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    admit: () =>
      new Promise((decide) => {
        if (isOverloaded()) {
          refuse(decide);
          return;
        }
        waiting.push({ since: elapsed(), decide });
        hasArrived = true;
        if (!isTurning) defer(turn);
        isTurning = true;
      }),
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
  const admission = createAdmission({
    logger,
    elapsed: () => performance.now(),
    defer: (run) => setImmediate(run),
  });
  const timer = setInterval(admission.tick, TICK_MS).unref();
  return { ...admission, close: () => clearInterval(timer) };
}
