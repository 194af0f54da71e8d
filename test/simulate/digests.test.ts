/** Digests and quiet hours, in virtual time on a real store. */

import { describe, expect, it } from 'vitest';
import { defaultDeliveryPreferences } from '../../src/notifications/recipients.ts';
import type { Store } from '../../src/store/store.ts';
import { listAnnouncements, withdrawAnnouncement } from '../../src/store/tables/announcements.ts';
import { upsertDeliveryPreferences } from '../../src/store/tables/delivery-preferences.ts';
import { upsertSubscription } from '../../src/store/tables/subscriptions.ts';
import { subscribeChats, TIME_ZONE } from './helpers.ts';
import { createVirtualHarness, DAY_MS, HOUR_MS } from './virtual-harness.ts';

const reception = defaultDeliveryPreferences(TIME_ZONE);

async function digestReader(store: Store, chatId: number, now: Date): Promise<void> {
  const request = { chatId, filter: {}, threadId: null, language: 'vi' } as const;
  await upsertSubscription(store.db, { ...request, frequency: 'daily', now });
  await upsertDeliveryPreferences(store.db, chatId, { ...reception, hour: 7 });
}

describe('digests and quiet hours', () => {
  // 09:00 in Hà Nội.
  const MORNING = Date.UTC(2026, 10, 25, 2);

  it('a digest collects new announcements once, at the hour of the chat', async () => {
    const { store, now, publish, deliver, copies, telegram } = await createVirtualHarness(
      {},
      MORNING,
    );
    await digestReader(store, 1, now());
    await publish(1);
    await deliver(HOUR_MS);
    await publish(2);
    await deliver(20 * HOUR_MS);
    expect(telegram.received.get(1)).toBeUndefined();
    await deliver(2 * DAY_MS);
    expect(telegram.received.get(1)).toHaveLength(1);
    expect([copies(1, 1), copies(1, 2)]).toEqual([1, 1]);
  });

  it('a digest comes late after a day without a tick, and once when the clock jumps', async () => {
    const { store, now, publish, deliver, clock, telegram, copies } = await createVirtualHarness(
      {},
      MORNING,
    );
    await digestReader(store, 1, now());
    await publish(1);
    clock.jump(2 * DAY_MS);
    await deliver(60_000);
    expect(telegram.received.get(1)).toHaveLength(1);
    // The clock goes back to before the digest was due. A document is announced after the digest.
    clock.jump(-2 * DAY_MS);
    await publish(2);
    await deliver(DAY_MS);
    clock.jump(DAY_MS);
    await deliver(DAY_MS);
    expect(telegram.received.get(1)).toHaveLength(2);
    expect([copies(1, 1), copies(1, 2)]).toEqual([1, 1]);
  });

  it('a long digest is split into messages between announcements', async () => {
    const { store, now, publish, deliver, copies, telegram } = await createVirtualHarness(
      {},
      MORNING,
    );
    await digestReader(store, 1, now());
    const numbers = Array.from({ length: 40 }, (_, at) => at + 101);
    await publish(...numbers);
    await deliver(2 * DAY_MS);
    expect(telegram.received.get(1)).toHaveLength(3);
    expect(numbers.map((number) => copies(1, number))).toEqual(numbers.map(() => 1));
  });

  it('a digest loses a withdrawn announcement by an edit, and is deleted with the last one', async () => {
    const { store, now, publish, deliver, telegram } = await createVirtualHarness({}, MORNING);
    await digestReader(store, 1, now());
    await publish(1, 2);
    await deliver(2 * DAY_MS);
    const [second, first] = await listAnnouncements(store.db, { limit: 2 });
    const calls = telegram.calls();
    await withdrawAnnouncement(store, second?.id ?? 0);
    await deliver(HOUR_MS);
    expect(telegram.calls()).toBe(calls + 1);
    const [text = ''] = telegram.currentTexts.values();
    expect([text.includes('1/KH-UBND'), text.includes('2/KH-UBND')]).toEqual([true, false]);
    await withdrawAnnouncement(store, first?.id ?? 0);
    await deliver(HOUR_MS);
    expect(telegram.currentTexts.size).toBe(0);
  });

  it('the worker sends nothing in the quiet hours of a chat', async () => {
    const { store, now, publish, deliver, copies } = await createVirtualHarness({}, MORNING);
    await subscribeChats(store, [1, 2], now());
    await upsertDeliveryPreferences(store.db, 1, { ...reception, quietHours: { from: 8, to: 12 } });
    await publish(1);
    await deliver(2.9 * HOUR_MS);
    expect([copies(1, 1), copies(2, 1)]).toEqual([0, 1]);
    await deliver(HOUR_MS);
    expect(copies(1, 1)).toBe(1);
  });
});
