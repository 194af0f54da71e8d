/** Connects the bot to Telegram: registers the webhook, or polls. */

import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import type { Library } from '../../library/library.ts';
import { sleep } from '../../shared/async.ts';
import { describeError } from '../../shared/errors.ts';
import { ALLOWED_UPDATES } from '../../telegram/allowed-updates.ts';
import { commandMenus } from '../../telegram/commands.ts';
import { isTransientError } from '../../telegram/errors.ts';
import { miniAppUrl, setMenuButton } from '../../telegram/menu-button.ts';
import { botProfiles, setBotProfile } from '../../telegram/profile.ts';
import { retryDelay } from '../retry.ts';
import { toRefusalError } from '../telegram-errors.ts';
import { type PollingOptions, poll } from './polling.ts';

/** The options of both ways. */
export interface ConnectOptions extends PollingOptions {
  /** Users who get the command menu of administrators. */
  readonly adminIds: readonly number[];
  /** The library that the bot's profile describes. */
  readonly library: Pick<Library, 'info'>;
  /** The address of the pages; null: they have none. */
  readonly publicUrl: string | null;
  /** Told once, in one plain line, when Telegram cannot be reached at the start. */
  readonly tellOperator?: (line: string) => void;
}

/** The operator is told after this many tries; a short failure mends itself. */
const TRIES_BEFORE_TELLING = 3;
const UNREACHABLE =
  'cchc-bot: Telegram cannot be reached; check the network or the proxy. The pages work meanwhile, and it keeps trying.';

/**
 * Reads the bot's name, sets its command menus and registers the webhook. It retries while Telegram
 * is unavailable.
 * @throws TelegramRefusalError when Telegram refuses the token or the address
 */
export async function registerWebhook(
  options: ConnectOptions,
  webhook: { readonly url: string; readonly secret: string },
): Promise<void> {
  const { bot, logger } = options;
  await identifyBot(options);
  const registration = { secret_token: webhook.secret, allowed_updates: ALLOWED_UPDATES };
  await retryUntilAborted('setWebhook', options, () =>
    bot.api.setWebhook(webhook.url, registration),
  );
  logger.info('webhook registered', { url: webhook.url, allowedUpdates: ALLOWED_UPDATES });
}

/**
 * Polls until the signal aborts. A registered webhook is deleted first.
 * @throws TelegramRefusalError when Telegram refuses the token, or another process polls
 */
export async function pollUpdates(options: ConnectOptions): Promise<void> {
  const { bot, logger } = options;
  await identifyBot(options);
  await retryUntilAborted('deleteWebhook', options, () => bot.api.deleteWebhook());
  if (options.signal.aborted) return;
  logger.info('polling', { username: bot.botInfo.username, allowedUpdates: ALLOWED_UPDATES });
  await poll(options);
}

async function identifyBot(options: ConnectOptions): Promise<void> {
  const { bot, signal } = options;
  // `bot.init()` is not used, because its pauses grow to twenty minutes.
  await retryUntilAborted('getMe', options, async () => {
    bot.botInfo = await bot.api.getMe();
  });
  if (signal.aborted) return;
  await setCommandMenus(options);
  await setProfiles(options);
  await setMiniApp(options);
}

/** Opens the pages from the menu button. The bot works without it, so an error is only logged. */
async function setMiniApp({ bot, logger, publicUrl }: ConnectOptions): Promise<void> {
  const url = miniAppUrl(publicUrl);
  if (url === null) return;
  try {
    await setMenuButton(bot.api, url, translatorOf(BASE_LANGUAGE));
  } catch (error) {
    logger.warn('menu button not set', describeError(error));
  }
}

/** Sets what people see before START. The bot works without it, so an error is only logged. */
async function setProfiles({ bot, logger, library }: ConnectOptions): Promise<void> {
  try {
    for (const profile of botProfiles(library)) await setBotProfile(bot.api, profile);
  } catch (error) {
    logger.warn('bot profile not set', describeError(error));
  }
}

/** Sets the command menus. The bot works without them, so an error is only logged. */
async function setCommandMenus({ bot, logger, adminIds }: ConnectOptions): Promise<void> {
  for (const { commands, ...whose } of commandMenus(adminIds)) {
    try {
      await bot.api.setMyCommands(commands, whose);
    } catch (error) {
      logger.warn('command menu update failed', {
        scope: whose.scope.type,
        ...describeError(error),
      });
      // Updates matter more than menus, which the next start sets.
      if (isTransientError(error)) return;
    }
  }
}

async function retryUntilAborted(
  what: string,
  { logger, signal, tellOperator }: ConnectOptions,
  attempt: () => Promise<unknown>,
): Promise<void> {
  for (let attempts = 1; !signal.aborted; attempts += 1) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (!isTransientError(error)) throw toRefusalError(error);
      if (attempts === TRIES_BEFORE_TELLING) tellOperator?.(UNREACHABLE);
      const waitMs = retryDelay(attempts, error);
      logger.warn(`${what} failed`, { ...describeError(error), waitMs });
      await sleep(waitMs, signal);
    }
  }
}
