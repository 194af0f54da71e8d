import { Bot, GrammyError, HttpError, InputFile } from 'grammy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import { createBotApiFetch } from './client-fetch.ts';
import { createUpdateScope, createUpdateScopes } from './update-scope.ts';

let server: BotApi;
let gone: [number, string][];
let moved: [number, number][];
const updateScopes = createUpdateScopes();

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  gone = [];
  moved = [];
});

function api() {
  const fetch = createBotApiFetch({
    updateScopes,
    callTimeoutSeconds: 0.5,
    onMigrated: async (from, to) => void moved.push([from, to]),
    onUnreachable: async (chatId, reason) => void gone.push([chatId, reason]),
  });
  const client = { apiRoot: server.url, fetch };
  return new Bot(server.token, { botInfo: server.bot, client }).api;
}

const answering = () => {
  const scope = createUpdateScope(1, 20_000);
  scope.accepted = true;
  return scope;
};

describe('calls of the Bot API', () => {
  it('are made once outside of an update', async () => {
    server.respondWith('sendMessage', { kind: 'badGateway' });
    await expect(api().sendMessage(42, 'a')).rejects.toThrow(GrammyError);
    expect(server.callsOf('sendMessage')).toHaveLength(1);
  });

  it('fail as GrammyError when a gateway answers with a page', async () => {
    server.respondWith('sendMessage', { kind: 'badGateway', status: 504 });
    await expect(api().sendMessage(42, 'a')).rejects.toMatchObject({ error_code: 504 });
  });

  it('end after the time limit when there is no response', async () => {
    server.respondWith('sendMessage', { kind: 'timeout' });
    await expect(api().sendMessage(42, 'a')).rejects.toThrow(HttpError);
  });

  it('are repeated with their files', async () => {
    server.respondWith('sendDocument', { kind: 'badGateway' }, { times: 1 });
    const bytes = new TextEncoder().encode('nghị quyết'.repeat(1000));
    const file = new InputFile(bytes, 'nq.md');
    await updateScopes.run(answering(), () => api().sendDocument(42, file));
    const calls = server.callsOf('sendDocument');
    expect(calls.map(({ outcome }) => outcome)).toEqual([502, 'ok']);
    for (const call of calls) expect(call.files[0]?.bytes).toEqual(bytes);
  });

  it('of sendChatAction are never repeated', async () => {
    server.respondWith('sendChatAction', { kind: 'tooManyRequests', retryAfter: 1 });
    const call = updateScopes.run(answering(), () => api().sendChatAction(42, 'typing'));
    await expect(call).rejects.toThrow(GrammyError);
    expect(server.callsOf('sendChatAction')).toHaveLength(1);
  });

  it('mark their update as answered only when they send a message', async () => {
    const scope = createUpdateScope(1, 20_000);
    let noted = 0;
    scope.onAccepted = async () => {
      noted += 1;
    };
    await updateScopes.run(scope, async () => {
      await api().sendChatAction(42, 'typing');
      expect(scope.accepted).toBe(false);
      await api().sendMessage(42, 'a');
      await api().sendMessage(42, 'b');
    });
    expect(scope.accepted).toBe(true);
    expect(noted).toBe(1);
  });

  it('are not made after the update’s time limit', async () => {
    const scope = answering();
    scope.abortController.abort();
    const call = updateScopes.run(scope, () => api().sendMessage(42, 'a'));
    await expect(call).rejects.toThrow(HttpError);
    expect(server.callsOf('sendMessage')).toEqual([]);
  });

  it('report an unreachable chat only when they send something to it', async () => {
    const description = 'Bad Request: chat not found';
    server.respondWith(() => true, { kind: 'error', code: 400, description });
    await expect(api().getChat(42)).rejects.toThrow(GrammyError);
    expect(gone).toEqual([]);
    await expect(api().sendMessage(42, 'a')).rejects.toThrow(GrammyError);
    expect(gone).toEqual([[42, description]]);
  });

  it('follow a group to its supergroup, also outside of an update', async () => {
    const to = -1_000_000_000_009;
    server.addChat({ id: to, type: 'supergroup', title: 'a' });
    server.respondWith({ chat: -9 }, { kind: 'migrated', to });
    const sent = await api().sendMessage(-9, 'a', { message_thread_id: 3 });
    expect(sent.chat.id).toBe(to);
    expect(moved).toEqual([[-9, to]]);
    expect(server.callsOf('sendMessage').at(-1)?.payload).not.toHaveProperty('message_thread_id');
  });
});
