/** Makes updates come: registers the webhook, or polls. */
import { ALLOWED_UPDATES } from '../bot/allowed-updates.ts';
import { commandMenus } from '../bot/commands.ts';
import { describeError, isPassing } from '../bot/faults.ts';
import { pauseBefore, sleep } from './patience.ts';
import { type PollingOptions, poll } from './polling.ts';
import { refusalOf } from './refusal.ts';

/** What is common to both ways. */
export interface ConnectOptions extends PollingOptions {
  /** People with a command menu of their own. */
  readonly adminIds: readonly number[];
}

/**
 * Asks Telegram who the bot is, shows its command menus and registers the webhook; goes on trying
 * while Telegram is away.
 * @throws TelegramRefusalError where Telegram refuses the token or the address
 */
export async function registerWebhook(
  options: ConnectOptions,
  webhook: { readonly url: string; readonly secret: string },
): Promise<void> {
  const { bot, logger } = options;
  await introduce(options);
  const registration = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES };
  await persistently('setWebhook', options, () => bot.api.setWebhook(webhook.url, registration));
  logger.info('webhook registered', { url: webhook.url, allowedUpdates: ALLOWED_UPDATES });
}

/**
 * Polls until it is told to stop. A webhook that is registered is taken away first.
 * @throws TelegramRefusalError where Telegram refuses the token, or another process polls
 */
export async function pollUpdates(options: ConnectOptions): Promise<void> {
  const { bot, logger } = options;
  await introduce(options);
  await persistently('deleteWebhook', options, () => bot.api.deleteWebhook());
  if (options.signal.aborted) return;
  logger.info('polling', { username: bot.botInfo.username, allowedUpdates: ALLOWED_UPDATES });
  await poll(options);
}

async function introduce(options: ConnectOptions): Promise<void> {
  const { bot, signal } = options;
  // Not `bot.init()`: its own pauses grow to twenty minutes.
  await persistently('getMe', options, async () => {
    bot.botInfo = await bot.api.getMe();
  });
  if (!signal.aborted) await showCommands(options);
}

/** A menu that cannot be shown keeps nobody from asking. */
async function showCommands({ bot, logger, adminIds }: ConnectOptions): Promise<void> {
  for (const { commands, ...whose } of commandMenus(adminIds)) {
    try {
      await bot.api.setMyCommands(commands, whose);
    } catch (error) {
      logger.warn('command menu not set', { scope: whose.scope.type, ...describeError(error) });
      // Updates matter more than menus, which the next start shows.
      if (isPassing(error)) return;
    }
  }
}

async function persistently(
  what: string,
  { logger, signal }: ConnectOptions,
  attempt: () => Promise<unknown>,
): Promise<void> {
  for (let tries = 1; !signal.aborted; tries += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!isPassing(error)) throw refusalOf(error);
      const waitMs = pauseBefore(tries, error);
      logger.warn(`${what} failed, trying again`, { ...describeError(error), waitMs });
      await sleep(waitMs, signal);
    }
  }
}
