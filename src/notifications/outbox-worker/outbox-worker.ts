/**
 * Takes messages from the outbox to Telegram. One process at a time has the turn, so that all of
 * them together keep to the bot's limits; rows are claimed, so that a turn that changes hands in
 * the middle sends nothing twice but what was in flight: at most `MOST_IN_FLIGHT` (docs/deliveries.md).
 */

import type { Clock } from '../../shared/clock.ts';
import { errorName } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { type Store, StoreUnreachableError } from '../../store/store.ts';
import {
  type DeliveryPreferences,
  findDeliveryPreferencesOfChats,
} from '../../store/tables/delivery-preferences.ts';
import {
  type ClaimedMessage,
  claimMessages,
  deferMessage,
  deleteIfEmpty,
  deleteIfUnsubscribed,
} from '../../store/tables/outbox.ts';
import { splitMessageStatements } from '../../store/tables/outbox-enqueue.ts';
import {
  deleteHeldItems,
  listMessageItems,
  type MessageItem,
} from '../../store/tables/outbox-items.ts';
import { backoffMs, createBackoff } from '../backoff.ts';
import { quietHoursEnd } from '../delivery-schedule.ts';
import type { PostRenderer, Sender } from '../sender.ts';
import type { SendRecord, Throttle } from '../throttle.ts';
import { createPendingResults } from './pending-results.ts';
import { createResultRecorder } from './record-result.ts';
import { type OutgoingMessage, sendMessage, sumRevisions } from './send-message.ts';
import { createSenderLease } from './sender-lease.ts';

/** So many messages can be repeated by a crash, no more. */
export const MAX_IN_FLIGHT = 30;

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly throttle: Throttle;
  readonly sender: Sender;
  readonly renderer: PostRenderer;
  readonly logger: Logger;
  /** Tells this process from others. */
  readonly holder: string;
  readonly random?: () => number;
  /** How long a turn holds where its process dies. */
  readonly senderLeaseMs?: number;
  /** How long a claim holds; above a call's longest time. */
  readonly leaseMs?: number;
  /** What others sent since this was asked last, by this process's `clock.elapsed()`. */
  readonly listOtherSends?: () => Promise<readonly SendRecord[]>;
  /** Calls at once, at most; a repeat a crash each. */
  readonly maxInFlight?: number;
  /** How long to wait for messages where none are due. */
  readonly idleMs?: number;
}

export interface RunOptions {
  readonly untilIdle?: boolean;
  /** It ends after so many claims, too: statements are counted where it runs. */
  readonly maxClaims?: number;
}

export interface OutboxWorker {
  /**
   * Delivers until the signal, or only while something is due; resolves once nothing is in flight.
   * Gives how many messages it began. One run at a time.
   */
  run(signal: AbortSignal, options?: RunOptions): Promise<number>;
  /** Looks at once: something was announced. */
  wake(): void;
  readonly inFlight: () => number;
}

const ITEMS_PER_DIGEST = 15;
const CLAIM_BATCH_SIZE = 10;
/** Where others are to be asked what they sent: what they sent since is not known meanwhile. */
const SHARED_CLAIM_BATCH_SIZE = 4;
/** Rather than hold a claim for longer, it is given back. */
const MAX_WAIT_MS = 1500;
const MAX_ERROR_BACKOFF_MS = 30_000;
const FINAL_ATTEMPTS = 10;
const FINAL_PAUSE_MS = 1000;

/** A call under way; wrapped, since a promise of a promise would be waited for. */
interface StartedSend {
  readonly finished: Promise<void>;
}

