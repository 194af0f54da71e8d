/**
 * Takes updates, however they come, and handles each once (issue 3, "Correctness under Telegram's
 * rules"): claimed in the store, in the order of its chat, within its time; then noted as done, or
 * let go of to come again.
 */
import { BotError, GrammyError } from 'grammy';
import type { Update } from 'grammy/types';
import { StoreUnreachableError } from '../../store/store.ts';
import {
  type Claim,
  claimUpdate,
  finishUpdate,
  noteAnswered,
  type Release,
  releaseUpdate,
} from '../../store/updates.ts';
import type { CchcBot } from '../bot.ts';
import type { BotDependencies } from '../dependencies.ts';
import { describeError, isPassing } from '../faults.ts';
import { chatKeyOf } from './chat-key.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { type ChatOrder, createChatOrder, OrderAwayError } from './order.ts';

/** `handled`: it is not to come again. `again`: it is to be delivered again, a little later. */
export type Handled = 'handled' | 'again';

export interface UpdateHandler {
  /**
   * Handles an update; never throws. With `pause`, an update that is to come again is tried again
   * here, before anything else of its chat, for as long as `pause` resolves with true.
   */
  handle(update: Update, pause?: (tries: number) => Promise<boolean>): Promise<Handled>;
  /** Resolves once nothing is in hand. */
  idle(): Promise<void>;
}

export interface HandlerOptions {
  /** How long a claim holds where its process dies; above `limitSeconds`. */
  readonly leaseSeconds?: number;
  /** How long calls of the Bot API may be waited for and repeated. */
  readonly patienceSeconds?: number;
  /** After so long an update is given up as stuck. */
  readonly limitSeconds?: number;
  /** How long an update waits for one with a lower id that has not come yet. */
  readonly gapMs?: number;
  /** Who keeps the order; this process by itself where absent. */
  readonly order?: ChatOrder;
  /** Told what became of every attempt, for figures. */
  readonly onOutcome?: (update: Update, outcome: Outcome, seconds: number) => void;
}

/**
 * What became of an attempt. `failed`: by a fault of ours, told to the person; `put-aside`: once too
 * often; `known`: it was handled before.
 */
export type Outcome = 'done' | 'failed' | 'again' | 'put-aside' | 'known';

type HandlerDependencies = Pick<BotDependencies, 'store' | 'now' | 'logger'>;

class StuckError extends Error {
  override readonly name = 'StuckError';
}

export function createUpdateHandler(
  bot: CchcBot,
  deps: HandlerDependencies,
  options: HandlerOptions = {},
): UpdateHandler {
  const { order = createChatOrder(options.gapMs) } = options;
  const attempt = createAttempt(bot, deps, options);
  const { onOutcome = () => {} } = options;
  const attempted = async (update: Update): Promise<Handled> => {
    const begun = performance.now();
    const outcome = await attempt(update);
    onOutcome(update, outcome, (performance.now() - begun) / 1000);
    return outcome === 'again' ? 'again' : 'handled';
  };
  const inHand = new Set<number>();

  const inTurn = async (update: Update, pause?: (tries: number) => Promise<boolean>) => {
    for (let tries = 1; ; tries += 1) {
      const handled = await attempted(update);
      if (handled === 'handled' || pause === undefined || !(await pause(tries))) return handled;
    }
  };
  return {
    idle: order.idle,
    handle: async (update, pause) => {
      const id = update.update_id;
      // Delivered twice at the same moment: the first is at it.
      if (inHand.has(id)) return 'again';
      inHand.add(id);
      try {
        const key = chatKeyOf(update) ?? `#${id}`;
        return await order.inTurn(key, id, () => inTurn(update, pause));
      } catch (error) {
        // What was done is known by its claim.
        if (error instanceof OrderAwayError) {
          deps.logger.warn('update not begun', { updateId: id, ...describeError(error) });
          return 'again';
        }
        deps.logger.error('update lost', { updateId: id, ...describeError(error) });
        return 'handled';
      } finally {
        inHand.delete(id);
      }
    },
  };
}

