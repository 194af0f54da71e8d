import { Api, GrammyError, HttpError, InputFile } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openServer } from '#test/network';
import type { BotApi } from './bot-api/types.ts';
import { startBotApi } from './bot-api.ts';
import { createUpdateFactory } from './update-factory.ts';

let server: BotApi;
let api: Api;

beforeEach(async () => {
  server = await startBotApi();
  api = new Api(server.token, { apiRoot: server.url, timeoutSeconds: 2 });
});
afterEach(() => server.close());

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    if (error instanceof GrammyError) return error.description;
    throw error;
  }
  throw new Error('the call was not refused');
}

describe('addressing', () => {
  it('the server refuses a wrong token with 401 and an unknown method with 404, and records neither', async () => {
    const wrong = await fetch(`${server.url}/bot1:wrong/getMe`);
    const unknown = await fetch(`${server.url}/bot${server.token}/sendNothing`);
    expect([wrong.status, unknown.status]).toEqual([401, 404]);
    expect(await unknown.json()).toEqual({ ok: false, error_code: 404, description: 'Not Found' });
    expect(server.calls).toEqual([]);
    expect(server.refused).toEqual(['getMe', 'sendNothing']);
  });

  it('the server reads JSON, urlencoded, multipart and query requests alike', async () => {
    const url = `${server.url}/bot${server.token}/sendMessage`;
    const form = new FormData();
    form.set('chat_id', '7');
    form.set('text', '7');
    const json = JSON.stringify({ chat_id: 7, text: '7' });
    await fetch(url, {
      method: 'POST',
      body: json,
      headers: { 'content-type': 'application/json' },
    });
    await fetch(url, { method: 'POST', body: new URLSearchParams({ chat_id: '7', text: '7' }) });
    await fetch(url, { method: 'POST', body: form });
    await fetch(`${url}?chat_id=7&text=7`);
    const payloads = server.callsOf('sendMessage').map((call) => call.payload);
    expect(payloads).toEqual(Array.from({ length: 4 }, () => ({ chat_id: 7, text: '7' })));
  });

  it('getMe returns the given bot', async () => {
    expect(await api.getMe()).toMatchObject({ id: server.bot.id, is_bot: true });
  });
});

describe('sendMessage', () => {
  it('messages of one chat get increasing ids', async () => {
    const update = createUpdateFactory().privateText('chào', { userId: 5 });
    server.pushUpdate(update);
    const first = await api.sendMessage(5, 'a');
    const second = await api.sendMessage(5, 'b');
    expect(first.message_id).toBe((update.message?.message_id ?? 0) + 1);
    expect(second.message_id).toBe(first.message_id + 1);
    expect(second).toMatchObject({
      text: 'b',
      chat: { id: 5, type: 'private' },
      from: { is_bot: true },
    });
  });

  it('sendMessage turns HTML into entities with UTF-16 offsets', async () => {
    const html = '<b>Số &lt;57&gt;</b> 😀<i>nghiêng</i> <a href="https://a.vn/?b=1&amp;c">xem</a>';
    const message = await api.sendMessage(5, html, { parse_mode: 'HTML' });
    expect(message.text).toBe('Số <57> 😀nghiêng xem');
    expect(message.entities).toEqual([
      { type: 'bold', offset: 0, length: 7 },
      { type: 'italic', offset: 10, length: 7 },
      { type: 'text_link', offset: 18, length: 3, url: 'https://a.vn/?b=1&c' },
    ]);
  });

  it.each([
    ['<div>a</div>', 'Unsupported start tag "div" at byte offset 0'],
    ['á <b>a', `Can't find end tag corresponding to start tag "b"`],
    ['á <b>a</i>', 'Unmatched end tag at byte offset 7, expected "</b>", found "</i>"'],
    ['a</b>', 'Unexpected end tag at byte offset 1'],
    ['3 < 4', 'Unclosed start tag at byte offset 2'],
    ['<span>a</span>', 'Unsupported start tag "span" at byte offset 0'],
    [
      '<blockquote>a<blockquote>b</blockquote></blockquote>',
      'Nested "blockquote" entities are not allowed',
    ],
  ])('sendMessage refuses %s as the HTML parser does', async (html, reason) => {
    const refusal = await refusalOf(api.sendMessage(5, html, { parse_mode: 'HTML' }));
    expect(refusal).toBe(`Bad Request: can't parse entities: ${reason}`);
  });

  it('sendMessage applies the limit of 4096 UTF-16 units after entity parsing', async () => {
    const most = `<b>${'&lt;'.repeat(4096)}</b>`;
    expect((await api.sendMessage(5, most, { parse_mode: 'HTML' })).text).toHaveLength(4096);
    expect(await refusalOf(api.sendMessage(5, '😀'.repeat(2049)))).toBe(
      'Bad Request: message is too long',
    );
  });

  it('sendMessage refuses an empty text and a missing chat', async () => {
    expect(await refusalOf(api.sendMessage(5, ' \n'))).toBe('Bad Request: message text is empty');
    expect(await refusalOf(api.sendMessage('', 'a'))).toBe('Bad Request: chat_id is empty');
    expect(await refusalOf(api.sendMessage('@nobody', 'a'))).toBe('Bad Request: chat not found');
  });

  it('sendMessage counts callback_data in bytes', async () => {
    const press = (data: string) => ({
      reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] },
    });
    await api.sendMessage(5, 'a', press('đ'.repeat(32)));
    expect(await refusalOf(api.sendMessage(5, 'a', press('đ'.repeat(33))))).toBe(
      'Bad Request: BUTTON_DATA_INVALID',
    );
  });
});

