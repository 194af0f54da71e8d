/** Repeated, simultaneous and shuffled updates get one answer each, in order. */
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { mulberry32 } from '../helpers/random.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import {
  acceptedMessages,
  acceptedTexts,
  createDatabase,
  startWebhookBot,
} from '../helpers/webhook-harness.ts';

const make = createUpdateFactory();
let server: BotApi;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

function shuffle<T>(items: readonly T[], roll: () => number): T[] {
  return items
    .map((item) => ({ item, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const answerTo = (text: string) => `<b>Trả lời</b>: ${text}`;

/** Without time limits, because calls may take long on a busy machine. The clock stands still. */
const NO_TIME_LIMIT = {
  callSeconds: 600,
  timeoutSeconds: 600,
  change: { now: () => new Date('2026-11-25T03:00:00Z') },
};

describe('an update that is delivered twice', () => {
  it('an update is answered once when both deliveries are simultaneous: 200, then 503 and 200', async () => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    server.respondWith('sendMessage', { kind: 'delay', ms: 1000 });
    const update = make.privateText('chào');
    const statuses = await Promise.all([1, 2, 3].map(() => harness.deliver(update)));
    expect(statuses.toSorted()).toEqual([200, 503, 503]);
    expect(await harness.deliver(update)).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(1);
  });

  it('an update is answered once when two processes receive it at the same moment', async () => {
    const file = createDatabase();
    const bots = [await startWebhookBot(server, { file }), await startWebhookBot(server, { file })];
    server.respondWith('sendMessage', { kind: 'delay', ms: 1000 });
    const update = make.privateText('chào');
    const statuses = await Promise.all(bots.map((harness) => harness.deliver(update)));
    expect(statuses.toSorted()).toEqual([200, 503]);
    expect(await Promise.all(bots.map((harness) => harness.deliver(update)))).toEqual([200, 200]);
    expect(acceptedMessages(server)).toHaveLength(1);
  });
});

describe('updates of one chat', () => {
  it('updates of one chat are answered in order of their ids when they arrive at once', async () => {
    const harness = await startWebhookBot(server, { gapMs: 60_000, ...NO_TIME_LIMIT });
    expect(await harness.deliver(make.privateText('đầu tiên', { userId: 999 }))).toBe(200);
    const updates = Array.from({ length: 8 }, (_, n) => make.privateText(`câu ${n}`));
    const statuses = await Promise.all(
      updates.toReversed().map((update) => harness.deliver(update)),
    );
    expect(statuses).toEqual(Array(8).fill(200));
    expect(acceptedTexts(server, 42)).toEqual(updates.map((_, n) => answerTo(`câu ${n}`)));
  });

  it('updates of one chat do not delay other chats', async () => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    server.respondWith({ method: 'sendMessage', chat: 1 }, { kind: 'delay', ms: 2500 });
    const slow = [1, 2].map((n) => harness.deliver(make.privateText(`chậm ${n}`, { userId: 1 })));
    const quick = await harness.deliver(make.privateText('nhanh', { userId: 2 }));
    expect(quick).toBe(200);
    expect(acceptedMessages(server, 1)).toHaveLength(0);
    expect(acceptedMessages(server, 2)).toHaveLength(1);
    expect(await Promise.all(slow)).toEqual([200, 200]);
  });
});

describe('many chats at once', () => {
  it('200 shuffled updates get one answer each, in order, when a fifth of them come twice', async () => {
    const harness = await startWebhookBot(server, { gapMs: 60_000, ...NO_TIME_LIMIT });
    expect(await harness.deliver(make.privateText('đầu tiên', { userId: 999 }))).toBe(200);
    const roll = mulberry32(20_261_125);
    const updates = Array.from({ length: 200 }, (_, n) =>
      make.privateText(`câu ${n}`, { userId: 1000 + (n % 50) }),
    );
    const twice = shuffle(updates, roll).slice(0, 40);
    const deliveries = shuffle([...updates, ...twice], roll);
    await Promise.all(deliveries.map((update) => harness.deliverUntilAccepted(update)));
    expect(acceptedMessages(server)).toHaveLength(201);
    for (let chat = 0; chat < 50; chat += 1) {
      const own = [0, 1, 2, 3].map((round) => answerTo(`câu ${round * 50 + chat}`));
      expect(acceptedTexts(server, 1000 + chat)).toEqual(own);
    }
  });

  it('each update gets one answer, in order, when two processes receive all updates', async () => {
    const file = createDatabase();
    const options = { file, gapMs: 1, ...NO_TIME_LIMIT };
    const bots = [await startWebhookBot(server, options), await startWebhookBot(server, options)];
    const chats = Array.from({ length: 20 }, (_, chat) =>
      Array.from({ length: 5 }, (_, n) => make.privateText(`câu ${n}`, { userId: 2000 + chat })),
    );
    // As Telegram does, the next update of a chat comes after the one before was accepted.
    const run = async (updates: readonly Update[]) => {
      for (const update of updates) {
        await Promise.race(bots.map((harness) => harness.deliverUntilAccepted(update)));
      }
    };
    await Promise.all(chats.map(run));
    const expected = Array.from({ length: 5 }, (_, n) => answerTo(`câu ${n}`));
    for (let chat = 0; chat < 20; chat += 1) {
      expect(acceptedTexts(server, 2000 + chat)).toEqual(expected);
    }
  });
});
