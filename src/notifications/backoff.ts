/**
 * Back-off after 429 and while Telegram cannot be reached. Instants are those of the monotonic clock.
 *
 * A 429 pauses its chat: slow mode of a group comes as a 429 with a wait of up to an hour, and says
 * nothing about other chats. It pauses all chats when it is about the bot: a second chat is asked to
 * wait for a short time, a second private chat for any time, or one chat after another is refused and none accepted.
 */

import { exponentialDelay } from '../shared/async.ts';
import type { Clock } from '../shared/clock.ts';
import { errorName } from '../shared/errors.ts';
import type { Logger } from '../shared/logger.ts';
import type { Sender, SendResult } from './sender.ts';

/** Longer than any `retry_after` of Telegram. A message that waits longer was deferred by a wrong clock. */
export const MAX_DEFERRAL_MS = 3_600_000;
const BACKOFF = { firstMs: 1000, maxMs: 5 * 60_000 };
/** Limits of the whole bot ask for seconds; longer waits are those of a chat (slow mode). */
const SHORT_WAIT_MS = 60_000;
/** After 429 for this many chats in a row the limit is the bot's, however long the waits are. */
const CHATS_IN_A_ROW = 5;
/** After this many failures in a row the messages are not the cause: Telegram is probed. */
const FAILURES_BEFORE_PROBE = 3;

/** Groups and channels have negative ids. */
const isPrivateChat = (chatId: number): boolean => chatId > 0;

/** The pause after a number of tries: it doubles, and its upper half is random, so that many clients spread. */
export function backoffMs(tries: number, random: () => number): number {
  const most = exponentialDelay(tries + 1, BACKOFF);
  return most / 2 + (random() * most) / 2;
}

export interface Backoff {
  /** Until when nothing is sent to a chat; null: to any chat. */
  pausedUntil(chatId: number | null): number;
  /** Pauses all chats until an instant. */
  pauseAll(pausedUntil: number): void;
  /** Pauses a chat. Returns for how many milliseconds all chats are paused with it; 0: they are not. */
  pauseChat(chatId: number, ms: number): number;
  /** Counts failures. After several it pauses all chats and probes until Telegram answers. */
  onResult(outcome: SendResult): void;
  /**
   * Starts a run. If the last results were failures, or with `afresh`, it first probes whether Telegram
   * can be reached.
   */
  start(afresh?: boolean): Promise<void>;
  /** Ends the run and its probes. */
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
  /** Chats that got 429 since a message was last accepted. */
  const refusedInARow = new Set<number>();
  let allPausedUntil = Number.NEGATIVE_INFINITY;
  let failures = 0;
  let probing = false;
  /** Created in each run: on Workers, an event may not use I/O objects of another event. */
  let running: AbortController | null = null;
  const pauseAll = (until: number): void => {
    allPausedUntil = Math.max(allPausedUntil, until);
  };

  /** Probes until Telegram answers or the run ends. */
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
      const others = [...pausedChats.keys()].filter((chat) => chat !== chatId);
      pausedChats.set(chatId, Math.max(pausedChats.get(chatId) ?? 0, at + ms));
      refusedInARow.add(chatId);
      // A private chat has no slow mode: two of them have met a limit of the bot.
      const isOfBot = isPrivateChat(chatId)
        ? others.some(isPrivateChat)
        : others.length > 0 && ms <= SHORT_WAIT_MS;
      if (!isOfBot && refusedInARow.size < CHATS_IN_A_ROW) return 0;
      // A message after a short pause tells whether the bot still has to wait.
      const all = Math.min(ms, SHORT_WAIT_MS);
      pauseAll(at + all);
      return all;
    },
    onResult: ({ kind }) => {
      if (kind === 'done') refusedInARow.clear();
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