describe('editing and deleting', () => {
  it('editMessageText edits a message, and refuses an unchanged or missing one', async () => {
    const { message_id: id } = await api.sendMessage(5, 'a');
    expect(await api.editMessageText(5, id, 'b')).toMatchObject({ message_id: id, text: 'b' });
    expect(await refusalOf(api.editMessageText(5, id, 'b'))).toMatch(/message is not modified/u);
    expect(await refusalOf(api.editMessageText(5, 99, 'b'))).toMatch(/message to edit not found/u);
  });

  it('deleteMessage deletes a message once', async () => {
    const { message_id: id } = await api.sendMessage(5, 'a');
    expect(await api.deleteMessage(5, id)).toBe(true);
    expect(await refusalOf(api.deleteMessage(5, id))).toMatch(/message to delete not found/u);
  });
});

describe('files', () => {
  it('the server keeps an uploaded document and serves it', async () => {
    const bytes = new TextEncoder().encode('Nghị quyết');
    const sent = await api.sendDocument(5, new InputFile(bytes, 'nq.txt'), { caption: 'Đây' });
    const [call] = server.callsOf('sendDocument');
    expect(call?.files.map(({ name, bytes: got }) => [name, got])).toEqual([['nq.txt', bytes]]);
    expect(sent).toMatchObject({ caption: 'Đây', document: { file_name: 'nq.txt' } });
    const { file_path: path } = await api.getFile(sent.document.file_id);
    const served = await fetch(`${server.url}/file/bot${server.token}/${path}`);
    expect(await served.text()).toBe('Nghị quyết');
  });
});

describe('commands, chats and queries', () => {
  it('the server keeps commands for each scope and language', async () => {
    const commands = [{ command: 'help', description: 'Hướng dẫn' }];
    await api.setMyCommands(commands, { language_code: 'vi' });
    expect(await api.getMyCommands({ language_code: 'vi' })).toEqual(commands);
    expect(await api.getMyCommands()).toEqual([]);
    expect(await refusalOf(api.setMyCommands([{ command: 'Hỏi', description: 'x' }]))).toBe(
      'Bad Request: BOT_COMMAND_INVALID',
    );
  });

  it('getChatMember returns the members that were set', async () => {
    server.setMember(-100, 8, 'administrator');
    expect((await api.getChatMember(-100, 8)).status).toBe('administrator');
    expect((await api.getChatAdministrators(-100)).map(({ user }) => user.id)).toEqual([8]);
    expect((await api.getChatMember(-100, 9)).status).toBe('member');
    expect((await api.getChat(-100)).type).toBe('group');
  });

  it('the server accepts answers to callbacks and inline queries, and refuses 51 results', async () => {
    const result = (id: number) => ({
      type: 'article' as const,
      id: String(id),
      title: 'a',
      input_message_content: { message_text: 'a' },
    });
    expect(await api.answerCallbackQuery('c1')).toBe(true);
    expect(await api.answerInlineQuery('i1', [result(1)])).toBe(true);
    const many = Array.from({ length: 51 }, (_, index) => result(index));
    expect(await refusalOf(api.answerInlineQuery('i1', many))).toMatch(/RESULTS_TOO_MUCH/u);
    expect(await api.sendChatAction(5, 'typing')).toBe(true);
  });
});

