/**
 * Sends the messages of the outbox. One process at a time holds the sender lease, so that all processes
 * together keep to the limits of the bot. Rows are claimed, so that a change of the holder repeats at
 * most the messages in flight, `MAX_IN_FLIGHT` (docs/deliveries.md).
 */

import type { Clock } from '../../shared/clock.ts';
import { errorName } from '../../shared/errors.ts';
import type { Logger } from '../../shared/logger.ts';
import { type Store, StoreUnreachableError } from '../../store/store.ts';
import { findDeliveryPreferencesOfChats } from '../../store/tables/delivery-preferences.ts';
import { type ClaimedMessage, claimMessages, deferMessage } from '../../store/tables/outbox.ts';
import { listMessageItems } from '../../store/tables/outbox-items.ts';
import { backoffMs, createBackoff } from '../backoff.ts';
import type { PostRenderer, Sender } from '../sender.ts';
import type { SendRecord, Throttle } from '../throttle.ts';
import { createPendingResults } from './pending-results.ts';
import { prepareMessage } from './prepare-message.ts';
import { createResultRecorder, type OnRefusals } from './record-result.ts';
import { type OutgoingMessage, sendMessage } from './send-message.ts';
import { createSenderLease } from './sender-lease.ts';

/** A crash can repeat at most this many messages. */
export const MAX_IN_FLIGHT = 30;

export interface OutboxWorkerOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly throttle: Throttle;
  readonly sender: Sender;
  readonly renderer: PostRenderer;
  readonly logger: Logger;
  /** The name of this process in leases and claims. */
  readonly holder: string;
  readonly random?: () => number;
  /** See `ResultRecorderOptions`. */
  readonly onRefusals?: OnRefusals;
  /** How long the sender lease lasts if this process dies. */
  readonly senderLeaseMs?: number;
  /** How long a claim lasts; longer than any request. */
  readonly leaseMs?: number;
  /** What other processes sent since the last call, in times of this process's `clock.elapsed()`. */
  readonly listOtherSends?: () => Promise<readonly SendRecord[]>;
  /** Most requests at once. A crash can repeat each of them. */
  readonly maxInFlight?: number;
  /** The pause before the next look if no message is due. */
  readonly idleMs?: number;
}

export interface RunOptions {
  readonly untilIdle?: boolean;
  /** The run also ends after this many claims: Workers limits the statements of one event. */
  readonly maxClaims?: number;
}

export interface OutboxWorker {
  /**
   * Sends messages until the signal aborts or, with `untilIdle`, until none is due. Resolves when nothing
   * is in flight, with the number of started requests. Only one run at a time.
   */
  run(signal: AbortSignal, options?: RunOptions): Promise<number>;
  /** Ends the pause between two looks, after something was announced. */
  wake(): void;
  readonly inFlight: () => number;
}

const CLAIM_BATCH_SIZE = 10;
/** The batch size if other processes send as well: their sends during a batch are not known. */
const SHARED_CLAIM_BATCH_SIZE = 4;
/** A claim that must wait longer than this is released. */
const MAX_WAIT_MS = 1500;
const MAX_ERROR_BACKOFF_MS = 30_000;
const FINAL_ATTEMPTS = 10;
const FINAL_PAUSE_MS = 1000;

/** A request under way. Wrapped in an object, because `await` would also wait for a bare promise. */
interface StartedSend {
  readonly finished: Promise<void>;
}

export function createOutboxWorker(options: OutboxWorkerOptions): OutboxWorker {
  const { store, clock, throttle, sender, renderer, logger, holder } = options;
  const { random = Math.random, senderLeaseMs = 20_000, leaseMs = 90_000, idleMs = 1000 } = options;
  const { maxInFlight = MAX_IN_FLIGHT } = options;
  const { db } = store;
  const backoff = createBackoff({ clock, sender, logger, random });
  const recordResult = createResultRecorder({
    store,
    clock,
    logger,
    backoff,
    random,
    holder,
    ...(options.onRefusals !== undefined && { onRefusals: options.onRefusals }),
  });
  /** Messages in work. A jump of the clock could otherwise make this process start one twice. */
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

  /** Claims due messages and starts their requests. Returns whether there was anything to do. */
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

  /** Starts messages one after another. Each waits for the throttle. */
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
        const preferences = chats.get(message.chatId) ?? null;
        const work = await prepareMessage({ store, clock }, message, own, preferences);
        const started = work === null ? null : await waitAndSend(work, signal);
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

  /** Records results while the claims last: afterwards another process would send the messages again. */
  async function recordRemaining(): Promise<void> {
    for (let tries = 0; tries < FINAL_ATTEMPTS; tries += 1) {
      try {
        return await pendingResults.flush();
      } catch {
        await clock.sleep(FINAL_PAUSE_MS);
      }
    }
    logger.error('results lost');
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
          // A chat's next message can be claimed when the one in flight has arrived.
          else await Promise.race(inFlight.values());
        } catch (error) {
          const fields = { error: errorName(error) };
          if (error instanceof StoreUnreachableError) logger.warn('store unreachable', fields);
          else logger.error('delivery failed', fields);
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
