/** A bot that can be restarted on its database, which loses everything in memory. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { createDatabase, openStore } from '#test/store';
import type { Language } from '../../src/i18n/translator.ts';
import type { Library } from '../../src/library/library.ts';
import { type CchcBot, createBot } from '../../src/telegram/bot.ts';
import type { BotDependencies } from '../../src/telegram/dependencies.ts';
import { makeAnswer, makeDocument, makeLibrary } from './answers.ts';
import type { BotApi } from './bot-api/types.ts';
import { startBotApi } from './bot-api.ts';
import { createBotDependencies } from './bot-dependencies.ts';
import type { BotHarness } from './chat.ts';

export interface RestartableBot extends BotHarness {
  deps(): BotDependencies;
  /** Replaces the bot by a new one on the same database. */
  restart(): Promise<void>;
  /** Advances the clock of the bot. */
  advanceMinutes(minutes: number): void;
}

/** Three documents under two topics. */
export const restartableBotLibrary: Library = {
  ...makeLibrary([
    makeDocument({ id: 'a', number: '1/NQ-A', topics: ['so'], dateDocument: '2021-02-03' }),
    makeDocument({
      id: 'b',
      number: '2/KH-B',
      topics: ['so'],
      type: 'plan',
      dateDocument: '2025-02-03',
    }),
    makeDocument({ id: 'c', number: '3/NQ-C', topics: ['dat'], dateDocument: '2025-05-06' }),
  ]),
  topics: [
    { id: 'so', name: 'chuyển đổi số', nameEn: 'digital', synonyms: [], broader: null },
    { id: 'dat', name: 'đất đai', nameEn: 'land', synonyms: [], broader: null },
  ],
};

/**
 * Sets up a restartable bot for each test of a `describe`, on one Bot API for all of them.
 * @param language the language of the bot's answers
 */
export function setUpRestartableBot(language: Language): RestartableBot {
  let server: BotApi;
  let file: string;
  let now: Date;
  let deps: BotDependencies;
  let bot: CchcBot;
  const start = (): void => {
    deps = createBotDependencies({
      library: restartableBotLibrary,
      now: () => now,
      store: openStore(file),
      ask: (question) => makeAnswer(question, { language }),
    });
    bot = createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
  };
  beforeAll(async () => {
    server = await startBotApi();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.reset();
    now = new Date('2026-11-25T03:00:00Z');
    file = createDatabase();
    start();
  });
  afterEach(() => deps.store.close());
  return {
    get server() {
      return server;
    },
    bot: () => bot,
    deps: () => deps,
    restart: async () => {
      await deps.store.close();
      start();
    },
    advanceMinutes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
  };
}
