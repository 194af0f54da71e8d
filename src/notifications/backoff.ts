/**
 * When deliveries keep still: a chat that Telegram asked patience for, all of them when a second
 * chat is asked for it meanwhile, and while Telegram cannot be reached. Instants are those of the
 * clock that does not jump.
 */

import { exponentialDelay } from '../shared/async.ts';
import type { Clock } from '../shared/clock.ts';
import { errorName } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Sender, SendResult } from './sender.ts';

/** Longer than Telegram asks for; what waits longer was told to by a wrong clock. */
export const MAX_DEFERRAL_MS = 3_600_000;
const BACKOFF = { firstMs: 1000, maxMs: 5 * 60_000 };
/** Then it is not the messages' fault: it is asked whether Telegram is there at all. */
const FAILURES_BEFORE_PROBE = 3;

/** The pause after so many tries: doubling, its upper half by chance, so that many do not come back at once. */
export function backoffMs(tries: number, random: () => number): number {
  const most = exponentialDelay(tries + 1, BACKOFF);
  return most / 2 + (random() * most) / 2;
}

export interface Backoff {
  /** Until when nothing goes to a chat; null: to any. */
  pausedUntil(chatId: number | null): number;
  /** Nothing is sent before an instant. */
  pauseAll(pausedUntil: number): void;
  /** Notes that a chat is to wait; gives whether all of them are to, as a second one. */
  pauseChat(chatId: number, ms: number): boolean;
  /** Looks at what became of a call; where the way seems broken, nothing is sent until it is not. */
  onResult(outcome: SendResult): void;
  /**
   * A run begins: `stop` has not been said yet. Where the way seemed broken before, or nothing is
   * known (`afresh`), Telegram is asked for first.
   */
  start(afresh?: boolean): Promise<void>;
  /** The run is over: nothing is asked any more. */
  stop(): void;
}

export interface BackoffOptions {
  readonly clock: Clock;
  readonly sender: Sender;
  readonly logger: Logger;
  readonly random: () => number;
}

export function createBackoff({ clock, sender, logger, random }: BackoffOptions): Backoff {
  const pausedChats = new Map<number, number>();
  let allPausedUntil = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let probing = false;
  /** Of the run at hand: made in it, since on Workers one event may not touch what is another's. */
  let running: AbortController | null = null;
  const pauseAll = (until: number): void => {
    allPausedUntil = Math.max(allPausedUntil, until);
  };

  /** Asks until there is an answer or the run is over. */
  async function probe(signal: AbortSignal): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      if (await sender.isReachable().catch(() => false)) {
        failures = 0;
        return;
      }
      const wait = backoffMs(tries, random);
      if (tries === 0) logger.warn('Telegram unavailable');
      pauseAll(clock.elapsed() + wait + 100);
      await clock.sleep(wait, signal);
    }
  }

  function startProbe(): void {
    running ??= new AbortController();
    const run = running;
    probing = true;
    probe(run.signal)
      .catch((error: unknown) => logger.warn('probe failed', { error: errorName(error) }))
      .finally(() => {
        if (run === running) probing = false;
      });
  }

  return {
    pausedUntil: (chatId) =>
      chatId === null
        ? allPausedUntil
        : Math.max(allPausedUntil, pausedChats.get(chatId) ?? allPausedUntil),
    pauseAll,
    pauseChat: (chatId, ms) => {
      const at = clock.elapsed();
      for (const [chat, until] of pausedChats) if (until <= at) pausedChats.delete(chat);
      const second = [...pausedChats.keys()].some((chat) => chat !== chatId);
      pausedChats.set(chatId, Math.max(pausedChats.get(chatId) ?? 0, at + ms));
      if (second) pauseAll(at + ms);
      return second;
    },
    onResult: ({ kind }) => {
      failures = kind === 'unavailable' || kind === 'lost' ? failures + 1 : 0;
      if (probing || (kind !== 'lost' && failures < FAILURES_BEFORE_PROBE)) return;
      startProbe();
    },
    start: async (afresh = false) => {
      if (running === null) probing = false;
      running ??= new AbortController();
      if (probing || (!afresh && failures === 0)) return;
      if (await sender.isReachable().catch(() => false)) failures = 0;
      else {
        pauseAll(clock.elapsed() + BACKOFF.firstMs);
        startProbe();
      }
    },
    stop: () => {
      running?.abort();
      running = null;
    },
  };
}
