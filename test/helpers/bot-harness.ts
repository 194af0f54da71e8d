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
 * Sets up the desk of a whole file; called once, above its tests. Before each test the Bot API has
 * forgotten the last one's calls, and the bot begins on an empty store, which is closed afterwards.
 * Who is a member of which chat stays known from test to test.
 * @param own what this file's bot has otherwise than `botDependencies`; asked before each test, so
 * that what it keeps for the test begins anew there too
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
