import type { Context } from 'grammy';
import type { Update } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BotApi } from '../../../test/helpers/bot-api/types.ts';
import { startBotApi } from '../../../test/helpers/bot-api.ts';
import { createBotDependencies } from '../../../test/helpers/bot-dependencies.ts';
import { createRecordingLogger } from '../../../test/helpers/recording-logger.ts';
import { acceptedTexts } from '../../../test/helpers/webhook-harness.ts';
import { StoreUnreachableError } from '../../store/store.ts';
import { createBot } from '../bot.ts';
import { createUpdateHandler, type HandlerOptions } from './update-handler.ts';

let server: BotApi;

beforeAll(async () => {
  server = await startBotApi();
});
afterAll(() => server.close());
beforeEach(() => server.reset());

/** A vote: no feature takes it, so that tests can say what is done with it. */
const vote = (updateId: number): Update => ({
  update_id: updateId,
  poll_answer: {
    poll_id: '1',
    user: { id: 42, is_bot: false, first_name: 'Lan' },
    option_ids: [],
    option_persistent_ids: [],
  },
});

function handlerFor(work: (ctx: Context) => Promise<unknown>, options: HandlerOptions = {}) {
  const logger = createRecordingLogger();
  const deps = createBotDependencies({ logger });
  const bot = createBot(server.token, deps, { apiRoot: server.url, botInfo: server.bot });
  bot.on('poll_answer', work);
  return { logger, ...deps.store, ...createUpdateHandler(bot, deps, { gapMs: 1, ...options }) };
}

describe('createUpdateHandler', () => {
  it('returns handled for a transient error after a message was sent', async () => {
    const { handle, logger } = handlerFor(async (ctx) => {
      await ctx.api.sendMessage(42, 'một');
      throw new StoreUnreachableError('away');
    });
    expect(await handle(vote(1))).toBe('handled');
    expect(await handle(vote(1))).toBe('handled');
    expect(acceptedTexts(server)).toEqual(['một']);
    expect(logger.lines).toMatchObject([{ level: 'error', fields: { updateId: 1 } }]);
  });

  it('counts failures of Telegram, not failures of the store', async () => {
    let failure: Error = new StoreUnreachableError('away');
    const { handle, db } = handlerFor(async (ctx) => {
      if (failure instanceof StoreUnreachableError) throw failure;
      await ctx.api.sendMessage(42, 'một');
    });
    for (let n = 0; n < 7; n += 1) expect(await handle(vote(1))).toBe('again');
    const attempts = () => db.selectFrom('processed_updates').select('attempts').execute();
    expect(await attempts()).toEqual([{ attempts: 0 }]);
    failure = new Error('Telegram is away');
    const mend = server.respondWith('sendMessage', { kind: 'badGateway' });
    expect(await handle(vote(1))).toBe('again');
    expect(await attempts()).toEqual([{ attempts: 1 }]);
    mend();
    expect(await handle(vote(1))).toBe('handled');
    expect(acceptedTexts(server)).toEqual(['một']);
  });

  it('lets an update that timed out send nothing more', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let late: unknown;
    const { handle, logger, idle } = handlerFor(
      async (ctx) => {
        await held;
        late = await ctx.api.sendMessage(42, 'quá muộn').catch((error: unknown) => error);
      },
      { timeoutSeconds: 0.05 },
    );
    expect(await handle(vote(1))).toBe('handled');
    await idle();
    release();
    await expect.poll(() => late).toBeInstanceOf(Error);
    expect(server.callsOf('sendMessage')).toEqual([]);
    expect(logger.lines).toMatchObject([{ level: 'error', fields: { error: 'TimeoutError' } }]);
  });

  it('calls getMe when the bot is not initialized, and returns again when that fails', async () => {
    const deps = createBotDependencies();
    const bot = createBot(server.token, deps, { apiRoot: server.url });
    bot.on('poll_answer', (ctx) => ctx.api.sendMessage(42, ctx.me.username));
    const { handle } = createUpdateHandler(bot, deps, { gapMs: 1 });
    const mend = server.respondWith('getMe', { kind: 'badGateway' });
    expect(await handle(vote(1))).toBe('again');
    mend();
    expect(await handle(vote(1))).toBe('handled');
    expect(acceptedTexts(server)).toEqual([server.bot.username]);
  });
});
