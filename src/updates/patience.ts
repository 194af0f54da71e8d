/**
 * When deliveries keep still: a chat that Telegram asked patience for, all of them when a second
 * chat is asked for it meanwhile, and while Telegram cannot be reached. Instants are those of the
 * clock that does not jump.
 */
import type { Clock } from './clock.ts';
import { type NewsLogger, nameOf } from './logger.ts';
import type { Outcome, Sender } from './sender.ts';

/** Longer than Telegram asks for; what waits longer was told to by a wrong clock. */
export const LONGEST_PUT_OFF_MS = 3_600_000;
const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 5 * 60_000;
/** Then it is not the messages' fault: it is asked whether Telegram is there at all. */
const FAILURES_IN_A_ROW = 3;

/** The pause after so many tries: doubling, its upper half by chance, so that many do not come back at once. */
export function backoffMs(tries: number, random: () => number): number {
  const most = Math.min(FIRST_BACKOFF_MS * 2 ** tries, LONGEST_BACKOFF_MS);
  return most / 2 + (random() * most) / 2;
}

export interface Patience {
  /** Until when nothing goes to a chat; null: to any. */
  until(chatId: number | null): number;
  /** Nothing is sent before an instant. */
  keepStill(until: number): void;
  /** Notes that a chat is to wait; gives whether all of them are to, as a second one. */
  chatWaits(chatId: number, ms: number): boolean;
  /** Looks at what became of a call; where the way seems broken, nothing is sent until it is not. */
  heed(outcome: Outcome): void;
  /**
   * A run begins: `stop` has not been said yet. Where the way seemed broken before, or nothing is
   * known (`afresh`), Telegram is asked for first.
   */
  start(afresh?: boolean): Promise<void>;
  /** The run is over: nothing is asked any more. */
  stop(): void;
}

export interface PatienceOptions {
  readonly clock: Clock;
  readonly sender: Sender;
  readonly logger: NewsLogger;
  readonly random: () => number;
}

export function createPatience({ clock, sender, logger, random }: PatienceOptions): Patience {
  const waiting = new Map<number, number>();
  let still = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let probing = false;
  /** Of the run at hand: made in it, since on Workers one event may not touch what is another's. */
  let running: AbortController | null = null;
  const keepStill = (until: number): void => {
    still = Math.max(still, until);
  };

  /** Asks until there is an answer or the run is over. */
  async function probe(signal: AbortSignal): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      if (await sender.isThere().catch(() => false)) {
        failures = 0;
        return;
      }
      const wait = backoffMs(tries, random);
      if (tries === 0) logger.warn('Telegram is away, deliveries wait');
      keepStill(clock.elapsed() + wait + 100);
      await clock.sleep(wait, signal);
    }
  }

  function beginProbe(): void {
    running ??= new AbortController();
    const run = running;
    probing = true;
    probe(run.signal)
      .catch((error: unknown) => logger.warn('probe failed', { error: nameOf(error) }))
      .finally(() => {
        if (run === running) probing = false;
      });
  }

  return {
    until: (chatId) => (chatId === null ? still : Math.max(still, waiting.get(chatId) ?? still)),
    keepStill,
    chatWaits: (chatId, ms) => {
      const at = clock.elapsed();
      for (const [chat, until] of waiting) if (until <= at) waiting.delete(chat);
      const second = [...waiting.keys()].some((chat) => chat !== chatId);
      waiting.set(chatId, Math.max(waiting.get(chatId) ?? 0, at + ms));
      if (second) keepStill(at + ms);
      return second;
    },
    heed: ({ kind }) => {
      failures = kind === 'away' || kind === 'lost' ? failures + 1 : 0;
      if (probing || (kind !== 'lost' && failures < FAILURES_IN_A_ROW)) return;
      beginProbe();
    },
    start: async (afresh = false) => {
      if (running === null) probing = false;
      running ??= new AbortController();
      if (probing || (!afresh && failures === 0)) return;
      if (await sender.isThere().catch(() => false)) failures = 0;
      else {
        keepStill(clock.elapsed() + FIRST_BACKOFF_MS);
        beginProbe();
      }
    },
    stop: () => {
      running?.abort();
      running = null;
    },
  };
}
