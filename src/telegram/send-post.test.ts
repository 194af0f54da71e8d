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

const senderTo = (apiRoot: string) =>
  createTelegramSender({ token: server.token, apiRoot, clock: systemClock, callTimeoutMs: 300 });
const send = (to = { chatId: 5, threadId: null as number | null }) =>
  senderTo(server.url).send(to, post);

describe('what became of a post', () => {
  const error = (code: number, description: string): Behaviour => ({
    kind: 'error',
    code,
    description,
  });
  it.each<[string, Behaviour, object]>([
    ['patience', { kind: 'tooManyRequests', retryAfter: 7 }, { kind: 'patience', seconds: 7 }],
    ['a blocked bot', { kind: 'blocked' }, { kind: 'gone' }],
    ['a chat not found', error(400, 'Bad Request: chat not found'), { kind: 'gone' }],
    ['any other 403', error(403, 'Forbidden: something new'), { kind: 'gone' }],
    ['a supergroup', { kind: 'migrated', to: -1009 }, { kind: 'moved', to: -1009 }],
    ['a closed topic', error(400, 'Bad Request: TOPIC_CLOSED'), { kind: 'no-thread' }],
    ['no rights', error(400, 'Bad Request: not enough rights'), { kind: 'refused' }],
    ['a gateway', { kind: 'badGateway' }, { kind: 'away' }],
    ['a connection cut', { kind: 'reset', when: 'after' }, { kind: 'lost' }],
    ['no reply, as Workers say it', { kind: 'badGateway', status: 520 }, { kind: 'lost' }],
    ['no reply, as Workers say it later', { kind: 'badGateway', status: 524 }, { kind: 'lost' }],
    ['no reply', { kind: 'timeout', accepted: true }, { kind: 'lost' }],
  ])('%s', async (_, behaviour, outcome) => {
    server.respondWith('sendMessage', behaviour);
    expect(await send()).toMatchObject(outcome);
  });

  it('nobody there: it cannot have arrived', async () => {
    const gone = await startBotApi();
    await gone.close();
    expect(await senderTo(gone.url).send({ chatId: 5, threadId: null }, post)).toMatchObject({
      kind: 'away',
    });
    expect(await senderTo(gone.url).isReachable()).toBe(false);
    expect(await senderTo(server.url).isReachable()).toBe(true);
  });

  it('is sent, edited, deleted, as plain text where the markup is refused', async () => {
    server.respondWith('sendMessage', error(400, "Bad Request: can't parse entities: x"), {
      times: 1,
    });
    const sent = await send({ chatId: 5, threadId: 9 });
    if (sent.kind !== 'done') throw new Error(sent.kind);
    const [, second] = server.callsOf('sendMessage');
    expect(second?.payload).toMatchObject({ text: 'tin', message_thread_id: 9 });
    const sender = senderTo(server.url);
    const other = { ...post, html: '<b>mới</b>' };
    expect(await sender.edit(5, sent.messageId, other)).toEqual(sent);
    expect(await sender.edit(5, sent.messageId, other)).toEqual(sent);
    expect(await sender.remove(5, sent.messageId)).toEqual(sent);
    expect(await sender.remove(5, sent.messageId)).toEqual({ kind: 'nothing' });
    expect(await sender.edit(5, sent.messageId, other)).toEqual({ kind: 'nothing' });
  });
});
