/**
 * The turn to deliver, as one process sees it: taken, renewed before it is over, and what a new holder
 * has to see to before it sends anything.
 */

import type { Clock } from '../../shared/clock.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Store } from '../../store/store.ts';
import { acquireLease, releaseLease } from '../../store/tables/leases.ts';
import {
  clampDueTimes,
  listSentToGroups,
  releaseClaimsOfOthers,
} from '../../store/tables/outbox-recovery.ts';
import { type Backoff, MAX_DEFERRAL_MS } from '../backoff.ts';
import type { Throttle } from '../throttle.ts';
import { SENDER_LEASE } from './record-result.ts';

export interface SenderLease {
  /** Takes or renews it; gives whether it is this process's. */
  acquire(): Promise<boolean>;
  /** So little of it is left that nothing more is to be begun. */
  isExpiring(): boolean;
  /** Gives it back; never throws. */
  release(): Promise<void>;
}

export interface SenderLeaseOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly throttle: Throttle;
  readonly backoff: Backoff;
  readonly logger: Logger;
  readonly holder: string;
  /** How long it holds where its process dies. */
  readonly leaseMs: number;
}

const CLAMP_INTERVAL_MS = 60_000;
const SEND_HISTORY_MS = 61_000;
/** It is renewed with so much of it left. */
const RENEW_AT = 0.75;
/** Nothing is begun with less: a call ends before it is over. */
const STOP_AT = 0.55;

export function createSenderLease(options: SenderLeaseOptions): SenderLease {
  const { store, clock, throttle, backoff, logger, holder, leaseMs } = options;
  const { db } = store;
  let until = Number.NEGATIVE_INFINITY;
  let clampedAt = Number.NEGATIVE_INFINITY;
  let wasHeld = false;
  /** What a former holder left was seen to. */
  let isInitialized = false;

  /** A group's minute is longer than the pause that a new holder makes anyway. */
  async function inheritSends(): Promise<void> {
    const [now, at] = [clock.now(), clock.elapsed()];
    const former = await listSentToGroups(db, now - SEND_HISTORY_MS);
    throttle.inherit(
      at,
      former.map(({ chatId, doneAt }) => ({ chatId, at: at - Math.max(0, now - doneAt) })),
    );
  }

  async function initialize(pausedUntil: number): Promise<void> {
    const pause = Math.min(pausedUntil - clock.now(), MAX_DEFERRAL_MS);
    if (pause > 0) backoff.pauseAll(clock.elapsed() + pause);
    const freed = await releaseClaimsOfOthers(db, holder);
    await inheritSends();
    // Whether Telegram is there at all; and the connection is open before the first message.
    await backoff.start(true);
    logger.info('delivering', { freed });
    isInitialized = true;
  }

  return {
    acquire: async () => {
      if (clock.elapsed() < until - leaseMs * RENEW_AT) return true;
      const now = new Date(clock.now());
      const lease = await acquireLease(db, SENDER_LEASE, { holder, now, leaseMs: leaseMs });
      if (lease === null) {
        if (wasHeld) logger.info('deliveries left to another process');
        wasHeld = false;
        return false;
      }
      until = clock.elapsed() + leaseMs;
      wasHeld = true;
      if (!lease.isRenewal) isInitialized = false;
      if (!isInitialized) await initialize(lease.pausedUntil);
      if (clock.elapsed() - clampedAt >= CLAMP_INTERVAL_MS) {
        clampedAt = clock.elapsed();
        await clampDueTimes(db, clock.now() + MAX_DEFERRAL_MS, clock.now());
      }
      return true;
    },
    isExpiring: () => clock.elapsed() >= until - leaseMs * STOP_AT,
    release: async () => {
      await releaseLease(db, SENDER_LEASE, holder).catch(() => {});
      until = Number.NEGATIVE_INFINITY;
    },
  };
}
