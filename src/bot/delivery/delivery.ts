/**
 * One update in hand: whether Telegram took a message of its answer yet, and whether its time is up.
 * It goes with everything that is done for the update, so that each call of the Bot API knows what
 * it belongs to, also inside conversations, which make a client of their own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface Delivery {
  readonly updateId: number;
  /** On the clock of `performance.now()`: later than this nothing is waited for. */
  readonly patientUntil: number;
  /** Ends waits and calls when the update's time is up. */
  readonly over: AbortController;
  /** Groups that became supergroups meanwhile. */
  readonly moved: Map<number, number>;
  /** Telegram took a message: the rest is ours to retry, the update is not begun anew. */
  accepted: boolean;
  /** A fault of ours ended it; the person was told. */
  failed: boolean;
  /** Called once, before the first accepted message is reported to its sender. */
  onAccepted: () => Promise<void>;
  /** Says to the person, in their language, that something went wrong. */
  tell: (() => Promise<void>) | null;
}

export interface Deliveries {
  /** The update that the running code works for; undefined outside of any. */
  current(): Delivery | undefined;
  run<T>(delivery: Delivery, work: () => Promise<T>): Promise<T>;
}

export function createDeliveries(): Deliveries {
  const storage = new AsyncLocalStorage<Delivery>();
  return {
    current: () => storage.getStore(),
    run: (delivery, work) => storage.run(delivery, work),
  };
}

export function createDelivery(updateId: number, patienceMs: number): Delivery {
  return {
    updateId,
    patientUntil: performance.now() + patienceMs,
    over: new AbortController(),
    moved: new Map(),
    accepted: false,
    failed: false,
    onAccepted: () => Promise.resolve(),
    tell: null,
  };
}
