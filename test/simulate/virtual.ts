/** A whole broadcast in virtual time: chats, announcements, faults; what came of it as figures. */
import type { Store } from '../../src/store/store.ts';
import { announce, deliveriesOf, follow, planOf, progress, randomOf, settled } from './scene.ts';
import { type Faults, simulatedTelegram } from './telegram.ts';
import { type ClockOptions, createVirtualClock } from './virtual-clock.ts';

export interface BroadcastOptions extends Pick<ClockOptions, 'atRest'> {
  readonly chats: number;
  readonly announcements: number;
  /** Share of chats that blocked the bot. */
  readonly dead: number;
  readonly faults: Faults;
  readonly seed: number;
  /** Empty; it is closed afterwards. */
  readonly store: Store;
}

export interface BroadcastResult {
  readonly chats: number;
  readonly dead: number;
  /** Messages that living chats did not get. */
  readonly missing: number;
  /** Messages that came more than once, beyond the first. */
  readonly repeats: number;
  /** The most copies that any chat got of one message. */
  readonly mostCopies: number;
  readonly repliesLost: number;
  readonly excesses: readonly string[];
  /** Messages a second, while there were any to send. */
  readonly rate: number;
  readonly virtualSeconds: number;
  readonly realSeconds: number;
  readonly calls: number;
  readonly states: Readonly<Record<string, number>>;
}

/** Every faults-free chat in turn, a third of them groups. */
export function chatIds(count: number): number[] {
  return Array.from({ length: count }, (_, at) => (at % 3 === 2 ? -1_000_000 - at : 1_000 + at));
}

export async function broadcast(options: BroadcastOptions): Promise<BroadcastResult> {
  const began = performance.now();
  const random = randomOf(options.seed);
  const { store } = options;
  const clock = createVirtualClock(options);
  const telegram = simulatedTelegram({ clock, random, faults: options.faults });
  const chats = chatIds(options.chats);
  const dead = new Set(chats.filter(() => random() < options.dead));
  for (const chatId of dead) telegram.block(chatId);
  const now = () => new Date(clock.now());
  await follow(store, chats, now());
  const base = planOf(0);
  const added = Array.from({ length: options.announcements }, (_, at) => planOf(at + 1));
  await announce(store, [base], now());
  await announce(store, [base, ...added], now());

  const stop = new AbortController();
  const deliveries = deliveriesOf({ store, clock, holder: 'one', fetch: telegram.fetch, random });
  const running = deliveries.run(stop.signal);
  let lastSent = 0;
  await clock.drive(
    settled(store, clock, 5000).then(async () => {
      lastSent = clock.elapsed();
      stop.abort();
      await running;
    }),
  );
  const copies = chats
    .filter((chatId) => !dead.has(chatId))
    .flatMap((chatId) => {
      const texts = telegram.got.get(chatId) ?? [];
      return added.map((plan) => texts.filter((text) => text.includes(plan.number ?? '')).length);
    });
  const states = await progress(store);
  await store.close();
  return {
    chats: chats.length,
    dead: dead.size,
    missing: copies.filter((count) => count === 0).length,
    repeats: copies.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
    mostCopies: Math.max(...copies),
    repliesLost: telegram.repliesLost(),
    excesses: telegram.excesses(),
    rate: telegram.rate(),
    virtualSeconds: lastSent / 1000,
    realSeconds: (performance.now() - began) / 1000,
    calls: telegram.calls(),
    states,
  };
}
