/**
 * A bot behind a webhook, as one of several processes on a database, with Telegram's side, which
 * delivers an update until the status is 200.
 */

import type { Update } from 'grammy/types';
import { onTestFinished } from 'vitest';
import { openServer } from '#test/network';
import { createDatabase, openStore } from '#test/store';
import { createBot } from '../../src/telegram/bot.ts';
import type { BotDependencies } from '../../src/telegram/dependencies.ts';
import {
  createUpdateHandler,
  type HandlerOptions,
} from '../../src/telegram/update-processing/update-handler.ts';
import { createApp, WEBHOOK_PATH } from '../../src/web/app.ts';
import type { BotApi, RecordedCall } from './bot-api/types.ts';
import { createBotDependencies } from './bot-dependencies.ts';
import type { RecordingLogger } from './recording-logger.ts';
import { createRecordingLogger } from './recording-logger.ts';

export { createDatabase, storeLock } from '#test/store';

const SECRET = 'the-secret_of-this-bot';

export interface WebhookBot {
  readonly deps: BotDependencies & { readonly logger: RecordingLogger };
  /** Delivers an update once; returns the status. */
  deliver(update: Update): Promise<number>;
  /** Delivers an update until the status is 200, as Telegram does; returns every status. */
  deliverUntilAccepted(update: Update, most?: number): Promise<number[]>;
}

export interface WebhookBotOptions extends HandlerOptions {
  readonly file?: string;
  readonly change?: Partial<BotDependencies>;
  /** The time limit of one Bot API call in seconds. */
  readonly callSeconds?: number;
}

/** Starts a bot behind a webhook. It is closed at the end of the test. */
export async function startWebhookBot(
  server: BotApi,
  options: WebhookBotOptions = {},
): Promise<WebhookBot> {
  const { file = createDatabase(), change = {}, callSeconds = 10, ...handling } = options;
  const logger = createRecordingLogger();
  const store = openStore(file, { busyTimeoutMs: 1 });
  const deps = { ...createBotDependencies({ store, ...change }), logger };
  const bot = createBot(server.token, deps, {
    apiRoot: server.url,
    botInfo: server.bot,
    callTimeoutSeconds: callSeconds,
  });
  const updates = createUpdateHandler(bot, deps, handling);
  const webhook = { updateHandler: updates, secret: SECRET };
  const app = createApp({ ...deps, searchPassages: deps.search, webhook });
  const place = await openServer(app.fetch);
  onTestFinished(async () => {
    await place.close();
    await store.close();
  });

  const deliver = async (update: Update): Promise<number> => {
    const response = await fetch(`${place.url}${WEBHOOK_PATH}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-telegram-bot-api-secret-token': SECRET,
      },
      body: JSON.stringify(update),
    });
    return response.status;
  };
  return {
    deps,
    deliver,
    deliverUntilAccepted: async (update, most = 100) => {
      const statuses: number[] = [];
      while (statuses.length < most && statuses.at(-1) !== 200) {
        const pause = Math.min(10 * 2 ** statuses.length, 500);
        if (statuses.length > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        statuses.push(await deliver(update));
      }
      return statuses;
    },
  };
}

/** Returns the messages that the Bot API accepted for one chat, or for all, in order. */
export function acceptedMessages(server: BotApi, chatId?: number): RecordedCall[] {
  return server
    .callsOf('sendMessage')
    .filter(({ accepted, payload }) => accepted && [undefined, payload.chat_id].includes(chatId));
}

/** Returns the texts of accepted messages, with their HTML tags. */
export function acceptedTexts(server: BotApi, chatId?: number): string[] {
  return acceptedMessages(server, chatId).map(({ payload }) => String(payload.text));
}
