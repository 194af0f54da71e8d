/** Processes that take turns on one database: what is in memory goes with each. */
import { databaseFile, openStore } from '#test/store';
import type { Language } from '../../src/answer/answer.ts';
import { type CchcBot, createBot } from '../../src/bot/bot.ts';
import type { BotDependencies } from '../../src/bot/dependencies.ts';
import type { Library } from '../../src/knowledge/library.ts';
import { answerOf, documentOf, libraryOf } from './answers.ts';
import type { BotApi } from './bot-api/types.ts';
import { botDependencies } from './bot-dependencies.ts';
import type { Desk } from './chat.ts';

export interface Relay extends Desk {
  deps(): BotDependencies;
  /** Another process takes over. */
  restart(): Promise<void>;
  /** Time goes by, for the bot. */
  later(minutes: number): void;
  close(): Promise<void>;
}

/** Three documents under two topics. */
export const relayLibrary: Library = {
  ...libraryOf([
    documentOf({ id: 'a', number: '1/NQ-A', topics: ['so'], dateDocument: '2021-02-03' }),
    documentOf({
      id: 'b',
      number: '2/KH-B',
      topics: ['so'],
      type: 'plan',
      dateDocument: '2025-02-03',
    }),
    documentOf({ id: 'c', number: '3/NQ-C', topics: ['dat'], dateDocument: '2025-05-06' }),
  ]),
  topics: [
    { id: 'so', name: 'chuyển đổi số', nameEn: 'digital', synonyms: [], broader: null },
    { id: 'dat', name: 'đất đai', nameEn: 'land', synonyms: [], broader: null },
  ],
};

/** @param language of what it answers with */
export function startRelay(server: BotApi, language: Language): Relay {
  const file = databaseFile();
  let now = new Date('2026-11-25T03:00:00Z');
  const open = (): BotDependencies =>
    botDependencies({
      library: relayLibrary,
      now: () => now,
      store: openStore(file),
      ask: (question) => answerOf(question, { language }),
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
    later: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    close: () => deps.store.close(),
  };
}