function createAttempt(bot: CchcBot, deps: HandlerDependencies, options: HandlerOptions) {
  const { store, now, logger } = deps;
  const { leaseSeconds = 90, patienceSeconds = 50, limitSeconds = 75 } = options;
  /** Handled, but the store was away when that was to be noted. */
  const unnoted = new Set<number>();
  /** Failed in passing, but the store was away when the claim was to be let go; until when it holds. */
  const unreleased = new Map<number, number>();

  async function claim(update: Update): Promise<Claim> {
    const id = update.update_id;
    if (unnoted.has(id)) {
      await finishUpdate(store.db, id, now());
      unnoted.delete(id);
      return 'done';
    }
    const until = unreleased.get(id);
    if (until !== undefined) {
      // Once the lease is over, the claim may be another's.
      if (now().getTime() < until) {
        const release = { error: StoreUnreachableError.name, counted: false };
        await releaseUpdate(store.db, id, now(), release);
      }
      unreleased.delete(id);
    }
    return claimUpdate(store.db, id, now(), leaseSeconds, chatKeyOf(update));
  }

  /** What went wrong; null where nothing did. */
  async function run(update: Update, delivery: Delivery): Promise<unknown> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stuck = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new StuckError(`not done in ${limitSeconds} s`)),
        limitSeconds * 1000,
      );
    });
    try {
      const work = bot.deliveries.run(delivery, () => bot.handleUpdate(update));
      await Promise.race([work, stuck]);
      return null;
    } catch (error) {
      return error instanceof BotError ? error.error : error;
    } finally {
      clearTimeout(timer);
      // Whatever still runs can say nothing more.
      delivery.over.abort();
    }
  }

  async function finish(id: number, outcome: 'done' | 'failed'): Promise<Outcome> {
    try {
      await finishUpdate(store.db, id, now());
      return outcome;
    } catch (error) {
      unnoted.add(id);
      logger.error('handled, but not noted', { updateId: id, ...describeError(error) });
      return 'again';
    }
  }

  async function letGo(id: number, until: number, error: unknown): Promise<Outcome> {
    const fields = { updateId: id, ...describeError(error) };
    try {
      const left = await releaseUpdate(store.db, id, now(), releaseFor(error, now()));
      if (left === 'waiting') {
        logger.warn('update not handled, it is to come again', fields);
        return 'again';
      }
      logger.error('update put aside', fields);
      return 'put-aside';
    } catch (away) {
      unreleased.set(id, until);
      logger.warn('update not handled, and the store is away', {
        ...fields,
        store: describeError(away),
      });
      return 'again';
    }
  }

  async function tell(delivery: Delivery): Promise<void> {
    const { tell: say, updateId } = delivery;
    if (say === null) return;
    const last = createDelivery(updateId, 5000);
    try {
      await bot.deliveries.run(last, say);
    } catch (error) {
      logger.warn('fault not told', { updateId, ...describeError(error) });
    }
  }

  return async (update: Update): Promise<Outcome> => {
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
    const delivery = createDelivery(id, patienceSeconds * 1000);
    delivery.onAccepted = async () => {
      try {
        await noteAnswered(store.db, id);
      } catch (error) {
        logger.warn('answer not noted', { updateId: id, ...describeError(error) });
      }
    };
    const error = await run(update, delivery);
    if (error === null) return finish(id, delivery.failed ? 'failed' : 'done');
    if (isPassing(error) && !delivery.accepted) return letGo(id, until, error);
    logger.error('update failed', { updateId: id, ...describeError(error) });
    await tell(delivery);
    return finish(id, 'failed');
  };
}

function releaseFor(error: unknown, now: Date): Release {
  const { error: kind, code } = describeError(error);
  const wait = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return {
    error: [kind, code].filter((part) => part !== undefined).join(' '),
    counted: !(error instanceof StoreUnreachableError),
    ...(wait !== undefined && { notBefore: new Date(now.getTime() + wait * 1000) }),
  };
}
