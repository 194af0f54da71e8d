/**
 * The turn to deliver, as one process sees it: taken, renewed before it is over, and what a new holder
 * has to see to before it sends anything.
 */
import { clampPutOff, freeClaims, sentToGroups } from '../store/outbox.ts';
import type { Store } from '../store/store.ts';
import { leaveTurn, takeTurn } from '../store/turns.ts';
import type { Clock } from './clock.ts';
import type { NewsLogger } from './logger.ts';
import type { Pace } from './pace.ts';
import { LONGEST_PUT_OFF_MS, type Patience } from './patience.ts';
import { SENDING } from './settle.ts';

export interface Turn {
  /** Takes or renews it; gives whether it is this process's. */
  have(): Promise<boolean>;
  /** So little of it is left that nothing more is to be begun. */
  isEnding(): boolean;
  /** Gives it back; never throws. */
  leave(): Promise<void>;
}

export interface TurnOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly pace: Pace;
  readonly patience: Patience;
  readonly logger: NewsLogger;
  readonly holder: string;
  /** How long it holds where its process dies. */
  readonly turnMs: number;
}

const CLAMP_MS = 60_000;
const REMEMBERED_MS = 61_000;
/** It is renewed with so much of it left. */
const RENEWED = 0.75;
/** Nothing is begun with less: a call ends before it is over. */
const LEFT = 0.55;

export function createTurn(options: TurnOptions): Turn {
  const { store, clock, pace, patience, logger, holder, turnMs } = options;
  const { db } = store;
  let until = Number.NEGATIVE_INFINITY;
  let clampedAt = Number.NEGATIVE_INFINITY;
  let had = false;
  /** What a former holder left was seen to. */
  let settledIn = false;

  /** A group's minute is longer than the pause that a new holder makes anyway. */
  async function takeOverPace(): Promise<void> {
    const [now, at] = [clock.now(), clock.elapsed()];
    const former = await sentToGroups(db, now - REMEMBERED_MS);
    pace.takeOver(
      at,
      former.map(({ chatId, doneAt }) => ({ chatId, at: at - Math.max(0, now - doneAt) })),
    );
  }

  async function settleIn(pausedUntil: number): Promise<void> {
    const pause = Math.min(pausedUntil - clock.now(), LONGEST_PUT_OFF_MS);
    if (pause > 0) patience.keepStill(clock.elapsed() + pause);
    const freed = await freeClaims(db, holder);
    await takeOverPace();
    // Whether Telegram is there at all; and the connection is open before the first message.
    await patience.start(true);
    logger.info('delivering', { freed });
    settledIn = true;
  }

  return {
    have: async () => {
      if (clock.elapsed() < until - turnMs * RENEWED) return true;
      const now = new Date(clock.now());
      const turn = await takeTurn(db, SENDING, { holder, now, leaseMs: turnMs });
      if (turn === null) {
        if (had) logger.info('deliveries left to another process');
        had = false;
        return false;
      }
      until = clock.elapsed() + turnMs;
      had = true;
      if (!turn.again) settledIn = false;
      if (!settledIn) await settleIn(turn.pausedUntil);
      if (clock.elapsed() - clampedAt >= CLAMP_MS) {
        clampedAt = clock.elapsed();
        await clampPutOff(db, clock.now() + LONGEST_PUT_OFF_MS, clock.now());
      }
      return true;
    },
    isEnding: () => clock.elapsed() >= until - turnMs * LEFT,
    leave: async () => {
      await leaveTurn(db, SENDING, holder).catch(() => {});
      until = Number.NEGATIVE_INFINITY;
    },
  };
}
