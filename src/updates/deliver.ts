/**
 * Takes messages from the outbox to Telegram. One process at a time has the turn, so that all of
 * them together keep to the bot's limits; rows are claimed, so that a turn that changes hands in
 * the middle sends nothing twice but what was in flight: at most `MOST_IN_FLIGHT` (docs/deliveries.md).
 */
import {
  type ClaimedMessage,
  claimMessages,
  detachHeld,
  dropEmpty,
  dropUnfollowed,
  itemsOf,
  type MessageItem,
  putOff,
  splitting,
} from '../store/outbox.ts';
import { type Reception, receptionsOf } from '../store/reception.ts';
import { type Store, StoreUnreachableError } from '../store/store.ts';
import type { Clock } from './clock.ts';
import { type NewsLogger, nameOf } from './logger.ts';
import { createNotes } from './notes.ts';
import type { Pace, Send } from './pace.ts';
import { backoffMs, createPatience } from './patience.ts';
import type { Renderer, Sender } from './sender.ts';
import { createSettler } from './settle.ts';
import { quietUntil } from './slots.ts';
import { createTurn } from './turn.ts';
import { callFor, revisionsOf, type Work } from './work.ts';

/** So many messages can be repeated by a crash, no more. */
export const MOST_IN_FLIGHT = 30;

export interface DeliveryOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly sender: Sender;
  readonly renderer: Renderer;
  readonly logger: NewsLogger;
  /** Tells this process from others. */
  readonly holder: string;
  readonly random?: () => number;
  /** How long a turn holds where its process dies. */
  readonly turnMs?: number;
  /** How long a claim holds; above a call's longest time. */
  readonly leaseMs?: number;
  /** What others sent since this was asked last, by this process's `clock.elapsed()`. */
  readonly elsewhere?: () => Promise<readonly Send[]>;
  /** Calls at once, at most; a repeat a crash each. */
  readonly mostInFlight?: number;
  /** How long to wait for messages where none are due. */
  readonly idleMs?: number;
}

export interface RunOptions {
  readonly untilIdle?: boolean;
  /** It ends after so many claims, too: statements are counted where it runs. */
  readonly mostClaims?: number;
}

export interface Deliveries {
  /**
   * Delivers until the signal, or only while something is due; resolves once nothing is in flight.
   * Gives how many messages it began. One run at a time.
   */
  run(signal: AbortSignal, options?: RunOptions): Promise<number>;
  /** Looks at once: something was announced. */
  wake(): void;
  readonly inFlight: () => number;
}

const ITEMS_A_DIGEST = 15;
const CLAIMED_AT_ONCE = 10;
/** Where others are to be asked what they sent: what they sent since is not known meanwhile. */
const CLAIMED_BETWEEN_OTHERS = 4;
/** Rather than hold a claim for longer, it is given back. */
const LONGEST_WAIT_MS = 1500;
const LONGEST_TROUBLE_MS = 30_000;
const LAST_TRIES = 10;
const LAST_PAUSE_MS = 1000;

/** A call under way; wrapped, since a promise of a promise would be waited for. */
interface Begun {
  readonly ended: Promise<void>;
}

