import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import { createBotDependencies } from '../../../test/helpers/bot-dependencies.ts';
import { createUpdateFactory } from '../../../test/helpers/update-factory.ts';
import { acceptedTexts } from '../../../test/helpers/webhook-harness.ts';
import { finishUpdate, listFailedUpdates } from '../../store/tables/processed-updates.ts';
import { ALLOWED_UPDATES } from '../../telegram/allowed-updates.ts';
import { createBot } from '../../telegram/bot.ts';
import type { BotDependencies } from '../../telegram/dependencies.ts';
import { createUpdateHandler } from '../../telegram/update-processing/update-handler.ts';
import { TelegramRefusalError } from '../telegram-errors.ts';
import { poll } from './polling.ts';

const make = createUpdateFactory();
let server: BotApi;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

const answerTo = (text: string) => `<b>Trả lời</b>: ${text}`;

interface Poller {
  readonly deps: BotDependencies;
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

function startPolling(change: Partial<BotDependencies> = {}): Poller {
  const deps = createBotDependencies(change);
  const bot = createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
  const updates = createUpdateHandler(bot, deps, { gapMs: 1 });
  const stopping = new AbortController();
  const { signal } = stopping;
  const done = poll({ bot, updates, logger: deps.logger, signal, retryDelaysMs: [20] });
  const stop = () => {
    stopping.abort();
    return done;
  };
  onTestFinished(() => stop().catch(() => undefined));
  return { deps, done, stop };
}

/** What Telegram would deliver to the next who polls. */
async function left(): Promise<unknown[]> {
  const url = `${server.url}/bot${server.token}/getUpdates?timeout=0`;
  const response = await fetch(url);
  return ((await response.json()) as { result: unknown[] }).result;
}

describe('poll', () => {
  it('answers updates, requests the handled kinds only, and confirms them', async () => {
    const poller = startPolling();
    server.pushUpdate(make.privateText('một'));
    const second = make.privateText('hai');
    server.pushUpdate(second);
    await server.waitFor('sendMessage', 2);
    // Not only at the end: what is confirmed does not come again after a crash.
    await expect
      .poll(() => server.callsOf('getUpdates').at(-1)?.payload.offset)
      .toBe(second.update_id + 1);
    await poller.stop();
    expect(acceptedTexts(server)).toEqual([answerTo('một'), answerTo('hai')]);
    expect(server.callsOf('getUpdates')[0]?.payload.allowed_updates).toEqual([...ALLOWED_UPDATES]);
    expect(await left()).toEqual([]);
  });

  it('does not handle an update again that was handled before', async () => {
    const { store } = createBotDependencies();
    const [old, fresh] = [make.privateText('cũ'), make.privateText('mới')];
    await finishUpdate(store.db, old.update_id, new Date());
    startPolling({ store });
    server.pushUpdate(old);
    server.pushUpdate(fresh);
    await server.waitFor('sendMessage');
    expect(acceptedTexts(server)).toEqual([answerTo('mới')]);
  });

  it('retries a failed update before later ones of its chat while other chats continue', async () => {
    startPolling();
    server.respondWith({ method: 'sendMessage', chat: 42 }, { kind: 'badGateway' }, { times: 3 });
    server.pushUpdate(make.privateText('một'));
    server.pushUpdate(make.privateText('hai'));
    server.pushUpdate(make.privateText('khác', { userId: 43 }));
    await server.waitFor('sendMessage', 6);
    expect(acceptedTexts(server, 42)).toEqual([answerTo('một'), answerTo('hai')]);
    expect(acceptedTexts(server)[0]).toBe(answerTo('khác'));
  });

  it('gives up an update after five failures and continues', async () => {
    const { deps } = startPolling();
    server.respondWith('sendMessage', { kind: 'badGateway' }, { times: 5 });
    const update = make.privateText('một');
    server.pushUpdate(update);
    server.pushUpdate(make.privateText('hai'));
    await server.waitFor('sendMessage', 6);
    expect(acceptedTexts(server)).toEqual([answerTo('hai')]);
    expect(await listFailedUpdates(deps.store.db)).toMatchObject([{ updateId: update.update_id }]);
  });

  it('finishes and confirms only the updates in progress when it is stopped', async () => {
    const poller = startPolling();
    server.respondWith('sendMessage', { kind: 'delay', ms: 300 });
    server.pushUpdate(make.privateText('đang làm'));
    while (server.callsOf('sendMessage').length === 0) await new Promise(setImmediate);
    const stopped = poller.stop();
    server.pushUpdate(make.privateText('sau đó'));
    await stopped;
    expect(acceptedTexts(server)).toEqual([answerTo('đang làm')]);
    expect(await left()).toHaveLength(1);
  });

  it('does not confirm an update that could not be handled before the stop', async () => {
    const poller = startPolling();
    const mend = server.respondWith('sendMessage', { kind: 'badGateway' });
    server.pushUpdate(make.privateText('chào'));
    await server.waitFor('sendMessage');
    await poller.stop();
    expect(await left()).toHaveLength(1);
    mend();
    startPolling({ store: poller.deps.store });
    await expect.poll(() => acceptedTexts(server)).toEqual([answerTo('chào')]);
  });

  it('continues to poll after Telegram was unavailable', async () => {
    startPolling();
    server.respondWith('getUpdates', { kind: 'badGateway' }, { times: 1 });
    server.pushUpdate(make.privateText('một'));
    await server.waitFor('sendMessage');
    server.pushUpdate(make.privateText('hai'));
    await server.waitFor('sendMessage', 2);
    expect(acceptedTexts(server)).toHaveLength(2);
  });

  it('continues to poll when another process polled for a moment', async () => {
    const description = 'Conflict: terminated by other getUpdates request';
    server.respondWith('getUpdates', { kind: 'error', code: 409, description }, { times: 1 });
    startPolling();
    server.pushUpdate(make.privateText('một'));
    await server.waitFor('sendMessage');
    expect(acceptedTexts(server)).toEqual([answerTo('một')]);
  });

  it('ends when Telegram refuses the token', async () => {
    server.respondWith('getUpdates', { kind: 'error', code: 401, description: 'Unauthorized' });
    await expect(startPolling().done).rejects.toThrow(TelegramRefusalError);
  });
});