export function createOutboxWorker(options: OutboxWorkerOptions): OutboxWorker {
  const { store, clock, throttle, sender, renderer, logger, holder } = options;
  const { random = Math.random, senderLeaseMs = 20_000, leaseMs = 90_000, idleMs = 1000 } = options;
  const { maxInFlight = MAX_IN_FLIGHT } = options;
  const { db } = store;
  const backoff = createBackoff({ clock, sender, logger, random });
  const recordResult = createResultRecorder({ store, clock, logger, backoff, random, holder });
  /** Claimed rows that this process is at, so that a clock's jump does not make it begin them twice. */
  const inFlight = new Map<number, Promise<void>>();
  const pendingResults = createPendingResults(logger);
  const lease = createSenderLease({
    store,
    clock,
    throttle,
    backoff,
    logger,
    holder,
    leaseMs: senderLeaseMs,
  });
  let startedCount = 0;
  let claimedCount = 0;
  let wake: () => void = () => {};

  const date = () => new Date(clock.now());

  /** Claims what is due and begins it; gives whether there was any. */
  async function runOnce(signal: AbortSignal): Promise<boolean> {
    await pendingResults.flush();
    if (!(await lease.acquire())) return false;
    const pausedFor = backoff.pausedUntil(null) - clock.elapsed();
    if (pausedFor > 0) {
      await sleepUntilWoken(Math.min(pausedFor, senderLeaseMs / 3), signal);
      return true;
    }
    const capacity = maxInFlight - inFlight.size;
    if (capacity <= 0) {
      await Promise.race(inFlight.values());
      return true;
    }
    for (const { chatId, at } of (await options.listOtherSends?.()) ?? [])
      throttle.record(chatId, at);
    const batchSize =
      options.listOtherSends === undefined ? CLAIM_BATCH_SIZE : SHARED_CLAIM_BATCH_SIZE;
    const limit = Math.min(capacity, batchSize);
    const claimed = await claimMessages(db, { holder, now: date(), leaseMs, limit });
    claimedCount += claimed.length;
    const fresh = claimed.filter(({ id }) => !inFlight.has(id) && !pendingResults.has(id));
    if (fresh.length === 0) return false;
    await startAll(fresh, signal);
    return true;
  }

  /** One after another: each waits for its place, so that none is claimed long before it is sent. */
  async function startAll(fresh: readonly ClaimedMessage[], signal: AbortSignal): Promise<void> {
    const notStarted = new Set(fresh.map(({ id }) => id));
    try {
      const items = await listMessageItems(db, [...notStarted]);
      const chats = await findDeliveryPreferencesOfChats(
        db,
        fresh.map(({ chatId }) => chatId),
      );
      for (const message of fresh) {
        const own = items.filter(({ outboxId }) => outboxId === message.id);
        const started = await startSend(message, own, chats.get(message.chatId) ?? null, signal);
        notStarted.delete(message.id);
        if (started === null) continue;
        startedCount += 1;
        inFlight.set(message.id, started.finished);
      }
    } catch (error) {
      for (const id of notStarted)
        pendingResults.add(id, () => deferMessage(db, id, { due: 0, error: null }));
      throw error;
    }
  }

  /** Waits for a message's turn and begins it; null where it is given back or needs no call. */
  async function startSend(
    message: ClaimedMessage,
    items: readonly MessageItem[],
    preferences: DeliveryPreferences | null,
    signal: AbortSignal,
  ): Promise<StartedSend | null> {
    const { id, messageId } = message;
    if (messageId !== null) {
      const remaining = items.filter(({ state }) => state !== 'withdrawn');
      return waitAndSend({ message, items: remaining, shown: sumRevisions(items) }, signal);
    }
    if (!message.follows) {
      await deleteIfUnsubscribed(db, id);
      return null;
    }
    const ready = items.filter(({ state }) => state === 'live');
    // What is held comes in a message of its own once it is released.
    if (ready.length < items.length) await deleteHeldItems(db, id);
    if (ready.length === 0) {
      await deleteIfEmpty(db, id);
      return null;
    }
    const quietEnd = preferences === null ? null : quietHoursEnd(preferences, clock.now());
    if (quietEnd !== null) {
      await deferMessage(db, id, { due: quietEnd, error: null });
      return null;
    }
    if (ready.length <= ITEMS_PER_DIGEST) {
      return waitAndSend({ message, items: ready, shown: sumRevisions(items) }, signal);
    }
    await store.batch(splitMessageStatements(db, message, ready, ITEMS_PER_DIGEST, date()));
    const moved = new Set(ready.slice(ITEMS_PER_DIGEST));
    const kept = items.filter((item) => !moved.has(item));
    const first = ready.slice(0, ITEMS_PER_DIGEST);
    return waitAndSend({ message, items: first, shown: sumRevisions(kept) }, signal);
  }

  async function waitAndSend(
    work: OutgoingMessage,
    signal: AbortSignal,
  ): Promise<StartedSend | null> {
    const { id, chatId } = work.message;
    for (;;) {
      const at = clock.elapsed();
      const ready = Math.max(throttle.readyAt(chatId, at), backoff.pausedUntil(chatId));
      const stopping = signal.aborted || lease.isExpiring();
      if (ready <= at && !stopping) break;
      if (stopping || ready - at > MAX_WAIT_MS) {
        const due = stopping ? 0 : Math.round(clock.now() + (ready - at));
        await deferMessage(db, id, { due, error: null });
        return null;
      }
      await clock.sleep(ready - at, signal);
    }
    throttle.record(chatId, clock.elapsed());
    return { finished: sendAndRecord(work).finally(() => inFlight.delete(id)) };
  }

  async function sendAndRecord(work: OutgoingMessage): Promise<void> {
    const outcome = await sendMessage(work, sender, renderer);
    backoff.onResult(outcome);
    await pendingResults.record(work.message.id, () => recordResult(work, outcome));
  }

  /** What Telegram took is noted while the claims still hold: after that another would send it again. */
  async function recordRemaining(): Promise<void> {
    for (let tries = 0; tries < FINAL_ATTEMPTS; tries += 1) {
      try {
        return await pendingResults.flush();
      } catch {
        await clock.sleep(FINAL_PAUSE_MS);
      }
    }
    logger.error('sent, and not noted to the last', {});
  }

  async function sleepUntilWoken(ms: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    wake = () => woken.abort();
    const stop = () => woken.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) woken.abort();
    await clock.sleep(ms, woken.signal);
    signal.removeEventListener('abort', stop);
    wake = () => {};
  }

  return {
    inFlight: () => inFlight.size,
    wake: () => wake(),
    run: async (signal, { untilIdle = false, maxClaims = Number.POSITIVE_INFINITY } = {}) => {
      let consecutiveErrors = 0;
      startedCount = 0;
      claimedCount = 0;
      await backoff.start();
      while (!signal.aborted && claimedCount < maxClaims) {
        try {
          const busy = await runOnce(signal);
          consecutiveErrors = 0;
          if (busy) continue;
          if (!untilIdle) await sleepUntilWoken(idleMs, signal);
          else if (inFlight.size === 0) break;
          // What a chat waits for is due once what is on its way to it has arrived.
          else await Promise.race(inFlight.values());
        } catch (error) {
          const away = error instanceof StoreUnreachableError;
          logger[away ? 'warn' : 'error'](
            away ? 'store away, deliveries wait' : 'delivery failed',
            { error: errorName(error) },
          );
          consecutiveErrors += 1;
          await clock.sleep(
            Math.min(backoffMs(consecutiveErrors, random), MAX_ERROR_BACKOFF_MS),
            signal,
          );
        }
      }
      backoff.stop();
      await Promise.allSettled(inFlight.values());
      await recordRemaining();
      await lease.release();
      return startedCount;
    },
  };
}