export function createDeliveries(options: DeliveryOptions): Deliveries {
  const { store, clock, pace, sender, renderer, logger, holder } = options;
  const { random = Math.random, turnMs = 20_000, leaseMs = 90_000, idleMs = 1000 } = options;
  const { mostInFlight = MOST_IN_FLIGHT } = options;
  const { db } = store;
  const patience = createPatience({ clock, sender, logger, random });
  const settle = createSettler({ store, clock, logger, patience, random, holder });
  /** Claimed rows that this process is at, so that a clock's jump does not make it begin them twice. */
  const inHand = new Map<number, Promise<void>>();
  const notes = createNotes(logger);
  const turn = createTurn({ store, clock, pace, patience, logger, holder, turnMs });
  let begunInAll = 0;
  let claimedInAll = 0;
  let wakeUp: () => void = () => {};

  const date = () => new Date(clock.now());

  /** Claims what is due and begins it; gives whether there was any. */
  async function round(signal: AbortSignal): Promise<boolean> {
    await notes.catchUp();
    if (!(await turn.have())) return false;
    const still = patience.until(null) - clock.elapsed();
    if (still > 0) {
      await rest(Math.min(still, turnMs / 3), signal);
      return true;
    }
    const room = mostInFlight - inHand.size;
    if (room <= 0) {
      await Promise.race(inHand.values());
      return true;
    }
    for (const { chatId, at } of (await options.elsewhere?.()) ?? []) pace.note(chatId, at);
    const most = options.elsewhere === undefined ? CLAIMED_AT_ONCE : CLAIMED_BETWEEN_OTHERS;
    const limit = Math.min(room, most);
    const claimed = await claimMessages(db, { holder, now: date(), leaseMs, limit });
    claimedInAll += claimed.length;
    const fresh = claimed.filter(({ id }) => !inHand.has(id) && !notes.has(id));
    if (fresh.length === 0) return false;
    await beginAll(fresh, signal);
    return true;
  }

  /** One after another: each waits for its place, so that none is claimed long before it is sent. */
  async function beginAll(fresh: readonly ClaimedMessage[], signal: AbortSignal): Promise<void> {
    const left = new Set(fresh.map(({ id }) => id));
    try {
      const items = await itemsOf(db, [...left]);
      const chats = await receptionsOf(
        db,
        fresh.map(({ chatId }) => chatId),
      );
      for (const message of fresh) {
        const own = items.filter(({ outboxId }) => outboxId === message.id);
        const begun = await begin(message, own, chats.get(message.chatId) ?? null, signal);
        left.delete(message.id);
        if (begun === null) continue;
        begunInAll += 1;
        inHand.set(message.id, begun.ended);
      }
    } catch (error) {
      for (const id of left) notes.keep(id, () => putOff(db, id, { due: 0, error: null }));
      throw error;
    }
  }

  /** Waits for a message's turn and begins it; null where it is given back or needs no call. */
  async function begin(
    message: ClaimedMessage,
    items: readonly MessageItem[],
    reception: Reception | null,
    signal: AbortSignal,
  ): Promise<Begun | null> {
    const { id, messageId } = message;
    if (messageId !== null) {
      const standing = items.filter(({ state }) => state !== 'withdrawn');
      return placed({ message, items: standing, shown: revisionsOf(items) }, signal);
    }
    if (!message.follows) {
      await dropUnfollowed(db, id);
      return null;
    }
    const ready = items.filter(({ state }) => state === 'live');
    // What is held comes in a message of its own once it is released.
    if (ready.length < items.length) await detachHeld(db, id);
    if (ready.length === 0) {
      await dropEmpty(db, id);
      return null;
    }
    const quiet = reception === null ? null : quietUntil(reception, clock.now());
    if (quiet !== null) {
      await putOff(db, id, { due: quiet, error: null });
      return null;
    }
    if (ready.length <= ITEMS_A_DIGEST) {
      return placed({ message, items: ready, shown: revisionsOf(items) }, signal);
    }
    await store.batch(splitting(db, message, ready, ITEMS_A_DIGEST, date()));
    const moved = new Set(ready.slice(ITEMS_A_DIGEST));
    const kept = items.filter((item) => !moved.has(item));
    const first = ready.slice(0, ITEMS_A_DIGEST);
    return placed({ message, items: first, shown: revisionsOf(kept) }, signal);
  }

  async function placed(work: Work, signal: AbortSignal): Promise<Begun | null> {
    const { id, chatId } = work.message;
    for (;;) {
      const at = clock.elapsed();
      const ready = Math.max(pace.readyAt(chatId, at), patience.until(chatId));
      const stopping = signal.aborted || turn.isEnding();
      if (ready <= at && !stopping) break;
      if (stopping || ready - at > LONGEST_WAIT_MS) {
        const due = stopping ? 0 : Math.round(clock.now() + (ready - at));
        await putOff(db, id, { due, error: null });
        return null;
      }
      await clock.sleep(ready - at, signal);
    }
    pace.note(chatId, clock.elapsed());
    return { ended: carryOut(work).finally(() => inHand.delete(id)) };
  }

  async function carryOut(work: Work): Promise<void> {
    const outcome = await callFor(work, sender, renderer);
    patience.heed(outcome);
    await notes.take(work.message.id, () => settle(work, outcome));
  }

  /** What Telegram took is noted while the claims still hold: after that another would send it again. */
  async function noteAtLast(): Promise<void> {
    for (let tries = 0; tries < LAST_TRIES; tries += 1) {
      try {
        return await notes.catchUp();
      } catch {
        await clock.sleep(LAST_PAUSE_MS);
      }
    }
    logger.error('sent, and not noted to the last', {});
  }

  async function rest(ms: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    wakeUp = () => woken.abort();
    const stop = () => woken.abort();
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted) woken.abort();
    await clock.sleep(ms, woken.signal);
    signal.removeEventListener('abort', stop);
    wakeUp = () => {};
  }

  return {
    inFlight: () => inHand.size,
    wake: () => wakeUp(),
    run: async (signal, { untilIdle = false, mostClaims = Number.POSITIVE_INFINITY } = {}) => {
      let troubles = 0;
      begunInAll = 0;
      claimedInAll = 0;
      await patience.start();
      while (!signal.aborted && claimedInAll < mostClaims) {
        try {
          const busy = await round(signal);
          troubles = 0;
          if (busy) continue;
          if (!untilIdle) await rest(idleMs, signal);
          else if (inHand.size === 0) break;
          // What a chat waits for is due once what is on its way to it has arrived.
          else await Promise.race(inHand.values());
        } catch (error) {
          const away = error instanceof StoreUnreachableError;
          logger[away ? 'warn' : 'error'](
            away ? 'store away, deliveries wait' : 'deliveries failed',
            { error: nameOf(error) },
          );
          troubles += 1;
          await clock.sleep(Math.min(backoffMs(troubles, random), LONGEST_TROUBLE_MS), signal);
        }
      }
      patience.stop();
      await Promise.allSettled(inHand.values());
      await noteAtLast();
      await turn.leave();
      return begunInAll;
    },
  };
}
