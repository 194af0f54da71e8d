/** The last step of a deployment: registers the webhook and verifies it. */

import { Api, GrammyError } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { sleep } from '../../shared/async.ts';
import { ALLOWED_UPDATES } from '../../telegram/allowed-updates.ts';
import { commandMenus } from '../../telegram/commands.ts';
import { miniAppUrl, setMenuButton } from '../../telegram/menu-button.ts';
import { type BotProfile, setBotProfile } from '../../telegram/profile.ts';
import { WEBHOOK_PATH } from '../../web/app.ts';
import { TelegramRefusalError, toRefusalError } from '../telegram-errors.ts';

export interface WebhookOptions {
  readonly token: string;
  readonly secret: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly apiRoot: string | null;
  readonly adminIds: readonly number[];
  /** What people see of the bot before START; absent: it stays. */
  readonly profiles?: readonly BotProfile[];
  /** The `fetch` that the deployed worker is checked with; by default the global one. */
  readonly fetch?: typeof fetch;
  readonly log: (line: string) => void;
}

/** The worker has another webhook secret than the environment of the deployment. */
export class WebhookSecretError extends Error {
  override readonly name = 'WebhookSecretError';
}

/** A new deployment is available everywhere only after some seconds. */
const MAX_ATTEMPTS = 10;
const RETRY_DELAY_MS = 3000;

/**
 * Waits until the worker is ready and has the secret, registers webhook and command menus, and
 * verifies that Telegram has the address and that the worker refuses updates without the secret.
 * @throws TelegramRefusalError, or an Error that names the failed check
 */
export async function connectWebhook(
  options: WebhookOptions,
  pauseMs = RETRY_DELAY_MS,
): Promise<void> {
  const { token, secret, publicUrl, apiRoot, adminIds, log } = options;
  const api = new Api(token, apiRoot === null ? {} : { apiRoot });
  const url = publicUrl + WEBHOOK_PATH;
  await waitUntilReady(options, pauseMs);
  await waitUntilSecretAccepted(options, url, pauseMs);
  try {
    const { username } = await api.getMe();
    await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
    await setCommandMenus(api, adminIds, log);
    for (const profile of options.profiles ?? []) await setBotProfile(api, profile);
    const miniApp = miniAppUrl(publicUrl);
    if (miniApp !== null) await setMenuButton(api, miniApp, translatorOf(BASE_LANGUAGE));
    const known = await api.getWebhookInfo();
    if (known.url !== url) {
      throw new TelegramRefusalError(`Telegram has ${known.url || 'no webhook'} instead of ${url}`);
    }
    log(`webhook of @${username}: ${url}, ${known.pending_update_count} updates waiting`);
  } catch (error) {
    throw toRefusalError(error);
  }
  const status = await postEmptyUpdate(options, url, null);
  if (status !== 401) {
    throw new Error(`${url} answered ${status} to a post without the secret; expected 401`);
  }
  log('verified: a post without the secret is refused');
}

/**
 * Sets the command menus. The bot works without them (an administrator may never have written to
 * it), so an error is only logged.
 */
async function setCommandMenus(
  api: Api,
  adminIds: readonly number[],
  log: (line: string) => void,
): Promise<void> {
  for (const { commands, ...whose } of commandMenus(adminIds)) {
    try {
      await api.setMyCommands(commands, whose);
    } catch (error) {
      if (!(error instanceof GrammyError)) throw error;
      log(`command menu not set (${JSON.stringify(whose.scope)}): ${error.description}`);
    }
  }
}

/** With the right secret, an update that is not valid is refused with 400. */
async function waitUntilSecretAccepted(
  options: WebhookOptions,
  url: string,
  pauseMs: number,
): Promise<void> {
  let status = 0;
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    status = await postEmptyUpdate(options, url, options.secret);
    if (status === 400) return;
    await sleep(pauseMs);
  }
  throw new WebhookSecretError(
    status === 401
      ? 'the worker has another WEBHOOK_SECRET than this shell; give it the same, or a new one with ROTATE=1'
      : `${url} answered ${status} to a post with the secret; expected 400`,
  );
}

/**
 * Waits until the worker is ready, and logs it.
 * @throws Error with the last response
 */
export async function waitUntilReady(
  { publicUrl, fetch: ask = fetch, log }: Pick<WebhookOptions, 'publicUrl' | 'fetch' | 'log'>,
  pauseMs = RETRY_DELAY_MS,
): Promise<void> {
  const url = `${publicUrl}/readyz`;
  let last = '';
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    try {
      const response = await ask(url);
      if (response.ok) return log(`ready: ${url}`);
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(pauseMs);
  }
  throw new Error(`${url} is not ready: ${last.slice(0, 200)}`);
}

async function postEmptyUpdate(
  { fetch: ask = fetch }: WebhookOptions,
  url: string,
  secret: string | null,
): Promise<number> {
  const headers = secret === null ? {} : { 'x-telegram-bot-api-secret-token': secret };
  const response = await ask(url, { method: 'POST', body: '{}', headers });
  return response.status;
}
