/** `npm start` behind a webhook on one database, which can be killed and started again. */
import type { Update } from 'grammy/types';
import type { BotApi } from '../helpers/bot-api/types.ts';
import { type StartedProcess, startServer } from '../helpers/start-server.ts';

export const WEBHOOK_SECRET = 'webhook-secret_of-the-robustness-run';

export interface WebhookServer extends StartedProcess {
  /** Posts a body as Telegram does. Returns the status; 0: the connection failed. */
  post(body: string | Uint8Array): Promise<number>;
  deliver(update: Update): Promise<number>;
}

export async function startWebhookServer(
  telegram: BotApi,
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<WebhookServer> {
  const started = await startServer({
    BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    PUBLIC_URL: 'https://cchc.example.vn',
    WEBHOOK_SECRET,
    DATABASE_URL: `file:${file}`,
    LOG_LEVEL: 'debug',
    ...env,
  });
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': WEBHOOK_SECRET,
  };
  const post = (body: string | Uint8Array): Promise<number> =>
    fetch(`${started.address}/telegram/webhook`, {
      method: 'POST',
      headers,
      body: body as BodyInit,
    }).then(
      ({ status }) => status,
      () => 0,
    );
  return { ...started, post, deliver: (update) => post(JSON.stringify(update)) };
}

/** Returns what of these texts stands in the output; nothing may. */
export function findLeaks(output: string, texts: readonly string[]): string[] {
  return texts.filter((text) => output.includes(text));
}

/** What no line of a log may hold: the secret part of the token, the secret. */
export function secretsOf(telegram: BotApi): string[] {
  return [telegram.token.split(':')[1] ?? telegram.token, WEBHOOK_SECRET];
}