describe('getUpdates', () => {
  it('getUpdates returns an update until an offset confirms it', async () => {
    const make = createUpdateFactory();
    server.pushUpdate(make.privateText('một'));
    server.pushUpdate(make.privateText('hai'));
    const first = await api.getUpdates();
    expect(first.map(({ message }) => message?.text)).toEqual(['một', 'hai']);
    const rest = await api.getUpdates({ offset: (first[0]?.update_id ?? 0) + 1 });
    expect(rest.map(({ message }) => message?.text)).toEqual(['hai']);
  });

  it('getUpdates waits for an update, and ends when a second poll begins', async () => {
    const held = api.getUpdates({ timeout: 1 });
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.pushUpdate(createUpdateFactory().privateText('đến'));
    expect(await held).toHaveLength(1);
    const first = api.getUpdates({ timeout: 1, offset: 99_999 });
    const refusal = refusalOf(first);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const second = api.getUpdates({ offset: 99_999 });
    expect(await refusal).toMatch(/Conflict: terminated by other getUpdates/u);
    expect(await second).toEqual([]);
  });

  it('getUpdates returns 409 while a webhook is set', async () => {
    await api.setWebhook('https://example.vn/hook');
    expect(await refusalOf(api.getUpdates())).toMatch(/Conflict: can't use getUpdates/u);
  });
});

describe('webhook', () => {
  it('setWebhook stores the webhook and refuses addresses that Telegram refuses', async () => {
    await api.setWebhook('https://example.vn/hook', {
      secret_token: 's-1',
      allowed_updates: ['message'],
    });
    expect(await api.getWebhookInfo()).toMatchObject({
      url: 'https://example.vn/hook',
      allowed_updates: ['message'],
    });
    expect(await refusalOf(api.setWebhook('http://example.vn'))).toMatch(/HTTPS URL/u);
    expect(await refusalOf(api.setWebhook('https://a.vn', { secret_token: 'a b' }))).toMatch(
      /unallowed characters/u,
    );
    await api.deleteWebhook();
    expect((await api.getWebhookInfo()).url).toBe('');
  });

  it('a delivery has the secret header, and only allowed kinds of updates are delivered', async () => {
    const seen: unknown[] = [];
    const target = await openServer((request) => {
      seen.push(request.headers.get('x-telegram-bot-api-secret-token'));
      return new Response('later', { status: 503 });
    });
    await api.setWebhook(`${target.url}/hook`, {
      secret_token: 's-1',
      allowed_updates: ['message'],
    });
    const make = createUpdateFactory();
    const delivery = await server.deliver(make.privateText('chào'));
    expect(delivery).toEqual({ status: 503, body: 'later' });
    expect(seen).toEqual(['s-1']);
    await expect(server.deliver(make.callback('x'))).rejects.toThrow(/allowed_updates/u);
    expect((await api.getWebhookInfo()).last_error_message).toMatch(/503/u);
    await target.close();
  });
});

describe('respondWith', () => {
  it('a rule fails the given number of calls, and later calls succeed', async () => {
    server.respondWith(
      { method: 'sendMessage', chat: 5 },
      { kind: 'tooManyRequests', retryAfter: 3 },
      { times: 1 },
    );
    const error = await api.sendMessage(5, 'a').catch((caught: unknown) => caught);
    expect(error).toMatchObject({ error_code: 429, parameters: { retry_after: 3 } });
    expect((await api.sendMessage(6, 'a')).text).toBe('a');
    expect((await api.sendMessage(5, 'a')).text).toBe('a');
    expect(server.callsOf('sendMessage').map(({ outcome }) => outcome)).toEqual([429, 'ok', 'ok']);
  });

  it('a rule can block, migrate, or refuse with a description', async () => {
    server.respondWith({ chat: 1 }, { kind: 'blocked' });
    server.respondWith({ chat: 2 }, { kind: 'migrated', to: -1002 });
    server.respondWith({ chat: 3 }, { kind: 'error', code: 400, description: 'Bad Request: x' });
    expect(await refusalOf(api.sendMessage(1, 'a'))).toMatch(/blocked by the user/u);
    const migrated = await api.sendMessage(2, 'a').catch((caught: unknown) => caught);
    expect(migrated).toMatchObject({ parameters: { migrate_to_chat_id: -1002 } });
    expect(await refusalOf(api.sendMessage(3, 'a'))).toBe('Bad Request: x');
  });

  it('a rule can cut the connection before or after the message was accepted', async () => {
    server.respondWith('sendMessage', { kind: 'reset', when: 'before' }, { times: 1 });
    await expect(api.sendMessage(5, 'a')).rejects.toThrow(HttpError);
    server.respondWith('sendMessage', { kind: 'reset', when: 'after' }, { times: 1 });
    await expect(api.sendMessage(5, 'a')).rejects.toThrow(HttpError);
    expect(server.callsOf('sendMessage').map(({ accepted }) => accepted)).toEqual([false, true]);
  });

  it('a rule can never answer, answer late, or answer as a broken gateway', async () => {
    const remove = server.respondWith('getChat', { kind: 'timeout' });
    await expect(api.getChat(5)).rejects.toThrow(HttpError);
    remove();
    server.respondWith('getChat', { kind: 'delay', ms: 30 }, { times: 1 });
    expect((await api.getChat(5)).id).toBe(5);
    server.respondWith('getChat', { kind: 'badGateway' });
    await expect(api.getChat(5)).rejects.toThrow(HttpError);
  });

  it('waitFor lists the calls when an awaited call does not come', async () => {
    await api.getMe();
    await expect(server.waitFor('sendMessage', 1, 20)).rejects.toThrow(/got: getMe ok/u);
    const waiting = server.waitFor('sendMessage', 1, 1000);
    await api.sendMessage(5, 'a');
    expect(await waiting).toHaveLength(1);
    server.reset();
    expect(server.calls).toEqual([]);
  });
});
