/**
 * The lease of the sending process: acquired, renewed before it ends, and what a new holder does before
 * it sends.
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
  /** Acquires or renews the lease. Returns whether this process holds it. */
  acquire(): Promise<boolean>;
  /** Whether too little time is left to start another request. */
  isExpiring(): boolean;
  /** Releases the lease. Never throws. */
  release(): Promise<void>;
}

export interface SenderLeaseOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly throttle: Throttle;
  readonly backoff: Backoff;
  readonly logger: Logger;
  readonly holder: string;
  /** How long the lease lasts if its process dies. */
  readonly leaseMs: number;
}

const CLAMP_INTERVAL_MS = 60_000;
const SEND_HISTORY_MS = 61_000;
/** It is renewed when this share of it is left. */
const RENEW_AT = 0.75;
/** No request starts when less than this share is left, so that it ends before the lease. */
const STOP_AT = 0.55;

export function createSenderLease(options: SenderLeaseOptions): SenderLease {
  const { store, clock, throttle, backoff, logger, holder, leaseMs } = options;
  const { db } = store;
  let until = Number.NEGATIVE_INFINITY;
  let clampedAt = Number.NEGATIVE_INFINITY;
  let wasHeld = false;
  /** Claims and sends of the former holder were taken over. */
  let isInitialized = false;

  /** The limit of a group counts a minute, which is longer than the pause of a new holder. */
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
    // Probes Telegram, which also opens the connection before the first message.
    await backoff.start(true);
    logger.info('sending started', { freed });
    isInitialized = true;
  }

  return {
    acquire: async () => {
      if (clock.elapsed() < until - leaseMs * RENEW_AT) return true;
      const now = new Date(clock.now());
      const lease = await acquireLease(db, SENDER_LEASE, { holder, now, leaseMs: leaseMs });
      if (lease === null) {
        if (wasHeld) logger.info('sending taken over by another process');
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
