/** Helpers for simulations: chats with subscriptions, a growing library and a worker. */

import type { LegalDocument } from '../../src/library/document.ts';
import { createTestDocument } from '../../src/library/testing.ts';
import { announceChanges } from '../../src/notifications/announce.ts';
import {
  createOutboxWorker,
  type OutboxWorkerOptions,
} from '../../src/notifications/outbox-worker/outbox-worker.ts';
import { createThrottle } from '../../src/notifications/throttle.ts';
import { createPostRenderer } from '../../src/presentation/announcement-posts.ts';
import { chunks } from '../../src/shared/chunks.ts';
import type { Clock } from '../../src/shared/clock.ts';
import type { Store } from '../../src/store/store.ts';
import { countMessagesByState } from '../../src/store/tables/delivery-progress.ts';
import { findNextDue } from '../../src/store/tables/outbox.ts';
import { upsertSubscriptionStatement } from '../../src/store/tables/subscriptions.ts';
import { createTelegramSender } from '../../src/telegram/send-post.ts';
import { makeLibrary } from '../helpers/answers.ts';

export const TOKEN = '7000000001:TEST-token_of_the_simulation';
export const TODAY = '2026-11-25';
export const TIME_ZONE = 'Asia/Ho_Chi_Minh';

export function makePlan(number: number, more: Partial<LegalDocument> = {}): LegalDocument {
  return createTestDocument({
    id: `kh-${number}`,
    number: `${number}/KH-UBND`,
    type: 'plan',
    title: `Kế hoạch số ${number}`,
    dateDocument: '2026-11-20',
    ...more,
  });
}

export async function subscribeChats(
  store: Store,
  chatIds: readonly number[],
  now: Date,
): Promise<void> {
  for (const some of chunks(chatIds, 1000)) {
    await store.batch(
      some.map((chatId) =>
        upsertSubscriptionStatement(store.db, {
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

/** Announces the documents that are new in this list. */
export async function announce(store: Store, documents: readonly LegalDocument[], now: Date) {
  return announceChanges(store, makeLibrary(documents), { now, today: TODAY, timeZone: TIME_ZONE });
}

export function createTestWorker(
  options: Pick<OutboxWorkerOptions, 'store' | 'clock' | 'holder'> &
    Partial<OutboxWorkerOptions> & {
      readonly fetch: typeof fetch;
      readonly apiRoot?: string;
      readonly token?: string;
    },
) {
  const { clock, fetch, apiRoot, token = TOKEN } = options;
  return createOutboxWorker({
    throttle: createThrottle(),
    renderer: createPostRenderer({ username: () => 'cchc_test_bot', names: () => makeLibrary([]) }),
    sender: createTelegramSender({
      token,
      clock,
      fetch,
      ...(apiRoot !== undefined && { apiRoot }),
    }),
    logger: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
    ...options,
  });
}

/** Resolves once no message is waiting to be sent. */
export async function waitUntilSent(store: Store, clock: Clock, everyMs = 1000): Promise<void> {
  while ((await findNextDue(store.db)) !== null) await clock.sleep(everyMs);
}

export const readProgress = (store: Store) => countMessagesByState(store.db, null);
