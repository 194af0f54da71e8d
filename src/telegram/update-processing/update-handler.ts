/**
 * Handles each update once, from the webhook or from polling: claims it in the store, runs it in the
 * order of its chat and within a time limit, then records it as done or releases the claim, so that
 * it can be delivered again.
 */

import { BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { withTimeout } from '../../shared/async.ts';
import { describeError } from '../../shared/errors.ts';
import { runFetched } from '../../shared/fetched.ts';
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

/** `handled`: Telegram must not deliver it again. `again`: Telegram must deliver it again later. */
export type HandleResult = 'handled' | 'again';

export interface UpdateHandler {
  /**
   * Handles an update. Never rejects. With `pause`, an update whose result is `again` is retried
   * here, before other updates of its chat, as long as `pause` resolves with true.
   */
  handle(update: Update, pause?: (tries: number) => Promise<boolean>): Promise<HandleResult>;
  /** Resolves when no update is being handled. */
  idle(): Promise<void>;
}

export interface HandlerOptions {
  /** After this time another process may claim the update; longer than `timeoutSeconds`. */
  readonly leaseSeconds?: number;
  /** Time for the calls of the Bot API with all waits and retries. */
  readonly retryBudgetSeconds?: number;
  /** Time limit of one attempt. */
  readonly timeoutSeconds?: number;
  /** How long an update waits for a lower id that has not arrived yet. */
  readonly gapMs?: number;
  /** Keeps the order of updates; absent: this process does. */
  readonly chatOrder?: ChatOrder;
  /** Called after every attempt (metrics). */
  readonly onOutcome?: (update: Update, outcome: UpdateOutcome, seconds: number) => void;
}

/**
 * Outcome of an attempt. `failed`: an error of the code, the person was notified. `gave-up`: it
 * failed too often. `known`: it was handled before.
 */
export type UpdateOutcome = 'done' | 'failed' | 'again' | 'gave-up' | 'known';

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
      // The same update arrived twice at once: the first one is running.
      if (inProgress.has(id)) return 'again';
      inProgress.add(id);
      try {
        const key = chatKey(update) ?? `#${id}`;
        return await chatOrder.serialize(key, id, () => attemptWithRetry(update, pause));
      } catch (error) {
        // The claim in the store says whether it was handled.
        if (error instanceof OrderUnavailableError) {
          deps.logger.warn('update order unavailable', { updateId: id, ...describeError(error) });
          return 'again';
        }
        deps.logger.error('update failed', { updateId: id, ...describeError(error) });
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
  /** Updates that were handled while the store could not record it. */
  const unrecorded = new Set<number>();
  /** Updates whose claim the store could not release, with the end of the claim in ms. */
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
      // After its end, another process may hold the claim.
      if (now().getTime() < until) {
        const release = { error: StoreUnreachableError.name, countsAsAttempt: false };
        await releaseUpdate(store.db, id, now(), release);
      }
      unreleased.delete(id);
    }
    return claimUpdate(store.db, id, now(), leaseSeconds, chatKey(update));
  }

  /** Runs the bot on an update. Returns the error, or null. */
  async function run(update: Update, scope: UpdateScope): Promise<unknown> {
    try {
      const work = bot.updateScopes.run(scope, () =>
        runFetched(async () => {
          // Once a message was sent, the update is not handled from the start again.
          if (scope.accepted) throw new Error('a text was missing after the first message');
          await bot.handleUpdate(update);
        }),
      );
      await withTimeout(timeoutSeconds * 1000, work);
      return null;
    } catch (error) {
      return error instanceof BotError ? error.error : error;
    } finally {
      // Code that is still running can make no more calls.
      scope.abortController.abort();
    }
  }

  async function finish(id: number, outcome: 'done' | 'failed'): Promise<UpdateOutcome> {
    try {
      await finishUpdate(store.db, id, now());
      return outcome;
    } catch (error) {
      unrecorded.add(id);
      logger.error('handled update not recorded', { updateId: id, ...describeError(error) });
      return 'again';
    }
  }

  async function releaseClaim(id: number, until: number, error: unknown): Promise<UpdateOutcome> {
    const fields = { updateId: id, ...describeError(error) };
    try {
      const left = await releaseUpdate(store.db, id, now(), releaseDetails(error, now()));
      if (left === 'waiting') {
        logger.warn('update released for redelivery', fields);
        return 'again';
      }
      logger.error('update given up', fields);
      return 'gave-up';
    } catch (storeError) {
      unreleased.set(id, until);
      logger.warn('update not released', {
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
      logger.warn('error notice not sent', { updateId, ...describeError(error) });
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
      logger.warn('update claim failed', { updateId: id, ...describeError(error) });
      return 'again';
    }
    const scope = createUpdateScope(id, retryBudgetSeconds * 1000);
    scope.onAccepted = async () => {
      try {
        await markAnswered(store.db, id);
      } catch (error) {
        logger.warn('answered update not recorded', { updateId: id, ...describeError(error) });
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
