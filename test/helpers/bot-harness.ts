/**
 * Sets up one bot for each test of a file, on one Bot API for all tests. `chat.ts` has functions to
 * send messages to the bot and to read its replies.
 */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type CchcBot, createBot } from '../../src/telegram/bot.ts';
import type { BotDependencies } from '../../src/telegram/dependencies.ts';
import type { BotApi } from './bot-api/types.ts';
import { startBotApi } from './bot-api.ts';
import { createBotDependencies } from './bot-dependencies.ts';
import type { BotHarness } from './chat.ts';

/** Its values belong to the running test, so they must be read inside tests. */
export interface TestBot extends BotHarness {
  /** Returns the current dependencies of the bot. */
  deps(): BotDependencies;
  /**
   * Replaces the bot by a new one with these changed dependencies, as another process would. A
   * changed `store` wraps the first one, and is the only one that is closed.
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
