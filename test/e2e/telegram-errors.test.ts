/** Telegram refuses, stalls or cuts connections: each update still gets one answer. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translatorOf } from '../../src/i18n/i18n.ts';
import {
  findMigratedChatId,
  isUnreachable,
  markUnreachable,
} from '../../src/store/tables/chats.ts';
import { listFailedUpdates } from '../../src/store/tables/processed-updates.ts';
import { makeAnswer, makeBlock } from '../helpers/answers.ts';
import type { Behaviour, BotApi, RecordedCall } from '../helpers/bot-api/types.ts';
import { startBotApi } from '../helpers/bot-api.ts';
import { createUpdateFactory } from '../helpers/update-factory.ts';
import { acceptedMessages, acceptedTexts, startWebhookBot } from '../helpers/webhook-harness.ts';

const vi = translatorOf('vi');
const make = createUpdateFactory();
let server: BotApi;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

/** An answer of three messages, which begin with a, b and c. */
const long = {
  ask: (question: string) => makeAnswer(question, { blocks: ['a', 'b', 'c'].map(part) }),
};
const part = (letter: string) => makeBlock('paragraph', letter.repeat(4000));
const letters = (texts: readonly string[]) => texts.map((text) => text.charAt(0)).join('');
const isPart = (letter: string) => (call: RecordedCall) =>
  call.method === 'sendMessage' && String(call.payload.text).startsWith(letter);

describe('before any part of an answer is sent', () => {
  it.each<[string, Behaviour]>([
    ['is away behind its gateway', { kind: 'badGateway' }],
    ['has a fault', { kind: 'error', code: 500, description: 'Internal Server Error' }],
    ['does not answer', { kind: 'timeout' }],
    ['cuts the connection', { kind: 'reset', when: 'before' }],
  ])(
    'the webhook returns 503 when Telegram %s, and answers the repeated update once',
    async (_, failure) => {
      const harness = await startWebhookBot(server, { callSeconds: 1, gapMs: 1 });
      server.respondWith('sendMessage', failure, { times: 2 });
      const statuses = await harness.deliverUntilAccepted(make.privateText('chào'));
      expect(statuses).toEqual([503, 503, 200]);
      expect(acceptedTexts(server)).toEqual(['<b>Trả lời</b>: chào']);
    },
  );

  it.each<[string, Behaviour]>([
    ['answer', { kind: 'timeout', accepted: true }],
    ['connection', { kind: 'reset', when: 'after' }],
  ])('the bot repeats an accepted message at most once when its %s was lost', async (_, lost) => {
    const harness = await startWebhookBot(server, { callSeconds: 1, gapMs: 1 });
    server.respondWith('sendMessage', lost, { times: 1 });
    const update = make.privateText('chào');
    expect(await harness.deliverUntilAccepted(update)).toEqual([503, 200]);
    expect(acceptedMessages(server)).toHaveLength(2);
    expect(await harness.deliver(update)).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(2);
  });

  it('the bot waits for retry_after and answers once', async () => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    server.respondWith('sendMessage', { kind: 'tooManyRequests', retryAfter: 1 }, { times: 2 });
    expect(await harness.deliver(make.privateText('chào'))).toBe(200);
    const calls = server.callsOf('sendMessage');
    expect(calls.map(({ outcome }) => outcome)).toEqual([429, 429, 'ok']);
    expect((calls[2]?.at ?? 0) - (calls[0]?.at ?? 0)).toBeGreaterThanOrEqual(1990);
  });

  it('the bot sends and counts nothing while retry_after is longer than a webhook may take', async () => {
    let now = new Date('2026-11-25T03:00:00Z');
    const harness = await startWebhookBot(server, { gapMs: 1, change: { now: () => now } });
    const refusal = { kind: 'tooManyRequests', retryAfter: 120 } as const;
    const mend = server.respondWith('sendMessage', refusal);
    const update = make.privateText('chào');
    expect(await harness.deliverUntilAccepted(update, 12)).toEqual(Array(12).fill(503));
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    mend();
    now = new Date(now.getTime() + 120_000);
    expect(await harness.deliver(update)).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(1);
  });

  it('the bot gives up an update at the fifth failure and continues with the chat', async () => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    const mend = server.respondWith('sendMessage', { kind: 'badGateway' });
    const update = make.privateText('chào');
    expect(await harness.deliverUntilAccepted(update)).toEqual([503, 503, 503, 503, 200]);
    mend();
    expect(await harness.deliver(update)).toBe(200);
    expect(server.callsOf('sendMessage')).toHaveLength(5);
    expect(await listFailedUpdates(harness.deps.store.db)).toMatchObject([
      { updateId: update.update_id, attempts: 5, error: 'GrammyError 502' },
    ]);
    expect(await harness.deliver(make.privateText('còn đó không'))).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(1);
  });
});

