/** A store, a simulated Telegram and a clock in virtual time, to publish and deliver with. */

import { onTestFinished } from 'vitest';
import { createDatabase, openStore, storeIdle } from '#test/store';
import type { Store } from '../../src/store/store.ts';
import { mulberry32 } from '../helpers/random.ts';
import { announce, createTestWorker, makePlan, waitUntilSent } from './helpers.ts';
import {
  createSimulatedTelegram,
  type Faults,
  type SimulatedTelegram,
} from './simulated-telegram.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** The document that exists before anything is published. */
export const BASE_DOCUMENT = makePlan(0);

export interface VirtualHarness {
  readonly clock: VirtualClock;
  readonly telegram: SimulatedTelegram;
  readonly store: Store;
  readonly file: string;
  readonly now: () => Date;
  /** Announces plans with these numbers in addition to the earlier ones. */
  readonly publish: (...numbers: number[]) => Promise<void>;
  /** Delivers for so many milliseconds, or until nothing is due when `ms` is absent. */
  readonly deliver: (ms?: number) => Promise<void>;
  readonly copies: (chatId: number, number: number) => number;
}

export async function createVirtualHarness(
  faults: Faults = {},
  start?: number,
): Promise<VirtualHarness> {
  const file = createDatabase();
  const clock = createVirtualClock({ start, atRest: storeIdle });
  const telegram = createSimulatedTelegram({ clock, random: mulberry32(3), faults });
  const store = openStore(file, { busyTimeoutMs: 1 });
  onTestFinished(() => store.close());
  const now = () => new Date(clock.now());
  const published = [BASE_DOCUMENT];
  await announce(store, published, now());
  return {
    clock,
    telegram,
    store,
    file,
    now,
    publish: async (...numbers) => {
      published.push(...numbers.map((number) => makePlan(number)));
      await announce(store, published, now());
    },
    deliver: async (ms) => {
      const stop = new AbortController();
      // Over several days the worker need not look every second.
      const idleMs = (ms ?? 0) > HOUR_MS / 2 ? 600_000 : 1000;
      const running = createTestWorker({
        store,
        clock,
        holder: 'one',
        fetch: telegram.fetch,
        idleMs,
      }).run(stop.signal);
      const enough = ms === undefined ? waitUntilSent(store, clock) : clock.sleep(ms);
      await clock.drive(
        enough.then(() => {
          stop.abort();
          return running;
        }),
      );
    },
    copies: (chatId, number) =>
      (telegram.received.get(chatId) ?? []).filter((text) => text.includes(`${number}/KH-UBND`))
        .length,
  };
}
