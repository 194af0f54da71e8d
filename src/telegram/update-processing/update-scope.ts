/**
 * One update in hand: whether Telegram took a message of its answer yet, and whether its time is up.
 * It goes with everything that is done for the update, so that each call of the Bot API knows what
 * it belongs to, also inside conversations, which make a client of their own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface UpdateScope {
  readonly updateId: number;
  /** On the clock of `performance.now()`: later than this nothing is waited for. */
  readonly retryDeadline: number;
  /** Ends waits and calls when the update's time is up. */
  readonly abortController: AbortController;
  /** Groups that became supergroups meanwhile. */
  readonly migratedChats: Map<number, number>;
  /** Telegram took a message: the rest is ours to retry, the update is not begun anew. */
  accepted: boolean;
  /** A fault of ours ended it; the person was told. */
  failed: boolean;
  /** Called once, before the first accepted message is reported to its sender. */
  onAccepted: () => Promise<void>;
  /** Says to the person, in their language, that something went wrong. */
  notifyFailure: (() => Promise<void>) | null;
}

export interface UpdateScopes {
  /** The update that the running code works for; undefined outside of any. */
  current(): UpdateScope | undefined;
  run<T>(scope: UpdateScope, work: () => Promise<T>): Promise<T>;
}

export function createUpdateScopes(): UpdateScopes {
  const storage = new AsyncLocalStorage<UpdateScope>();
  return {
    current: () => storage.getStore(),
    run: (scope, work) => storage.run(scope, work),
  };
}

export function createUpdateScope(updateId: number, retryBudgetMs: number): UpdateScope {
  return {
    updateId,
    retryDeadline: performance.now() + retryBudgetMs,
    abortController: new AbortController(),
    migratedChats: new Map(),
    accepted: false,
    failed: false,
    onAccepted: () => Promise.resolve(),
    notifyFailure: null,
  };
}
