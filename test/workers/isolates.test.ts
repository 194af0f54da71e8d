/** The deployed bundle in two isolates of real workerd, with one D1, one queue and one order. */

import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { TELEGRAM_LIMITS } from '../../src/notifications/throttle.ts';
import { systemClock } from '../../src/shared/clock.ts';
import { approvePendingDocument } from '../../src/store/tables/approved-documents.ts';
import { insertPendingDocument } from '../../src/store/tables/pending-documents.ts';
import { LIMITS, largestAsset } from '../bench/measure-worker.ts';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { type Bundle, buildBundle, type Isolates, startIsolates } from '../helpers/isolates.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { acceptedMessages } from '../helpers/webhook-harness.ts';
import { announce, makePlan, subscribeChats, waitUntilSent } from '../simulate/helpers.ts';

const make = createUpdateFactory();
let server: BotApi;
let bundle: Bundle;
let isolates: Isolates;

beforeAll(async () => {
  server = await startBotApi();
  bundle = buildBundle();
  isolates = await startIsolates(bundle, { count: 2, server, variables: { ADMIN_SECRET } });
});
afterAll(async () => {
  await isolates?.close();
  await server.close();
  bundle?.remove();
});
beforeEach(() => server.reset());

const ADMIN_SECRET = 'a-secret-of-the-administrators';
const QUESTION = 'kế hoạch 77/KH-UBND trồng rừng ngập mặn';
const APPROVED = `
---
id: kh-thu-nghiem
number: 77/KH-UBND
type: plan
title: Kế hoạch trồng rừng ngập mặn ven biển
titleEn: null
passedBy: UBND tỉnh Quảng Nam
signedBy: null
dateDocument: 2026-11-20
dateEffective: null
dateNoLongerInForce: null
inForce: unknown
jurisdiction: quang-nam
topics: [chuyen-doi-so]
aliases: []
relations: []
sources:
  - { title: Bản do quản trị viên gửi, url: null, retrieved: 2026-11-24 }
verified: false
language: vi
---

## Mục tiêu
- Trồng 120 ha rừng ngập mặn ven biển đến năm 2030.
`;

/** Returns how many messages Telegram's limit allows in so many milliseconds. */
const messagesAllowedIn = (ms: number): number =>
  (ms / TELEGRAM_LIMITS.windowMs) * TELEGRAM_LIMITS.perWindow;

/** Delivers an update until the status is 200, as Telegram does. */
async function deliverUntilAccepted(isolate: () => number, update: Update): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    if ((await isolates.deliver(isolate(), update)) === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`update ${update.update_id} was never taken`);
}

it('script and assets are within the limits of Workers', () => {
  const [, size = ''] = /gzip: ([\d.]+) KiB/u.exec(bundle.report) ?? [];
  expect(Number(size)).toBeGreaterThan(100);
  expect(Number(size) * 1024).toBeLessThan(LIMITS.script);
  expect(largestAsset(bundle.assets)).toBeLessThan(LIMITS.asset);
});

