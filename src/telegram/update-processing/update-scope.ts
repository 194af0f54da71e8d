/**
 * The state of the update that is being handled. It follows the code that runs for the update
 * (`AsyncLocalStorage`), so that every call of the Bot API can find it, also inside conversations,
 * which have a client of their own.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

export interface UpdateScope {
  readonly updateId: number;
  /** No wait or retry goes past this time, in milliseconds of `performance.now()`. */
  readonly retryDeadline: number;
  /** Aborts waits and calls at the end of the update. */
  readonly abortController: AbortController;
  /** Groups that became supergroups during this update: old id → new id. */
  readonly migratedChats: Map<number, number>;
  /** Telegram accepted a message. From now on failed calls are retried here, not by redelivery. */
  accepted: boolean;
  /** An error of the code ended the update; the person was notified. */
  failed: boolean;
  /** Called once, before the caller learns that the first message was accepted. */
  onAccepted: () => Promise<void>;
  /** Tells the person, in their language, that something went wrong. */
  notifyFailure: (() => Promise<void>) | null;
}

export interface UpdateScopes {
  /** The scope of the running code; undefined outside of an update. */
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
