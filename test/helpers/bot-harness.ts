/**
 * A bot for each test of a file, over one Bot API for all of them. What is said to it and read from
 * it: `chat.ts`.
 */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type CchcBot, createBot } from '../../src/telegram/bot.ts';
import type { BotDependencies } from '../../src/telegram/dependencies.ts';
import type { BotApi } from './bot-api/types.ts';
import { startBotApi } from './bot-api.ts';
import { createBotDependencies } from './bot-dependencies.ts';
import type { BotHarness } from './chat.ts';

/** What it gives is the running test's: ask it within tests, not above them. */
export interface TestBot extends BotHarness {
  /** What the bot works with now. */
  deps(): BotDependencies;
  /**
   * Another process takes over, on the same store, with these changed. A `store` among them wraps
   * the first: it alone is closed afterwards.
   */
  restart(change: Partial<BotDependencies>): void;
}

/**
 * Sets up a bot for all tests of a file; called once, outside of the tests. Each test starts with an
 * empty store and a Bot API without recorded calls. Chat members stay from test to test.
 * @param own the dependencies that differ from `createBotDependencies`; called before each test
 */
export function setUpTestBot(own: () => Partial<BotDependencies>): TestBot {
  let server: BotApi;
  let deps: BotDependencies;
  let bot: CchcBot;
  const start = (given: BotDependencies): void => {
    deps = given;
    bot = createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
  };
  beforeAll(async () => {
    server = await startBotApi();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.reset();
    start(createBotDependencies(own()));
  });
  afterEach(() => deps.store.close());
  return {
    get server() {
      return server;
    },
    bot: () => bot,
    deps: () => deps,
    restart: (change) => start({ ...deps, ...change }),
  };
}
