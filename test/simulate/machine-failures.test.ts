/** Broadcasts while the clock jumps, the database is locked or a process ends, in virtual time on a real store. */

import { describe, expect, it } from 'vitest';
import { openStore, storeLock } from '#test/store';
import { createTestWorker, subscribeChats, waitUntilSent } from './helpers.ts';
import { createVirtualHarness, HOUR_MS } from './virtual-harness.ts';

describe('failures of the machine', () => {
  it('a broadcast loses and repeats nothing when the clock jumps during a broadcast', async () => {
    const { store, now, publish, clock, deliver, copies } = await createVirtualHarness({
      serverError: 0.1,
    });
    const chats = Array.from({ length: 150 }, (_, at) => at + 1);
    await subscribeChats(store, chats, now());
    await publish(1);
    const jumping = (async () => {
      for (const hours of [5, -9, 24, -30, 10]) {
        await clock.sleep(700);
        clock.jump(hours * HOUR_MS);
      }
    })();
    await deliver();
    await jumping;
    expect(chats.map((chat) => copies(chat, 1))).toEqual(chats.map(() => 1));
  });

  it('a broadcast waits when the database is locked', async () => {
    const { store, now, publish, clock, deliver, copies, file } = await createVirtualHarness();
    const chats = Array.from({ length: 100 }, (_, at) => at + 1);
    await subscribeChats(store, chats, now());
    await publish(1);
    const lock = storeLock(file);
    const locking = (async () => {
      await clock.sleep(1200);
      lock.acquire();
      await clock.sleep(20_000);
      lock.release();
    })();
    // Checking for the end only reads, and a lock does not prevent reads.
    await deliver();
    await locking;
    expect(chats.map((chat) => copies(chat, 1))).toEqual(chats.map(() => 1));
  });

  it('two processes send nothing twice, and one continues after the other', async () => {
    const { store, now, publish, clock, telegram, copies, file } = await createVirtualHarness();
    const chats = Array.from({ length: 200 }, (_, at) => at + 1);
    await subscribeChats(store, chats, now());
    await publish(1);
    const other = openStore(file);
    const stops = [new AbortController(), new AbortController()] as const;
    const runs = [store, other].map((each, at) =>
      createTestWorker({ store: each, clock, holder: `process ${at}`, fetch: telegram.fetch }).run(
        (stops[at] ?? stops[0]).signal,
      ),
    );
    await clock.drive(
      (async () => {
        await clock.sleep(2000);
        stops[0].abort();
        await waitUntilSent(other, clock);
        stops[1].abort();
        await Promise.all(runs);
      })(),
    );
    await other.close();
    expect(chats.map((chat) => copies(chat, 1))).toEqual(chats.map(() => 1));
    expect(telegram.limitViolations()).toEqual([]);
  });
});
