/** The last step of a deployment: Telegram is told where the bot is, and asked whether it knows. */
import { Api } from 'grammy';
import { ALLOWED_UPDATES } from '../../bot/allowed-updates.ts';
import { commandMenus } from '../../bot/commands.ts';
import { WEBHOOK_PATH } from '../../web/app.ts';
import { refusalOf, TelegramRefusalError } from '../refusal.ts';

export interface WebhookOptions {
  readonly token: string;
  readonly secret: string;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly apiRoot: string | null;
  readonly adminIds: readonly number[];
  /** What is asked of the deployed program; the runtime's own `fetch` when absent. */
  readonly fetch?: typeof fetch;
  readonly say: (line: string) => void;
}

/** A new deployment answers everywhere only after some seconds. */
const TRIES = 10;
const PAUSE_MS = 3000;

/**
 * Waits until the deployed program is ready, registers webhook and command menus, and verifies that
 * Telegram has the address and that the program takes nothing without the secret.
 * @throws TelegramRefusalError, or an Error that says which check failed
 */
export async function connectWebhook(options: WebhookOptions, pauseMs = PAUSE_MS): Promise<void> {
  const { token, secret, publicUrl, apiRoot, adminIds, say } = options;
  const api = new Api(token, apiRoot === null ? {} : { apiRoot });
  const url = publicUrl + WEBHOOK_PATH;
  await untilReady(options, pauseMs);
  say(`ready: ${publicUrl}/readyz`);
  try {
    const { username } = await api.getMe();
    await api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES });
    for (const { commands, ...whose } of commandMenus(adminIds)) {
      await api.setMyCommands(commands, whose);
    }
    const known = await api.getWebhookInfo();
    if (known.url !== url) {
      throw new TelegramRefusalError(`Telegram has ${known.url || 'no webhook'} instead of ${url}`);
    }
    say(`webhook of @${username}: ${url}, ${known.pending_update_count} updates waiting`);
  } catch (error) {
    throw refusalOf(error);
  }
  const status = await knock(options, url);
  if (status !== 401) {
    throw new Error(`${url} answered ${status} to a post without the secret; expected 401`);
  }
  say('verified: a post without the secret is refused');
}

async function untilReady(
  { publicUrl, fetch: ask = fetch }: WebhookOptions,
  pauseMs: number,
): Promise<void> {
  const url = `${publicUrl}/readyz`;
  let last = '';
  for (let tries = 0; tries < TRIES; tries += 1) {
    try {
      const response = await ask(url);
      if (response.ok) return;
      last = `${response.status} ${await response.text()}`;
    } catch (error) {
      last = error instanceof Error ? error.message : String(error);
    }
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  throw new Error(`${url} is not ready: ${last.slice(0, 200)}`);
}

async function knock({ fetch: ask = fetch }: WebhookOptions, url: string): Promise<number> {
  const response = await ask(url, { method: 'POST', body: '{}' });
  return response.status;
}
