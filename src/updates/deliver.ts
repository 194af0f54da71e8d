/**
 * Takes messages from the outbox to Telegram. One process at a time has the turn, so that all of
 * them together keep to the bot's limits; rows are claimed, so that a turn that changes hands in
 * the middle sends nothing twice but what was in flight: at most `MOST_IN_FLIGHT` (docs/deliveries.md).
 */
import { abandonChat, migrateChat } from '../store/chats.ts';
import {
  type ClaimedMessage,
  claimMessages,
  clampPutOff,
  dropMessage,
  freeClaims,
  itemsOf,
  type MessageItem,
  noteDone,
  noteSent,
  pauseChat,
  putOff,
  splitting,
} from '../store/outbox.ts';
import { receptionOf } from '../store/reception.ts';
import { type Store, StoreUnreachableError } from '../store/store.ts';
import { leaveTurn, pauseTurn, takeTurn } from '../store/turns.ts';
import type { AnnouncementContent } from './announcement.ts';
import type { Clock } from './clock.ts';
import type { Pace } from './pace.ts';
import type { Outcome, Post, PostItem, Renderer, Sender } from './sender.ts';
import { quietUntil } from './slots.ts';

/** So many messages can be repeated by a crash, no more. */
export const MOST_IN_FLIGHT = 30;
/** After so many refused tries a message has failed. */
export const MOST_TRIES = 12;
/** After so many lost replies nobody knows whether it arrived: once more could be a third copy. */
export const MOST_LOST = 2;

export interface DeliverLogger {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, fields?: Readonly<Record<string, unknown>>): void;
}

export interface DeliveryOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly sender: Sender;
  readonly renderer: Renderer;
  readonly logger: DeliverLogger;
  /** Tells this process from others. */
  readonly holder: string;
  readonly random?: () => number;
  /** How long a turn holds where its process dies. */
  readonly turnMs?: number;
  /** How long a claim holds; above a call's longest time. */
  readonly leaseMs?: number;
  /** How long to wait for messages where none are due. */
  readonly idleMs?: number;
}

export interface Deliveries {
  /** Delivers until the signal; resolves once nothing is in flight. */
  run(signal: AbortSignal): Promise<void>;
  /** Looks at once: something was announced. */
  wake(): void;
  readonly inFlight: () => number;
}

const SENDING = 'sending';
const ITEMS_A_DIGEST = 15;
const FIRST_BACKOFF_MS = 1000;
const LONGEST_BACKOFF_MS = 5 * 60_000;
/** Longer than Telegram asks for; what is put off beyond was put off by a wrong clock. */
const LONGEST_PUT_OFF_MS = 3_600_000;
/** Rather than hold a claim for longer, it is given back. */
const LONGEST_WAIT_MS = 1500;
const CLAMP_MS = 60_000;
/** Then it is not the messages' fault: it is asked whether Telegram is there at all. */
const FAILURES_IN_A_ROW = 3;
/** The turn is renewed with so much of it left, and nothing is begun with less than this: a call ends before it is over. */
const TURN_RENEWED = 0.75;
const TURN_LEFT = 0.55;

/** A call under way; wrapped, since a promise of a promise would be waited for. */
interface Begun {
  readonly ended: Promise<void>;
}

