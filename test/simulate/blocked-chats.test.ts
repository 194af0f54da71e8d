/** Messages to a chat that unsubscribes while they are still being sent. */
import { expect, it } from 'vitest';
import { listAnnouncements, withdrawAnnouncement } from '../../src/store/tables/announcements.ts';
import { retryFailedMessages } from '../../src/store/tables/delivery-progress.ts';
import { claimMessages, finishMessage } from '../../src/store/tables/outbox.ts';
import {
  deleteAllSubscriptions,
  upsertSubscription,
} from '../../src/store/tables/subscriptions.ts';
import { createTestWorker, readProgress, subscribeChats, waitUntilSent } from './helpers.ts';
import { createVirtualHarness } from './virtual-harness.ts';

it('the worker does not retry a message to a chat that unsubscribed after a failure', async () => {
  const { store, now, publish, clock, telegram, copies } = await createVirtualHarness();
  await subscribeChats(store, [1, 2], now());
  await publish(1);
  let failed = false;
  const fetching = (async (url: string, init: RequestInit) => {
    const { chat_id } = JSON.parse(String(init.body ?? '{}')) as { chat_id?: number };
    if (failed || chat_id !== 1) return telegram.fetch(url, init);
    failed = true;
    await deleteAllSubscriptions(store, 1);
    const body = { ok: false, error_code: 502, description: 'Bad Gateway' };
    return new Response(JSON.stringify(body), { status: 502 });
  }) as typeof fetch;
  const stop = new AbortController();
  const running = createTestWorker({ store, clock, holder: 'one', fetch: fetching }).run(
    stop.signal,
  );
  await clock.drive(
    waitUntilSent(store, clock).then(() => {
      stop.abort();
      return running;
    }),
  );
  expect(failed).toBe(true);
  expect([copies(1, 1), copies(2, 1)]).toEqual([0, 1]);
  expect(await readProgress(store)).toMatchObject({
    pending: 0,
    claimed: 0,
    deferred: 0,
    sent: 1,
  });
});

it('the worker does not resend failed messages to a chat that unsubscribed', async () => {
  const { store, now, publish, deliver, copies } = await createVirtualHarness();
  await subscribeChats(store, [1, 2], now());
  await publish(1);
  const claim = { holder: 'one', now: now(), leaseMs: 90_000, limit: 2 };
  for (const { id } of await claimMessages(store.db, claim)) {
    await finishMessage(store.db, id, { state: 'failed', error: 'refused', now: now() });
  }
  await deleteAllSubscriptions(store, 1);
  const [made] = await listAnnouncements(store.db, { limit: 1 });
  await retryFailedMessages(store.db, made?.id ?? 0);
  await deliver();
  expect([copies(1, 1), copies(2, 1)]).toEqual([0, 1]);
  expect(await readProgress(store)).toMatchObject({ pending: 0, claimed: 0, failed: 0, sent: 1 });
});

it('the worker deletes withdrawn messages in a chat that unsubscribed', async () => {
  const { store, now, publish, deliver, telegram } = await createVirtualHarness();
  await subscribeChats(store, [1], now());
  await publish(1);
  await deliver();
  await deleteAllSubscriptions(store, 1);
  const [made] = await listAnnouncements(store.db, { limit: 1 });
  await withdrawAnnouncement(store, made?.id ?? 0);
  await deliver();
  expect([...telegram.currentTexts.values()]).toEqual([]);
});

it('the worker sends a failed message again when the chat has subscribed anew', async () => {
  const { store, now, publish, deliver, copies } = await createVirtualHarness();
  await subscribeChats(store, [1], now());
  await publish(1);
  const claim = { holder: 'one', now: now(), leaseMs: 90_000, limit: 1 };
  const [waiting] = await claimMessages(store.db, claim);
  await finishMessage(store.db, waiting?.id ?? 0, {
    state: 'failed',
    error: 'refused',
    now: now(),
  });
  await deleteAllSubscriptions(store, 1);
  const request = { chatId: 1, filter: { type: 'plan' }, frequency: 'now' } as const;
  await upsertSubscription(store.db, { ...request, threadId: null, language: 'vi', now: now() });
  const [made] = await listAnnouncements(store.db, { limit: 1 });
  await retryFailedMessages(store.db, made?.id ?? 0);
  await deliver();
  expect(copies(1, 1)).toBe(1);
});