describe('two isolates', () => {
  it('an update that two isolates receive is answered once', async () => {
    const updates = Array.from({ length: 6 }, (_, at) =>
      make.privateText('nghị quyết 04-NQ/TU', { userId: 100 + at }),
    );
    await Promise.all(
      updates.flatMap((update) =>
        [0, 1, 0].map((number) => deliverUntilAccepted(() => number, update)),
      ),
    );
    for (const { message } of updates) {
      expect(acceptedMessages(server, message?.chat.id)).toHaveLength(1);
    }
  });

  it('updates of one chat are answered in order when two isolates receive them', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => `${9901 + at}/QĐ-TTg`);
    const updates = numbers.map((number) =>
      make.privateText(`quyết định ${number} nói gì`, { userId: 200 }),
    );
    let at = 0;
    const alternately = () => at++ % 2;
    // The later updates are delivered first.
    await Promise.all(
      [...updates].reverse().map((update) => deliverUntilAccepted(alternately, update)),
    );
    const answers = acceptedMessages(server, 200).map(({ payload }) => String(payload.text));
    const told = answers.map((text) => numbers.find((number) => text.includes(number)));
    expect(told).toEqual(numbers);
  });

  it('two isolates send an announcement once to each chat within Telegram’s limits', async () => {
    const { store } = isolates;
    const chats = Array.from({ length: 80 }, (_, index) => 1000 + index);
    await subscribeChats(store, chats, new Date());
    await announce(store, [makePlan(0)], new Date());
    await announce(store, [makePlan(0), makePlan(1)], new Date());
    await Promise.all([isolates.runMinuteTimer(0), isolates.runMinuteTimer(1)]);
    await waitUntilSent(store, systemClock, 100);
    const calls = server.callsOf('sendMessage');
    expect(calls.map(({ payload }) => payload.chat_id).toSorted()).toEqual(chats);
    // Two separate throttles would send the messages of these two windows in one window. A busy
    // machine may record arrivals late; `npm run simulate:broadcast` checks every window exactly.
    const times = calls.map(({ at }) => at);
    const two = 2 * TELEGRAM_LIMITS.perWindow;
    const spans = times.slice(two).map((at, first) => at - (times[first] ?? 0));
    expect(Math.min(...spans)).toBeGreaterThan(1.5 * TELEGRAM_LIMITS.windowMs);
  });

  it('a broadcast leaves room for answers of another isolate', async () => {
    const { store } = isolates;
    const documents = [0, 1, 2, 3, 4].map((number) => makePlan(number));
    await announce(store, documents, new Date());
    await isolates.runMinuteTimer(0);
    await server.waitFor('sendMessage', 5, 15_000);
    const asked = Array.from({ length: 50 }, (_, at) =>
      make.privateText('9901/QĐ-TTg nói gì', { userId: 5000 + at }),
    );
    for (const update of asked) {
      void deliverUntilAccepted(() => 1, update);
      await systemClock.sleep(100);
    }
    await waitUntilSent(store, systemClock, 100);
    const calls = server.callsOf('sendMessage');
    const posts = calls.filter(({ payload }) => Number(payload.chat_id) < 5000);
    const answers = calls.filter(({ payload }) => Number(payload.chat_id) >= 5000);
    expect([posts.length, answers.length]).toEqual([240, asked.length]);
    const [from = 0, to = 0] = [answers[0]?.at, answers.at(-1)?.at];
    const meanwhile = posts.filter(({ at }) => at >= from && at <= to).length;
    // The count may be wrong by one window of messages. The test sends more answers than that, and
    // at least half of them must have reduced the broadcast.
    expect(meanwhile).toBeLessThanOrEqual(messagesAllowedIn(to - from) - answers.length / 2);
  });

  it('two isolates find a document that was approved in the chat after a reload', async () => {
    const { store } = isolates;
    const source = APPROVED.trimStart();
    const id = await insertPendingDocument(store.db, {
      document: 'kh-thu-nghiem',
      source,
      now: new Date(),
    });
    const before = await isolates.fetch(1, `/api/ask?q=${encodeURIComponent(QUESTION)}`);
    expect(JSON.parse(before.text)).toMatchObject({ status: 'unknown', documents: [] });
    await approvePendingDocument(store, id, new Date());
    const headers = { authorization: `Bearer ${ADMIN_SECRET}` };
    for (const isolate of [0, 1]) {
      const reload = await isolates.fetch(isolate, '/admin/reload', { method: 'POST', headers });
      expect(reload.status).toBe(200);
      const after = await isolates.fetch(isolate, `/api/ask?q=${encodeURIComponent(QUESTION)}`);
      expect(JSON.parse(after.text)).toMatchObject({ documents: [{ number: '77/KH-UBND' }] });
      const page = await isolates.fetch(isolate, '/documents/kh-thu-nghiem');
      expect(page.status).toBe(200);
    }
  });
});
