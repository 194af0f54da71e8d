import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import { createBotDependencies } from '../../../test/helpers/bot-dependencies.ts';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { createUpdateFactory } from '../../../test/helpers/update-factory.ts';
import type { AskQuestion } from '../../answer/answer.ts';
import { openSqliteStore } from '../../store/sqlite.ts';
import { createBot } from '../../telegram/bot.ts';
import { createUpdateHandler } from '../../telegram/update-processing/update-handler.ts';
import {
  createMetricsPage,
  instrumentFetch,
  instrumentLogger,
  instrumentUpdates,
} from './instrumentation.ts';
import { createMetrics, type Metrics } from './metrics.ts';

let server: BotApi;
let metrics: Metrics;
const make = createUpdateFactory();

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => {
  server.reset();
  metrics = createMetrics();
});

function fakeLibraryService() {
  const { library } = createBotDependencies();
  return {
    current: () => ({ library, assistant: { searcher: { index: { passages: { count: 2 } } } } }),
    loadStats: () => ({ seconds: 0.25, errors: 3 }),
  } as unknown as Parameters<typeof createMetricsPage>[0]['libraryService'];
}

/** What the page says, line by line. */
async function counted(store = createBotDependencies().store, logger = createRecordingLogger()) {
  const now = () => new Date();
  const { text } = await createMetricsPage({
    metrics,
    store,
    logger,
    now,
    libraryService: fakeLibraryService(),
  })();
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

function openBot(ask?: AskQuestion) {
  const deps = createBotDependencies({
    onAnswer: metrics.recordAnswer,
    search: () => [],
    ...(ask !== undefined && { ask }),
  });
  const bot = createBot(server.token, deps, {
    apiRoot: server.url,
    botInfo: server.bot,
    fetch: instrumentFetch(metrics),
  });
  return createUpdateHandler(bot, deps, { gapMs: 1, ...instrumentUpdates(metrics) });
}

describe('instrumentUpdates', () => {
  it('counts the update, the question and the call of the Bot API of an answer', async () => {
    const { handle } = openBot();
    const update = make.privateText('một');
    await handle(update);
    await handle(update);
    await handle(make.groupText('/hoi hai'));
    const lines = await counted();
    expect(lines).toEqual(
      expect.arrayContaining([
        'cchc_updates_total{kind="message",outcome="done"} 2',
        'cchc_updates_total{kind="message",outcome="known"} 1',
        'cchc_answers_total{channel="private",status="answered"} 1',
        'cchc_answers_total{channel="group",status="answered"} 1',
        'cchc_answer_seconds_count{channel="private"} 1',
        'cchc_telegram_calls_total{method="sendMessage",code="200"} 2',
      ]),
    );
    expect(lines.join('\n')).not.toContain(server.token);
  });

  it('counts failures by their cause', async () => {
    const { handle } = openBot((question) => {
      throw new Error(question);
    });
    await handle(make.privateText('một'));
    server.respondWith('sendMessage', { kind: 'badGateway' }, { times: 1 });
    await openBot().handle(make.privateText('hai'));
    const lines = await counted();
    expect(lines).toContain('cchc_updates_total{kind="message",outcome="failed"} 1');
    expect(lines).toContain('cchc_updates_total{kind="message",outcome="again"} 1');
    expect(lines).toContain('cchc_telegram_calls_total{method="sendMessage",code="502"} 1');
  });

  it('counts an inline query once, however many pages are requested', async () => {
    const { handle } = openBot();
    const from = { id: 42, is_bot: false, first_name: 'Lan' };
    const inline = (update_id: number, query: string, offset: string) =>
      handle({ update_id, inline_query: { id: String(update_id), from, query, offset } });
    await inline(1, 'một', '');
    await inline(2, 'một', '1');
    await inline(3, '', '');
    const lines = await counted();
    expect(lines).toContain('cchc_updates_total{kind="inline_query",outcome="done"} 3');
    expect(lines).toContain('cchc_answers_total{channel="inline",status="unknown"} 1');
  });
});

it('counts calls without a response and never records an address', async () => {
  const call = instrumentFetch(metrics, async () => {
    throw new TypeError('fetch failed');
  });
  await expect(call('https://t.example/bot1:secret/sendMessage')).rejects.toThrow('fetch failed');
  await expect(call('https://t.example/file/bot1:secret/documents/a.md')).rejects.toThrow();
  const calls = (await counted()).filter((line) => line.includes('telegram'));
  expect(calls).toEqual([
    'cchc_telegram_calls_total{method="sendMessage",code="lost"} 1',
    'cchc_telegram_calls_total{method="file",code="lost"} 1',
  ]);
});

it('counts warnings and errors by their event and forwards every line', async () => {
  const logger = createRecordingLogger();
  const counting = instrumentLogger(logger, metrics);
  counting.info('polling');
  counting.warn('store away', { error: 'x' });
  counting.error('update failed');
  expect(logger.lines.map(({ event }) => event)).toEqual([
    'polling',
    'store away',
    'update failed',
  ]);
  const lines = (await counted()).filter((line) => line.includes('log_events'));
  expect(lines).toEqual([
    'cchc_log_events_total{level="warn",event="store away"} 1',
    'cchc_log_events_total{level="error",event="update failed"} 1',
  ]);
});

it('reads library and store when the page is requested, also when the store is unavailable', async () => {
  const store = openSqliteStore(':memory:');
  expect(await counted(store)).toEqual(
    expect.arrayContaining([
      'cchc_ready 1',
      'cchc_store_up 1',
      'cchc_library_documents 1',
      'cchc_index_passages 2',
      'cchc_index_load_seconds 0.25',
      'cchc_library_faults{severity="error"} 3',
      'cchc_chats{state="reachable"} 0',
    ]),
  );
  await store.close();
  const lines = await counted(store);
  expect(lines).toContain('cchc_store_up 0');
  expect(lines).toContain('cchc_ready 0');
});
