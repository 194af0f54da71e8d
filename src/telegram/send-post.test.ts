import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Behaviour, BotApi } from '../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../test/helpers/bot-api.ts';
import { systemClock } from '../shared/clock.ts';
import { createTelegramSender } from './send-post.ts';

const post = { html: '<b>tin</b>', plain: 'tin', keyboard: [] };
let server: BotApi;
beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
afterEach(() => server.reset());

const TARGET = { chatId: 5, threadId: null };
const senderTo = (apiRoot: string, callTimeoutMs = 60_000) =>
  createTelegramSender({ token: server.token, apiRoot, clock: systemClock, callTimeoutMs });

describe('createTelegramSender', () => {
  const error = (code: number, description: string): Behaviour => ({
    kind: 'error',
    code,
    description,
  });
  it.each<[string, Behaviour, object]>([
    [
      '429 Too Many Requests',
      { kind: 'tooManyRequests', retryAfter: 7 },
      { kind: 'rate-limited', seconds: 7 },
    ],
    ['a blocked bot', { kind: 'blocked' }, { kind: 'unreachable' }],
    ['a chat not found', error(400, 'Bad Request: chat not found'), { kind: 'unreachable' }],
    ['any other 403', error(403, 'Forbidden: something new'), { kind: 'unreachable' }],
    ['a supergroup', { kind: 'migrated', to: -1009 }, { kind: 'migrated', to: -1009 }],
    ['a closed topic', error(400, 'Bad Request: TOPIC_CLOSED'), { kind: 'no-thread' }],
    [
      'a text that is too long',
      error(400, 'Bad Request: message is too long'),
      { kind: 'refused' },
    ],
    ['502 from a gateway', { kind: 'badGateway' }, { kind: 'unavailable' }],
    ['a connection that is cut', { kind: 'reset', when: 'after' }, { kind: 'lost' }],
    ['520, the lost reply of Workers', { kind: 'badGateway', status: 520 }, { kind: 'lost' }],
    ['524, the lost reply of Workers', { kind: 'badGateway', status: 524 }, { kind: 'lost' }],
  ])('reports what became of a post after %s', async (_, behaviour, outcome) => {
    server.respondWith('sendMessage', behaviour);
    expect(await senderTo(server.url).send(TARGET, post)).toMatchObject(outcome);
  });

  it('reports a lost post when no reply comes in time', async () => {
    server.respondWith('sendMessage', { kind: 'timeout', accepted: true });
    expect(await senderTo(server.url, 100).send(TARGET, post)).toMatchObject({ kind: 'lost' });
  });

  it('sends a file, and returns the id by which it is sent again', async () => {
    const file = { name: 'a.pdf', bytes: new TextEncoder().encode('%PDF'), caption: 'Bản gốc' };
    expect(await senderTo(server.url).sendFile(5, file)).toEqual(expect.any(String));
    const [call] = server.callsOf('sendDocument');
    expect(call?.payload).toMatchObject({ caption: 'Bản gốc' });
    expect(call?.files[0]).toMatchObject({ name: 'a.pdf' });
    server.respondWith('sendDocument', { kind: 'blocked' });
    expect(await senderTo(server.url).sendFile(5, file)).toBeNull();
  });

  it('refuses a post that can no longer be deleted, which the outbox then edits', async () => {
    server.respondWith('deleteMessage', error(400, "Bad Request: message can't be deleted"));
    expect(await senderTo(server.url).remove(5, 1)).toMatchObject({ kind: 'refused' });
  });

  it('reports a post as not sent when the server cannot be reached', async () => {
    const gone = await startBotApi();
    await gone.close();
    expect(await senderTo(gone.url).send(TARGET, post)).toMatchObject({ kind: 'unavailable' });
    expect(await senderTo(gone.url).isReachable()).toBe(false);
    expect(await senderTo(server.url).isReachable()).toBe(true);
  });

  it('sends, edits and deletes a post, as plain text when the markup is refused', async () => {
    server.respondWith('sendMessage', error(400, "Bad Request: can't parse entities: x"), {
      times: 1,
    });
    const sender = senderTo(server.url);
    const sent = await sender.send({ chatId: 5, threadId: 9 }, post);
    if (sent.kind !== 'done') throw new Error(sent.kind);
    const [, second] = server.callsOf('sendMessage');
    expect(second?.payload).toMatchObject({ text: 'tin', message_thread_id: 9 });
    const other = { ...post, html: '<b>mới</b>' };
    expect(await sender.edit(5, sent.messageId, other)).toEqual(sent);
    expect(await sender.edit(5, sent.messageId, other)).toEqual(sent);
    expect(await sender.remove(5, sent.messageId)).toEqual(sent);
    expect(await sender.remove(5, sent.messageId)).toEqual({ kind: 'unchanged' });
    expect(await sender.edit(5, sent.messageId, other)).toEqual({ kind: 'unchanged' });
  });
});

describe('a group or channel that refuses messages', () => {
  it.each([
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: need administrator rights in the channel chat'],
    [403, 'Forbidden: bot is not a member of the channel chat'],
    [403, 'Forbidden: something new'],
  ])('may take them later: %i %s', async (code, description) => {
    server.respondWith('sendMessage', { kind: 'error', code, description });
    const to = { chatId: -1005, threadId: null };
    expect(await senderTo(server.url).send(to, post)).toMatchObject({ kind: 'not-allowed' });
  });

  it('is unreachable when it removed the bot', async () => {
    const description = 'Forbidden: bot was kicked from the channel chat';
    server.respondWith('sendMessage', { kind: 'error', code: 403, description });
    const to = { chatId: -1005, threadId: null };
    expect(await senderTo(server.url).send(to, post)).toMatchObject({ kind: 'unreachable' });
  });
});
