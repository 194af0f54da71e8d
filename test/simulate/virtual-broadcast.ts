/** A whole broadcast in virtual time, with chats, announcements and faults, and its figures. */

import type { Store } from '../../src/store/store.ts';
import { mulberry32 } from '../helpers/random.ts';
import {
  announce,
  createTestWorker,
  makePlan,
  readProgress,
  subscribeChats,
  waitUntilSent,
} from './helpers.ts';
import { createSimulatedTelegram, type Faults } from './simulated-telegram.ts';
import { type ClockOptions, createVirtualClock } from './virtual-clock.ts';

export interface BroadcastOptions extends Pick<ClockOptions, 'atRest'> {
  readonly chats: number;
  readonly announcements: number;
  /** Share of chats that blocked the bot. */
  readonly blocked: number;
  readonly faults: Faults;
  readonly seed: number;
  /** An empty store. It is closed at the end. */
  readonly store: Store;
}

export interface BroadcastResult {
  readonly chats: number;
  readonly blocked: number;
  /** Messages that reachable chats did not receive. */
  readonly missing: number;
  /** Copies of messages beyond the first. */
  readonly repeats: number;
  /** The highest number of copies that a chat received of one message. */
  readonly mostCopies: number;
  readonly repliesLost: number;
  readonly limitViolations: readonly string[];
  /** Messages a second while messages were waiting. */
  readonly rate: number;
  readonly virtualSeconds: number;
  readonly realSeconds: number;
  readonly calls: number;
  readonly states: Readonly<Record<string, number>>;
}

/** Returns chat ids. Every third one belongs to a group. */
export function chatIds(count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at % 3 === 2 ? -1_000_000 - at : 1_000 + at));
}

export async function runVirtualBroadcast(options: BroadcastOptions): Promise<BroadcastResult> {
  const began = performance.now();
  const random = mulberry32(options.seed);
  const { store } = options;
  const clock = createVirtualClock(options);
  const telegram = createSimulatedTelegram({ clock, random, faults: options.faults });
  const chats = chatIds(options.chats);
  const blocked = new Set(chats.filter(() => random() < options.blocked));
  for (const chatId of blocked) telegram.block(chatId);
  const now = () => new Date(clock.now());
  await subscribeChats(store, chats, now());
  const base = makePlan(0);
  const added = Array.from({ length: options.announcements }, (_, at) => makePlan(at + 1));
  await announce(store, [base], now());
  await announce(store, [base, ...added], now());

  const stop = new AbortController();
  const deliveries = createTestWorker({
    store,
    clock,
    holder: 'one',
    fetch: telegram.fetch,
    random,
  });
  const running = deliveries.run(stop.signal);
  let lastSent = 0;
  await clock.drive(
    waitUntilSent(store, clock, 5000).then(async () => {
      lastSent = clock.elapsed();
      stop.abort();
      await running;
    }),
  );
  const copies = chats
    .filter((chatId) => !blocked.has(chatId))
    .flatMap((chatId) => {
      const texts = telegram.received.get(chatId) ?? [];
      return added.map((plan) => texts.filter((text) => text.includes(plan.number ?? '')).length);
    });
  const states = await readProgress(store);
  await store.close();
  return {
    chats: chats.length,
    blocked: blocked.size,
    missing: copies.filter((count) => count === 0).length,
    repeats: copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    mostCopies: Math.max(...copies),
    repliesLost: telegram.repliesLost(),
    limitViolations: telegram.limitViolations(),
    rate: telegram.rate(),
    virtualSeconds: lastSent / 1000,
    realSeconds: (performance.now() - began) / 1000,
    calls: telegram.calls(),
    states,
  };
}