describe('a chat that can no longer be reached', () => {
  it.each<[string, Behaviour]>([
    ['blocked the bot', { kind: 'blocked' }],
    ['is not found', { kind: 'error', code: 400, description: 'Bad Request: chat not found' }],
  ])('a chat is marked as unreachable and its update is done when it %s', async (_, refusal) => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    server.respondWith('sendMessage', refusal, { times: 1 });
    expect(await harness.deliver(make.privateText('chào', { userId: 77 }))).toBe(200);
    expect(server.callsOf('sendMessage')).toHaveLength(1);
    expect(await isUnreachable(harness.deps.store.db, 77)).toBe(true);
  });

  it('an unreachable chat is reachable again when it writes', async () => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    await markUnreachable(harness.deps.store.db, 77, 'kicked', new Date());
    expect(await harness.deliver(make.privateText('chào', { userId: 77 }))).toBe(200);
    expect(await isUnreachable(harness.deps.store.db, 77)).toBe(false);
  });

  it('a chat is not marked as unreachable when the bot lacks rights', async () => {
    const harness = await startWebhookBot(server, { gapMs: 1 });
    const description = 'Bad Request: not enough rights to send text messages to the chat';
    server.respondWith('sendMessage', { kind: 'error', code: 400, description });
    expect(await harness.deliver(make.groupText('/hoi chào', { chatId: -1009 }))).toBe(200);
    expect(await isUnreachable(harness.deps.store.db, -1009)).toBe(false);
  });
});

describe('a group that became a supergroup', () => {
  it('a group that became a supergroup gets every part once in the new chat, and is stored with its new id', async () => {
    const [from, to] = [-5005, -1_000_000_005_005];
    const harness = await startWebhookBot(server, { gapMs: 1, change: long });
    server.addChat({ id: to, type: 'supergroup', title: 'Tổ CCHC' });
    server.respondWith({ method: 'sendMessage', chat: from }, { kind: 'migrated', to });
    expect(await harness.deliver(make.groupText('/hoi chào', { chatId: from }))).toBe(200);
    expect(letters(acceptedTexts(server, to))).toBe('abc');
    expect(acceptedMessages(server)).toHaveLength(3);
    // Telegram reports the new chat once; the later parts go there directly.
    expect(server.callsOf('sendMessage')).toHaveLength(4);
    expect(acceptedMessages(server)[0]?.payload).not.toHaveProperty('reply_parameters');
    expect(await findMigratedChatId(harness.deps.store.db, from)).toBe(to);
    expect(await isUnreachable(harness.deps.store.db, from)).toBe(true);
  });
});

describe('after a part of an answer was sent', () => {
  it.each<[string, Behaviour]>([
    ['a gateway’s page', { kind: 'badGateway' }],
    ['a wait', { kind: 'tooManyRequests', retryAfter: 1 }],
    ['a cut connection', { kind: 'reset', when: 'before' }],
    ['silence', { kind: 'timeout' }],
  ])(
    'the bot retries the rest of an answer after %s within the same delivery',
    async (_, failure) => {
      const harness = await startWebhookBot(server, { callSeconds: 1, gapMs: 1, change: long });
      server.respondWith(isPart('b'), failure, { times: 2 });
      expect(await harness.deliver(make.privateText('dài'))).toBe(200);
      expect(letters(acceptedTexts(server))).toBe('abc');
      expect(server.callsOf('sendMessage')).toHaveLength(5);
    },
  );

  it('the bot never repeats the first part of an answer, even when the rest cannot be sent', async () => {
    const harness = await startWebhookBot(server, {
      gapMs: 1,
      retryBudgetSeconds: 1.2,
      change: long,
    });
    server.respondWith(isPart('b'), { kind: 'badGateway' });
    const update = make.privateText('dài');
    expect(await harness.deliver(update)).toBe(200);
    expect(await harness.deliver(update)).toBe(200);
    expect(acceptedTexts(server)).toEqual([expect.stringMatching(/^a+$/u), vi('bot-fault')]);
    expect(harness.deps.logger.lines).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'update failed' }),
    );
  });
});

describe('a bug in the bot', () => {
  it('an error in a handler is reported to the user in one line, and other updates are answered', async () => {
    const ask = (question: string) => {
      if (question === 'hỏng') throw new TypeError('fault');
      return makeAnswer(question);
    };
    const harness = await startWebhookBot(server, { gapMs: 1, change: { ask } });
    const updates = ['trước', 'hỏng', 'sau'].map((text) => make.privateText(text));
    const other = make.privateText('hỏng', { userId: 99 });
    const statuses = await Promise.all(
      [...updates, other].map((update) => harness.deliver(update)),
    );
    expect(statuses).toEqual([200, 200, 200, 200]);
    expect(acceptedTexts(server, 42)).toEqual([
      '<b>Trả lời</b>: trước',
      vi('bot-fault'),
      '<b>Trả lời</b>: sau',
    ]);
    expect(acceptedTexts(server, 99)).toEqual([vi('bot-fault')]);
    expect(await harness.deliver(other)).toBe(200);
    expect(acceptedMessages(server)).toHaveLength(4);
  });

  it('a handler that never ends is reported and does not block other updates', async () => {
    // The first message is accepted without a reply, and no call may outlast the limit.
    const harness = await startWebhookBot(server, {
      callSeconds: 60,
      timeoutSeconds: 1.5,
      gapMs: 1,
    });
    server.respondWith('sendMessage', { kind: 'timeout' }, { times: 1 });
    const [stuck, next] = [make.privateText('kẹt'), make.privateText('tiếp')];
    expect(await Promise.all([harness.deliver(stuck), harness.deliver(next)])).toEqual([200, 200]);
    expect(acceptedTexts(server)).toEqual([vi('bot-fault'), '<b>Trả lời</b>: tiếp']);
    expect(harness.deps.logger.lines).toContainEqual(
      expect.objectContaining({ fields: expect.objectContaining({ error: 'TimeoutError' }) }),
    );
  });
});