export function createDeliveries(options: DeliveryOptions): Deliveries {
  const { store, clock, pace, sender, renderer, logger, holder } = options;
  const { random = Math.random, turnMs = 20_000, leaseMs = 90_000, idleMs = 1000 } = options;
  const { db } = store;
  /** Claimed rows that this process is at, so that a clock's jump does not make it begin them twice. */
  const inHand = new Map<number, Promise<void>>();
  /** What happened but could not be noted, the store being away. */
  const unnoted = new Map<number, () => Promise<void>>();
  /** Chats that Telegram asked patience for, and until when (of the clock that does not jump). */
  const patient = new Map<number, number>();
  let quietUntilElapsed = 0;
  let turnUntil = Number.NEGATIVE_INFINITY;
  let clampedAt = Number.NEGATIVE_INFINITY;
  let hadTurn = false;
  let probing = false;
  let failures = 0;
  let stopped = false;
  let wakeUp: () => void = () => {};

  const date = () => new Date(clock.now());

  /** Notes what happened; while the store is away it is kept here, and nothing else is claimed. */
  async function noting(id: number, note: () => Promise<void>): Promise<void> {
    try {
      await note();
      unnoted.delete(id);
    } catch (error) {
      unnoted.set(id, note);
      logger.error('sent, but not noted', { message: id, error: nameOf(error) });
    }
  }

  async function haveTurn(): Promise<boolean> {
    if (clock.elapsed() < turnUntil - turnMs * TURN_RENEWED) return true;
    const turn = await takeTurn(db, SENDING, { holder, now: date(), leaseMs: turnMs });
    if (turn === null) {
      if (hadTurn) logger.info('deliveries left to another process');
      hadTurn = false;
      return false;
    }
    turnUntil = clock.elapsed() + turnMs;
    const pause = Math.min(turn.pausedUntil - clock.now(), LONGEST_PUT_OFF_MS);
    if (!hadTurn) {
      if (pause > 0) quietUntilElapsed = Math.max(quietUntilElapsed, clock.elapsed() + pause);
      const freed = await freeClaims(db, holder);
      logger.info('delivering', { freed });
      hadTurn = true;
    }
    if (clock.elapsed() - clampedAt >= CLAMP_MS) {
      clampedAt = clock.elapsed();
      await clampPutOff(db, clock.now() + LONGEST_PUT_OFF_MS, clock.now());
    }
    return true;
  }

  /** Claims what is due and begins it; gives whether there was any. */
  async function round(signal: AbortSignal): Promise<boolean> {
    for (const [id, note] of [...unnoted]) {
      await note();
      unnoted.delete(id);
    }
    if (!(await haveTurn())) return false;
    const still = quietUntilElapsed - clock.elapsed();
    if (still > 0) {
      await rest(Math.min(still, turnMs / 3), signal);
      return true;
    }
    const room = MOST_IN_FLIGHT - inHand.size;
    if (room <= 0) {
      await Promise.race(inHand.values());
      return true;
    }
    const limit = Math.min(room, 10);
    const claimed = await claimMessages(db, { holder, now: date(), leaseMs, limit });
    const fresh = claimed.filter(({ id }) => !inHand.has(id) && !unnoted.has(id));
    if (fresh.length === 0) return false;
    const items = await itemsOf(
      db,
      fresh.map(({ id }) => id),
    );
    for (const [at, message] of fresh.entries()) {
      // One after another: each waits for its place, so that none is claimed long before it is sent.
      try {
        const own = items.filter(({ outboxId }) => outboxId === message.id);
        const begun = await begin(message, own, signal);
        if (begun !== null) inHand.set(message.id, begun.ended);
      } catch (error) {
        for (const { id } of fresh.slice(at)) {
          unnoted.set(id, () => putOff(db, id, { due: 0, error: null }));
        }
        throw error;
      }
    }
    return true;
  }

  /** Waits for a message's turn and begins it; null where it is given back or needs no call. */
  async function begin(
    message: ClaimedMessage,
    items: readonly MessageItem[],
    signal: AbortSignal,
  ): Promise<Begun | null> {
    const { id, chatId, messageId } = message;
    const live = items.filter(({ state }) => state !== 'withdrawn');
    if (messageId === null) {
      const ready = items.filter(({ state }) => state === 'live');
      if (ready.length === 0) {
        await dropMessage(db, id);
        return null;
      }
      const reception = await receptionOf(db, chatId);
      const quiet = reception === null ? null : quietUntil(reception, clock.now());
      if (quiet !== null) {
        await putOff(db, id, { due: quiet, error: null });
        return null;
      }
      if (ready.length > ITEMS_A_DIGEST) {
        await store.batch(splitting(db, message, ready, ITEMS_A_DIGEST, date()));
        return placed(message, ready.slice(0, ITEMS_A_DIGEST), signal);
      }
      return placed(message, ready, signal);
    }
    return placed(message, live, signal);
  }

  async function placed(
    message: ClaimedMessage,
    items: readonly MessageItem[],
    signal: AbortSignal,
  ): Promise<Begun | null> {
    const { id, chatId } = message;
    for (;;) {
      const at = clock.elapsed();
      const patience = Math.max(patient.get(chatId) ?? 0, quietUntilElapsed);
      const ready = Math.max(pace.readyAt(chatId, at), patience);
      const stopping = signal.aborted || at >= turnUntil - turnMs * TURN_LEFT;
      if (ready <= at && !stopping) break;
      if (stopping || ready - at > LONGEST_WAIT_MS) {
        const later = stopping ? 0 : clock.now() + (ready - at);
        await putOff(db, id, { due: Math.round(later), error: null });
        return null;
      }
      await clock.sleep(ready - at, signal);
    }
    pace.note(chatId, clock.elapsed());
    return { ended: attempt(message, items).finally(() => inHand.delete(id)) };
  }

  async function attempt(message: ClaimedMessage, items: readonly MessageItem[]): Promise<void> {
    const outcome = await act(message, items);
    noteHealth(outcome);
    await noting(message.id, () => settle(message, items, outcome));
  }

  /** Makes the call; whatever goes wrong in it comes as an outcome. */
  async function act(message: ClaimedMessage, items: readonly MessageItem[]): Promise<Outcome> {
    const { chatId, threadId, messageId } = message;
    const to = { language: message.language, watchId: message.watchId };
    try {
      if (messageId === null) {
        return await sender.send({ chatId, threadId }, rendered(message, items));
      }
      if (items.length > 0) return await sender.edit(chatId, messageId, rendered(message, items));
      const removed = await sender.remove(chatId, messageId);
      if (removed.kind !== 'refused') return removed;
      return await sender.edit(chatId, messageId, renderer.withdrawn(to));
    } catch (error) {
      // A fault of ours: it would come again.
      return { kind: 'refused', reason: nameOf(error) };
    }
  }

  function rendered(message: ClaimedMessage, items: readonly MessageItem[]): Post {
    const to = { language: message.language, watchId: message.watchId };
    const posts = items.map(
      (item): PostItem => ({
        id: item.announcementId,
        content: JSON.parse(item.content) as AnnouncementContent,
        lead: item.lead,
      }),
    );
    const [only] = posts;
    const alone = message.slot.startsWith('a:') && posts.length === 1;
    return alone && only !== undefined ? renderer.post(only, to) : renderer.digest(posts, to);
  }

  async function settle(
    message: ClaimedMessage,
    items: readonly MessageItem[],
    outcome: Outcome,
  ): Promise<void> {
    const { id, chatId, messageId } = message;
    const shown = items.reduce((sum, { revision }) => sum + revision, 0);
    switch (outcome.kind) {
      case 'done':
        if (messageId !== null && items.length === 0) {
          return noteDone(db, id, { state: 'sent', error: 'withdrawn', now: date() });
        }
        return noteSent(db, id, { messageId: outcome.messageId, shown, now: date() });
      case 'nothing':
        return noteDone(db, id, { state: 'sent', error: null, now: date() });
      case 'patience':
        return bePatient(id, chatId, outcome.seconds);
      case 'gone':
        logger.info('chat gone', { reason: outcome.reason });
        return abandonChat(store, chatId, outcome.reason, date());
      case 'moved':
        logger.info('group moved', { message: id });
        await putOff(db, id, { due: 0, error: null });
        return migrateChat(store, chatId, outcome.to, date());
      case 'no-thread':
        await db.updateTable('outbox').set({ thread_id: null }).where('id', '=', id).execute();
        return failOrPutOff(message, outcome.reason, { due: 0, refused: true });
      case 'refused':
        logger.warn('message refused', { message: id, reason: outcome.reason });
        return noteDone(db, id, { state: 'failed', error: outcome.reason, now: date() });
      case 'away':
        return failOrPutOff(message, outcome.reason, {
          due: clock.now() + backoff(message.attempts),
          refused: true,
        });
      case 'lost':
        return failOrPutOff(message, outcome.reason, {
          due: clock.now() + backoff(message.lost),
          // An edit made twice is the same edit.
          lost: messageId === null,
          refused: messageId !== null,
        });
    }
  }

  async function failOrPutOff(
    { id, attempts, lost }: ClaimedMessage,
    reason: string,
    next: { readonly due: number; readonly refused?: boolean; readonly lost?: boolean },
  ): Promise<void> {
    const over = next.lost === true ? lost + 1 >= MOST_LOST : attempts + 1 >= MOST_TRIES;
    if (!over) {
      await putOff(db, id, { ...next, due: Math.round(next.due), error: reason });
      return;
    }
    logger.warn('message failed', { message: id, reason });
    await noteDone(db, id, { state: 'failed', error: reason, now: date() });
  }

  /** This chat waits; a second chat that is told to wait meanwhile makes all of them wait. */
  async function bePatient(id: number, chatId: number, seconds: number): Promise<void> {
    const at = clock.elapsed();
    const wait = Math.min(seconds * 1000 + 50, LONGEST_PUT_OFF_MS);
    for (const [chat, until] of patient) if (until <= at) patient.delete(chat);
    const others = [...patient.keys()].some((chat) => chat !== chatId);
    patient.set(chatId, Math.max(patient.get(chatId) ?? 0, at + wait));
    const until = Math.round(clock.now() + wait);
    await putOff(db, id, { due: until, error: `retry after ${seconds} s` });
    await pauseChat(db, chatId, until);
    if (!others) return;
    quietUntilElapsed = Math.max(quietUntilElapsed, at + wait);
    logger.warn('deliveries paused', { seconds });
    await pauseTurn(db, SENDING, until);
  }

  function noteHealth({ kind }: Outcome): void {
    failures = kind === 'away' || kind === 'lost' ? failures + 1 : 0;
    if (kind === 'lost' || failures >= FAILURES_IN_A_ROW) probe();
  }

  /** Replies are lost when the way is broken: nothing is sent until Telegram answers again. */
  function probe(): void {
    if (probing) return;
    probing = true;
    const look = async () => {
      for (let tries = 0; ; tries += 1) {
        if (await sender.isThere().catch(() => false)) return;
        const wait = backoff(tries);
        quietUntilElapsed = Math.max(quietUntilElapsed, clock.elapsed() + wait + 100);
        await clock.sleep(wait);
        if (stopped) return;
      }
    };
    look()
      .catch((error: unknown) => logger.warn('probe failed', { error: nameOf(error) }))
      .finally(() => {
        probing = false;
      });
  }

  /** Full jitter over the upper half: many that failed together do not come back together. */
  function backoff(tries: number): number {
    const most = Math.min(FIRST_BACKOFF_MS * 2 ** tries, LONGEST_BACKOFF_MS);
    return most / 2 + (random() * most) / 2;
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
    run: async (signal) => {
      let troubles = 0;
      while (!signal.aborted) {
        try {
          const busy = await round(signal);
          troubles = 0;
          if (!busy) await rest(idleMs, signal);
        } catch (error) {
          const away = error instanceof StoreUnreachableError;
          logger[away ? 'warn' : 'error'](
            away ? 'store away, deliveries wait' : 'deliveries failed',
            {
              error: nameOf(error),
            },
          );
          troubles += 1;
          await clock.sleep(Math.min(backoff(troubles), 30_000), signal);
        }
      }
      stopped = true;
      await Promise.allSettled(inHand.values());
      for (const note of unnoted.values()) await note().catch(() => {});
      await leaveTurn(db, SENDING, holder).catch(() => {});
    },
  };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
