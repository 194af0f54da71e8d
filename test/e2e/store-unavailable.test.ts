/** A store that is unavailable for a while: the webhook returns 503, and later answers once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { claimUpdate, markAnswered } from '../../src/store/tables/processed-updates.ts';
import { makeAnswer, makeBlock } from '../helpers/answers.ts';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import {
  acceptedMessages,
  acceptedTexts,
  createDatabase,
  startWebhookBot,
  storeLock,
} from '../helpers/webhook-harness.ts';

const make = createUpdateFactory();
let server: BotApi;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

describe('an unavailable store', () => {
  it('the webhook returns 503 when the store fails before the claim, and then answers once', async () => {
    const file = createDatabase();
    const harness = await startWebhookBot(server, { file, gapMs: 1 });
    const lock = storeLock(file);
    lock.acquire();
    const updates = [make.privateText('một'), make.privateText('hai', { userId: 43 })];
    for (const update of updates) {
      expect(await harness.deliverUntilAccepted(update, 9)).toEqual(Array(9).fill(503));
    }
    expect(server.calls).toEqual([]);
    lock.release();
    for (const update of updates) expect(await harness.deliverUntilAccepted(update)).toEqual([200]);
    expect(acceptedMessages(server)).toHaveLength(2);
  });

  it('the webhook returns 503 when the store fails during an update, and then answers once', async () => {
    const file = createDatabase();
    const lock = storeLock(file);
    let asked = 0;
    const ask = (question: string) => {
      asked += 1;
      if (asked === 1) lock.acquire();
      return makeAnswer(question);
    };
    const harness = await startWebhookBot(server, { file, gapMs: 1, change: { ask } });
    const update = make.privateText('chào');
    expect(await harness.deliverUntilAccepted(update, 9)).toEqual(Array(9).fill(503));
    expect(asked).toBe(1);
    lock.release();
    expect(await harness.deliverUntilAccepted(update)).toEqual([200]);
    expect(acceptedMessages(server)).toHaveLength(1);
    const { db } = harness.deps.store;
    expect(await db.selectFrom('processed_updates').select('attempts').execute()).toEqual([
      { attempts: 0 },
    ]);
  });

  it('the webhook returns 503 when the store fails during the answer, and then 200 without a second one', async () => {
    const file = createDatabase();
    const lock = storeLock(file);
    const blocks = ['a', 'b'].map((letter) => makeBlock('paragraph', letter.repeat(4000)));
    const ask = (question: string) => makeAnswer(question, { blocks });
    const harness = await startWebhookBot(server, { file, gapMs: 1, change: { ask } });
    server.respondWith(
      ({ method }) => {
        if (method === 'sendMessage') lock.acquire();
        return false;
      },
      { kind: 'blocked' },
    );
    const update = make.privateText('dài');
    expect(await harness.deliverUntilAccepted(update, 9)).toEqual(Array(9).fill(503));
    lock.release();
    expect(await harness.deliverUntilAccepted(update)).toEqual([200]);
    expect(acceptedTexts(server).map((text) => text.charAt(0))).toEqual(['a', 'b']);
    // Another process knows that the update is answered.
    const other = await startWebhookBot(server, { file, gapMs: 1 });
    expect(await other.deliver(update)).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(2);
  });

  it('a failure of the store is not counted as a failure of the update', async () => {
    const file = createDatabase();
    const lock = storeLock(file);
    let away = 7;
    const ask = (question: string) => {
      away -= 1;
      if (away >= 0) lock.acquire();
      return makeAnswer(question);
    };
    const harness = await startWebhookBot(server, { file, gapMs: 1, change: { ask } });
    const update = make.privateText('chào');
    for (let n = 0; n < 7; n += 1) {
      expect(await harness.deliver(update)).toBe(503);
      lock.release();
    }
    expect(await harness.deliver(update)).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(1);
  });
});

describe('a process that died during an update', () => {
  const leaseSeconds = 90;

  it('an update of a dead process gets 503 until its lease ends, and then one answer', async () => {
    let now = new Date('2026-11-25T03:00:00Z');
    const harness = await startWebhookBot(server, {
      gapMs: 1,
      leaseSeconds,
      change: { now: () => now },
    });
    const update = make.privateText('chào');
    await claimUpdate(harness.deps.store.db, update.update_id, now, leaseSeconds, '42');
    expect(await harness.deliverUntilAccepted(update, 3)).toEqual([503, 503, 503]);
    // The next update of the chat waits, to keep the order.
    const next = make.privateText('tiếp');
    expect(await harness.deliver(next)).toBe(503);
    now = new Date(now.getTime() + 90_000);
    expect(await harness.deliver(update)).toBe(200);
    expect(await harness.deliver(next)).toBe(200);
    expect(acceptedTexts(server)).toEqual(['<b>Trả lời</b>: chào', '<b>Trả lời</b>: tiếp']);
  });

  it('an update of a dead process is not answered again when a part of the answer was sent', async () => {
    let now = new Date('2026-11-25T03:00:00Z');
    const harness = await startWebhookBot(server, {
      gapMs: 1,
      leaseSeconds,
      change: { now: () => now },
    });
    const update = make.privateText('chào');
    await claimUpdate(harness.deps.store.db, update.update_id, now, leaseSeconds, '42');
    await markAnswered(harness.deps.store.db, update.update_id);
    expect(await harness.deliver(update)).toBe(503);
    now = new Date(now.getTime() + 90_000);
    expect(await harness.deliver(update)).toBe(200);
    expect(server.calls).toEqual([]);
  });

  it('an answer is recorded as soon as Telegram accepts its first message', async () => {
    const file = createDatabase();
    const blocks = ['a', 'b'].map((letter) => makeBlock('paragraph', letter.repeat(4000)));
    const ask = (question: string) => makeAnswer(question, { blocks });
    const harness = await startWebhookBot(server, { file, gapMs: 1, change: { ask } });
    const isB = ({ payload }: { payload: Readonly<Record<string, unknown>> }) =>
      String(payload.text).startsWith('b');
    server.respondWith(isB, { kind: 'delay', ms: 2000 });
    const done = harness.deliver(make.privateText('dài'));
    const { db } = harness.deps.store;
    await expect
      .poll(() => db.selectFrom('processed_updates').select(['state', 'answered']).execute())
      .toEqual([{ state: 'claimed', answered: 1 }]);
    expect(await done).toBe(200);
  });
});
