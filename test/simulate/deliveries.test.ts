/** Broadcasts and corrections, in virtual time on a real store. */

import { describe, expect, it } from 'vitest';
import { emptyStore, storeIdle } from '#test/store';
import { releaseAnnouncement, setAnnouncementLead } from '../../src/notifications/announce.ts';
import {
  findAnnouncement,
  holdAnnouncement,
  listAnnouncements,
  withdrawAnnouncement,
} from '../../src/store/tables/announcements.ts';
import { isUnreachable } from '../../src/store/tables/chats.ts';
import { upsertSubscription } from '../../src/store/tables/subscriptions.ts';
import { makeLibrary } from '../helpers/answers.ts';
import {
  announce,
  createTestWorker,
  makePlan,
  readProgress,
  subscribeChats,
  TIME_ZONE,
  TODAY,
  waitUntilSent,
} from './helpers.ts';
import { runVirtualBroadcast } from './virtual-broadcast.ts';
import { BASE_DOCUMENT, createVirtualHarness, DAY_MS } from './virtual-harness.ts';

describe('a broadcast', () => {
  it('a broadcast reaches every active chat once within the limits when calls fail', async () => {
    const faults = {
      tooMany: 0.002,
      serverError: 0.02,
      resetBefore: 0.01,
      resetAfter: 0.01,
      timeoutBefore: 0.005,
      timeoutAfter: 0.005,
    };
    const result = await runVirtualBroadcast({
      chats: 500,
      announcements: 3,
      blocked: 0.03,
      faults,
      seed: 5,
      store: emptyStore(),
      atRest: storeIdle,
    });
    expect(result).toMatchObject({ missing: 0, limitViolations: [] });
    expect(result.repliesLost).toBeGreaterThan(0);
    expect(result.repeats).toBeLessThanOrEqual(result.repliesLost);
    expect(result.mostCopies).toBeLessThanOrEqual(2);
    expect(result.states).toMatchObject({ pending: 0, claimed: 0, deferred: 0, failed: 0 });
  });

  it('a broadcast reaches a chat with several subscriptions once, and no blocked chat', async () => {
    const { store, now, publish, deliver, copies, telegram } = await createVirtualHarness();
    await subscribeChats(store, [1, 2], now());
    const type = { type: 'plan' } as const;
    const request = {
      chatId: 1,
      filter: type,
      threadId: null,
      language: 'vi',
      now: now(),
    } as const;
    await upsertSubscription(store.db, { ...request, frequency: 'daily' });
    telegram.block(2);
    await publish(1);
    await deliver();
    await publish(2);
    await deliver(DAY_MS * 2);
    expect([copies(1, 1), copies(1, 2), copies(2, 1)]).toEqual([1, 1, 0]);
    expect(await isUnreachable(store.db, 2)).toBe(true);
    expect(await readProgress(store)).toMatchObject({ sent: 2, unreachable: 1 });
  });

  it('a broadcast sends one message to the new chat when a group becomes a supergroup', async () => {
    const { store, now, publish, deliver, copies, telegram } = await createVirtualHarness();
    await subscribeChats(store, [-5, 1], now());
    telegram.migrate(-5, -1_000_000_000_005);
    await publish(1);
    await deliver();
    expect([copies(-5, 1), copies(-1_000_000_000_005, 1)]).toEqual([0, 1]);
  });

  it('a broadcast pauses one chat after a retry_after, and all chats after a second one', async () => {
    const { store, now, publish, deliver, clock, telegram } = await createVirtualHarness();
    await subscribeChats(store, [1, 2, 3, 4, 5], now());
    await publish(1);
    let calls = 0;
    const times: number[] = [];
    const answer = telegram.fetch;
    const impatient = (async (url: string, init: RequestInit) => {
      if (url.endsWith('/getMe')) return answer(url, init);
      calls += 1;
      times.push(clock.elapsed());
      if (calls > 2) return answer(url, init);
      const body = {
        ok: false,
        error_code: 429,
        description: 'Too Many Requests',
        parameters: { retry_after: 9 },
      };
      return new Response(JSON.stringify(body), { status: 429 });
    }) as typeof fetch;
    const stop = new AbortController();
    const running = createTestWorker({ store, clock, holder: 'one', fetch: impatient }).run(
      stop.signal,
    );
    await clock.drive(
      waitUntilSent(store, clock).then(() => {
        stop.abort();
        return running;
      }),
    );
    const second = times[1] ?? 0;
    expect(times.filter((at) => at > second + 500 && at < second + 9000)).toEqual([]);
    expect(await readProgress(store)).toMatchObject({ sent: 5 });
    await deliver();
  });
});

describe('a sent announcement', () => {
  it('a sent announcement is edited when it changes and deleted when it is withdrawn', async () => {
    const { store, now, publish, deliver, copies, telegram } = await createVirtualHarness();
    await subscribeChats(store, [1, 2], now());
    await publish(1);
    await deliver();
    const [made] = await listAnnouncements(store.db, { limit: 1 });
    const id = made?.id ?? 0;
    await setAnnouncementLead(store, id, 'Lưu ý: hạn nộp mới');
    await deliver();
    expect([...telegram.currentTexts.values()].every((text) => text.includes('hạn nộp mới'))).toBe(
      true,
    );
    await announce(store, [BASE_DOCUMENT, makePlan(1, { title: 'Kế hoạch sửa tên' })], now());
    await deliver();
    expect([...telegram.currentTexts.values()].every((text) => text.includes('sửa tên'))).toBe(
      true,
    );
    expect([copies(1, 1), copies(2, 1)]).toEqual([1, 1]);
    await withdrawAnnouncement(store, id);
    await deliver();
    expect([...telegram.currentTexts.values()]).toEqual([]);
  });

  it('a held announcement is sent only after its release, and once to each chat', async () => {
    const { store, now, publish, deliver, copies, clock } = await createVirtualHarness();
    await subscribeChats(
      store,
      Array.from({ length: 100 }, (_, at) => at + 1),
      now(),
    );
    await publish(1);
    await deliver(2000);
    const [made] = await listAnnouncements(store.db, { limit: 1 });
    if (made === undefined) throw new Error('nothing announced');
    await holdAnnouncement(store, made.id);
    await deliver(60_000);
    const before = (await readProgress(store)).sent;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(100);
    const options = { now: new Date(clock.now()), today: TODAY, timeZone: TIME_ZONE };
    const held = await findAnnouncement(store.db, { id: made.id });
    if (held === null) throw new Error('gone');
    await releaseAnnouncement(store, makeLibrary([BASE_DOCUMENT, makePlan(1)]), held, options);
    await deliver();
    expect(Array.from({ length: 100 }, (_, at) => copies(at + 1, 1))).toEqual(Array(100).fill(1));
  });
});
