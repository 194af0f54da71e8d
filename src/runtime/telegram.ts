/** Makes updates come: registers the webhook, or polls. */
import { GrammyError, HttpError } from 'grammy';
import { ALLOWED_UPDATES } from '../bot/allowed-updates.ts';
import type { CchcBot } from '../bot/bot.ts';
import { commandMenu } from '../bot/commands.ts';
import { describeError, isPassing } from '../bot/faults.ts';
import type { Logger } from '../bot/logger.ts';

/** What Telegram will not take, now or later: the start is to end with this one line. */
export class TelegramRefusalError extends Error {
  override readonly name = 'TelegramRefusalError';
}

const LONGEST_PAUSE_MS = 60_000;

/**
 * Asks Telegram who the bot is, shows its command menu and registers the webhook; goes on trying
 * while Telegram is away.
 * @throws TelegramRefusalError where Telegram refuses the token or the address
 */
export async function registerWebhook(
  bot: CchcBot,
  webhook: { readonly url: string; readonly secret: string },
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  // Not `bot.init()`: its own pauses grow to twenty minutes.
  const introduce = async () => {
    bot.botInfo = await bot.api.getMe();
  };
  await persistently('getMe', introduce, logger, signal);
  await showCommands(bot, logger);
  const options = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES };
  await persistently('setWebhook', () => bot.api.setWebhook(webhook.url, options), logger, signal);
  logger.info('webhook registered', { url: webhook.url, allowedUpdates: ALLOWED_UPDATES });
}

/**
 * Polls until the bot is stopped. A webhook that is registered is taken away first.
 * @throws TelegramRefusalError where Telegram refuses the token, or another process polls
 */
export async function pollUpdates(bot: CchcBot, logger: Logger): Promise<void> {
  try {
    await bot.start({
      allowed_updates: ALLOWED_UPDATES,
      onStart: async ({ username }) => {
        await showCommands(bot, logger);
        logger.info('polling', { username });
      },
    });
  } catch (error) {
    throw refusalOf(error);
  }
}

/** A menu that cannot be shown keeps nobody from asking. */
async function showCommands(bot: CchcBot, logger: Logger): Promise<void> {
  try {
    await bot.api.setMyCommands(commandMenu('vi'));
    await bot.api.setMyCommands(commandMenu('en'), { language_code: 'en' });
  } catch (error) {
    logger.warn('command menu not set', describeError(error));
  }
}

async function persistently(
  what: string,
  attempt: () => Promise<unknown>,
  logger: Logger,
  signal: AbortSignal,
): Promise<void> {
  for (let pause = 500; !signal.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!isPassing(error)) throw refusalOf(error);
      const asked = error instanceof GrammyError ? (error.parameters.retry_after ?? 0) * 1000 : 0;
      const wait = Math.max(pause, asked);
      logger.warn(`${what} failed, trying again`, { ...describeError(error), waitMs: wait });
      await sleep(wait, signal);
    }
  }
}

function refusalOf(error: unknown): unknown {
  if (error instanceof HttpError || !(error instanceof GrammyError)) return error;
  const { error_code: code, description } = error;
  if (code === 401 || code === 404) {
    return new TelegramRefusalError(
      'BOT_TOKEN is not known to Telegram; take it from @BotFather, example: BOT_TOKEN=123456789:AA…',
    );
  }
  if (error.method === 'setWebhook') {
    return new TelegramRefusalError(
      `PUBLIC_URL is refused by Telegram (${description}); example: PUBLIC_URL=https://cchc.example.vn`,
    );
  }
  return new TelegramRefusalError(`Telegram refused ${error.method}: ${description}`);
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}
