/** A store with chats and subscriptions, a library that grows, and what delivers between them. */
import { createRenderer } from '../../src/bot/news/post.ts';
import { telegramSender } from '../../src/bot/news/sender.ts';
import type { LegalDocument } from '../../src/knowledge/document.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { document } from '../../src/knowledge/testing.ts';
import { chunks } from '../../src/store/known-documents.ts';
import { nextDue } from '../../src/store/outbox.ts';
import { progressOf } from '../../src/store/progress.ts';
import type { Store } from '../../src/store/store.ts';
import { subscribing } from '../../src/store/subscriptions.ts';
import { announceChanges } from '../../src/updates/announce.ts';
import type { Clock } from '../../src/updates/clock.ts';
import { createDeliveries, type DeliveryOptions } from '../../src/updates/deliver.ts';
import { createPace } from '../../src/updates/pace.ts';

export const TOKEN = '7000000001:TEST-token_of_the_simulation';
export const TODAY = '2026-11-25';
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** mulberry32: the same seed, the same run. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function planOf(number: number, more: Partial<LegalDocument> = {}): LegalDocument {
  return document({
    id: `kh-${number}`,
    number: `${number}/KH-UBND`,
    type: 'plan',
    title: `Kế hoạch số ${number}`,
    dateDocument: '2026-11-20',
    ...more,
  });
}

export function libraryOf(documents: readonly LegalDocument[]): Library {
  return {
    info: null,
    documents,
    terms: [],
    topics: [],
    abbreviations: [],
    issuers: [],
    jurisdictions: [],
    entries: new Map(documents.map((one) => [one.id, one])),
    faults: [],
  };
}

export async function follow(store: Store, chatIds: readonly number[], now: Date): Promise<void> {
  for (const some of chunks(chatIds, 1000)) {
    await store.batch(
      some.map((chatId) =>
        subscribing(store.db, {
          chatId,
          filter: {},
          frequency: 'now',
          threadId: null,
          language: 'vi',
          now,
        }),
      ),
    );
  }
}

/** Announces documents on top of those that are there. */
export async function announce(store: Store, documents: readonly LegalDocument[], now: Date) {
  return announceChanges(store, libraryOf(documents), { now, today: TODAY, timeZone: TIME_ZONE });
}

export function deliveriesOf(
  options: Pick<DeliveryOptions, 'store' | 'clock' | 'holder'> &
    Partial<DeliveryOptions> & {
      readonly fetch: typeof fetch;
      readonly apiRoot?: string;
      readonly token?: string;
    },
) {
  const { clock, fetch, apiRoot, token = TOKEN } = options;
  return createDeliveries({
    pace: createPace(),
    renderer: createRenderer({ username: () => 'cchc_test_bot', topics: () => [] }),
    sender: telegramSender({
      token,
      clock,
      fetch,
      ...(apiRoot !== undefined && { apiRoot }),
    }),
    logger: { info: () => {}, warn: () => {}, error: () => {} },
    ...options,
  });
}

/** Resolves once nothing waits. */
export async function settled(store: Store, clock: Clock, everyMs = 1000): Promise<void> {
  while ((await nextDue(store.db)) !== null) await clock.sleep(everyMs);
}

export const progress = (store: Store) => progressOf(store.db, null);
