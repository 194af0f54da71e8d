/**
 * Takes updates, however they come, and handles each once (issue 3, "Correctness under Telegram's
 * rules"): claimed in the store, in the order of its chat, within its time; then noted as done, or
 * let go of to come again.
 */

import { BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { withTimeout } from '../../shared/async.ts';
import { describeError } from '../../shared/errors.ts';
import { StoreUnreachableError } from '../../store/store.ts';
import {
  type ClaimResult,
  claimUpdate,
  finishUpdate,
  markAnswered,
  releaseUpdate,
  type UpdateRelease,
} from '../../store/tables/processed-updates.ts';
import type { CchcBot } from '../bot.ts';
import type { BotDependencies } from '../dependencies.ts';
import { isTransientError } from '../errors.ts';
import { chatKey } from './chat-key.ts';
import { type ChatOrder, createChatOrder, OrderUnavailableError } from './chat-order.ts';
import { createUpdateScope, type UpdateScope } from './update-scope.ts';

/** `handled`: it is not to come again. `again`: it is to be delivered again, a little later. */
export type HandleResult = 'handled' | 'again';

export interface UpdateHandler {
  /**
   * Handles an update; never throws. With `pause`, an update that is to come again is tried again
   * here, before anything else of its chat, for as long as `pause` resolves with true.
   */
  handle(update: Update, pause?: (tries: number) => Promise<boolean>): Promise<HandleResult>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
}

export interface HandlerOptions {
  /** How long a claim holds where its process dies; above `limitSeconds`. */
  readonly leaseSeconds?: number;
  /** How long calls of the Bot API may be waited for and repeated. */
  readonly retryBudgetSeconds?: number;
  /** After so long an update is given up as stuck. */
  readonly timeoutSeconds?: number;
  /** How long an update waits for one with a lower id that has not come yet. */
  readonly gapMs?: number;
  /** Who keeps the order; this process by itself where absent. */
  readonly chatOrder?: ChatOrder;
  /** Told what became of every attempt, for figures. */
  readonly onOutcome?: (update: Update, outcome: UpdateOutcome, seconds: number) => void;
}

/**
 * What became of an attempt. `failed`: by a fault of ours, told to the person; `put-aside`: once too
 * often; `known`: it was handled before.
 */
export type UpdateOutcome = 'done' | 'failed' | 'again' | 'put-aside' | 'known';

type HandlerDependencies = Pick<BotDependencies, 'store' | 'now' | 'logger'>;

export function createUpdateHandler(
  bot: CchcBot,
  deps: HandlerDependencies,
  options: HandlerOptions = {},
): UpdateHandler {
  const { chatOrder = createChatOrder(options.gapMs) } = options;
  const attempt = createUpdateAttempt(bot, deps, options);
  const { onOutcome = () => {} } = options;
  const attemptOnce = async (update: Update): Promise<HandleResult> => {
    const startedAt = performance.now();
    const outcome = await attempt(update);
    onOutcome(update, outcome, (performance.now() - startedAt) / 1000);
    return outcome === 'again' ? 'again' : 'handled';
  };
  const inProgress = new Set<number>();

  const attemptWithRetry = async (update: Update, pause?: (tries: number) => Promise<boolean>) => {
    for (let tries = 1; ; tries += 1) {
      const handled = await attemptOnce(update);
      if (handled === 'handled' || pause === undefined || !(await pause(tries))) return handled;
    }
  };
  return {
    idle: chatOrder.idle,
    handle: async (update, pause) => {
      const id = update.update_id;
      // Delivered twice at the same moment: the first is at it.
      if (inProgress.has(id)) return 'again';
      inProgress.add(id);
      try {
        const key = chatKey(update) ?? `#${id}`;
        return await chatOrder.serialize(key, id, () => attemptWithRetry(update, pause));
      } catch (error) {
        // What was done is known by its claim.
        if (error instanceof OrderUnavailableError) {
          deps.logger.warn('update not begun', { updateId: id, ...describeError(error) });
          return 'again';
        }
        deps.logger.error('update lost', { updateId: id, ...describeError(error) });
        return 'handled';
      } finally {
        inProgress.delete(id);
      }
    },
  };
}

function createUpdateAttempt(bot: CchcBot, deps: HandlerDependencies, options: HandlerOptions) {
  const { store, now, logger } = deps;
  const { leaseSeconds = 90, retryBudgetSeconds = 50, timeoutSeconds = 75 } = options;
  /** Handled, but the store was away when that was to be noted. */
  const unrecorded = new Set<number>();
  /** Failed in passing, but the store was away when the claim was to be let go; until when it holds. */
  const unreleased = new Map<number, number>();

  async function claim(update: Update): Promise<ClaimResult> {
    const id = update.update_id;
    if (unrecorded.has(id)) {
      await finishUpdate(store.db, id, now());
      unrecorded.delete(id);
      return 'done';
    }
    const until = unreleased.get(id);
    if (until !== undefined) {
      // Once the lease is over, the claim may be another's.
      if (now().getTime() < until) {
        const release = { error: StoreUnreachableError.name, countsAsAttempt: false };
        await releaseUpdate(store.db, id, now(), release);
      }
      unreleased.delete(id);
    }
    return claimUpdate(store.db, id, now(), leaseSeconds, chatKey(update));
  }

  /** What went wrong; null where nothing did. */
  async function run(update: Update, scope: UpdateScope): Promise<unknown> {
    try {
      const work = bot.updateScopes.run(scope, () => bot.handleUpdate(update));
      await withTimeout(timeoutSeconds * 1000, work);
      return null;
    } catch (error) {
      return error instanceof BotError ? error.error : error;
    } finally {
      // Whatever still runs can say nothing more.
      scope.abortController.abort();
    }
  }

  async function finish(id: number, outcome: 'done' | 'failed'): Promise<UpdateOutcome> {
    try {
      await finishUpdate(store.db, id, now());
      return outcome;
    } catch (error) {
      unrecorded.add(id);
      logger.error('handled, but not noted', { updateId: id, ...describeError(error) });
      return 'again';
    }
  }

  async function releaseClaim(id: number, until: number, error: unknown): Promise<UpdateOutcome> {
    const fields = { updateId: id, ...describeError(error) };
    try {
      const left = await releaseUpdate(store.db, id, now(), releaseDetails(error, now()));
      if (left === 'waiting') {
        logger.warn('update not handled, it is to come again', fields);
        return 'again';
      }
      logger.error('update put aside', fields);
      return 'put-aside';
    } catch (storeError) {
      unreleased.set(id, until);
      logger.warn('update not handled, and the store is away', {
        ...fields,
        store: describeError(storeError),
      });
      return 'again';
    }
  }

  async function notifyFailure(scope: UpdateScope): Promise<void> {
    const { notifyFailure: notify, updateId } = scope;
    if (notify === null) return;
    const notificationScope = createUpdateScope(updateId, 5000);
    try {
      await bot.updateScopes.run(notificationScope, notify);
    } catch (error) {
      logger.warn('fault not told', { updateId, ...describeError(error) });
    }
  }

  return async (update: Update): Promise<UpdateOutcome> => {
    const id = update.update_id;
    const until = now().getTime() + leaseSeconds * 1000;
    try {
      if (!bot.isInited()) bot.botInfo = await bot.api.getMe();
      const claimed = await claim(update);
      if (claimed === 'busy') return 'again';
      if (claimed !== 'claimed') return 'known';
    } catch (error) {
      logger.warn('update not claimed', { updateId: id, ...describeError(error) });
      return 'again';
    }
    const scope = createUpdateScope(id, retryBudgetSeconds * 1000);
    scope.onAccepted = async () => {
      try {
        await markAnswered(store.db, id);
      } catch (error) {
        logger.warn('answer not noted', { updateId: id, ...describeError(error) });
      }
    };
    const error = await run(update, scope);
    if (error === null) return finish(id, scope.failed ? 'failed' : 'done');
    if (isTransientError(error) && !scope.accepted) return releaseClaim(id, until, error);
    logger.error('update failed', { updateId: id, ...describeError(error) });
    await notifyFailure(scope);
    return finish(id, 'failed');
  };
}

function releaseDetails(error: unknown, now: Date): UpdateRelease {
  const { error: kind, code } = describeError(error);
  const wait = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return {
    error: [kind, code].filter((part) => part !== undefined).join(' '),
    countsAsAttempt: !(error instanceof StoreUnreachableError),
    ...(wait !== undefined && { notBefore: new Date(now.getTime() + wait * 1000) }),
  };
}
