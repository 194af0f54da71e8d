/** A store, a Telegram and a clock in virtual time, and what is published and delivered between them. */

import { onTestFinished } from 'vitest';
import { databaseFile, openStore, storeAtRest } from '#test/store';
import type { Store } from '../../src/store/store.ts';
import { announce, deliveriesOf, planOf, randomOf, settled } from './scene.ts';
import { type Faults, type SimulatedTelegram, simulatedTelegram } from './telegram.ts';
import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;
/** What was there before anything was published. */
export const BASE = planOf(0);

export interface Stage {
  readonly clock: VirtualClock;
  readonly telegram: SimulatedTelegram;
  readonly store: Store;
  readonly file: string;
  readonly now: () => Date;
  /** Announces plans with these numbers on top of those before. */
  readonly publish: (...numbers: number[]) => Promise<void>;
  /** Delivers until nothing is due any more, or for so long. */
  readonly deliver: (ms?: number) => Promise<void>;
  readonly copies: (chatId: number, number: number) => number;
}

export async function stage(faults: Faults = {}, start?: number): Promise<Stage> {
  const file = databaseFile();
  const clock = createVirtualClock({ start, atRest: storeAtRest });
  const telegram = simulatedTelegram({ clock, random: randomOf(3), faults });
  const store = openStore(file, { busyTimeoutMs: 1 });
  onTestFinished(() => store.close());
  const now = () => new Date(clock.now());
  const published = [BASE];
  await announce(store, published, now());
  return {
    clock,
    telegram,
    store,
    file,
    now,
    publish: async (...numbers) => {
      published.push(...numbers.map((number) => planOf(number)));
      await announce(store, published, now());
    },
    deliver: async (ms) => {
      const stop = new AbortController();
      // Over days it need not look every second.
      const idleMs = (ms ?? 0) > HOUR_MS / 2 ? 600_000 : 1000;
      const running = deliveriesOf({
        store,
        clock,
        holder: 'one',
        fetch: telegram.fetch,
        idleMs,
      }).run(stop.signal);
      const enough = ms === undefined ? settled(store, clock) : clock.sleep(ms);
      await clock.drive(
        enough.then(() => {
          stop.abort();
          return running;
        }),
      );
    },
    copies: (chatId, number) =>
      (telegram.got.get(chatId) ?? []).filter((text) => text.includes(`${number}/KH-UBND`)).length,
  };
}
