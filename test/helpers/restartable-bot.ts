/** A bot that can be restarted on its database, which loses everything in memory. */
import { createDatabase, openStore } from '#test/store';
import type { Language } from '../../src/i18n/translator.ts';
import type { Library } from '../../src/library/library.ts';
import { type CchcBot, createBot } from '../../src/telegram/bot.ts';
import type { BotDependencies } from '../../src/telegram/dependencies.ts';
import { makeAnswer, makeDocument, makeLibrary } from './answers.ts';
import type { BotApi } from './bot-api/types.ts';
import { createBotDependencies } from './bot-dependencies.ts';
import type { BotHarness } from './chat.ts';

export interface RestartableBot extends BotHarness {
  deps(): BotDependencies;
  /** Replaces the bot by a new one on the same database. */
  restart(): Promise<void>;
  /** Advances the clock of the bot. */
  advanceMinutes(minutes: number): void;
  close(): Promise<void>;
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

/** @param language the language of the bot's answers */
export function startRestartableBot(server: BotApi, language: Language): RestartableBot {
  const file = createDatabase();
  let now = new Date('2026-11-25T03:00:00Z');
  const open = (): BotDependencies =>
    createBotDependencies({
      library: restartableBotLibrary,
      now: () => now,
      store: openStore(file),
      ask: (question) => makeAnswer(question, { language }),
    });
  const start = (): CchcBot =>
    createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
  let deps = open();
  let bot = start();
  return {
    server,
    bot: () => bot,
    deps: () => deps,
    restart: async () => {
      await deps.store.close();
      deps = open();
      bot = start();
    },
    advanceMinutes: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    close: () => deps.store.close(),
  };
}
