/** The bot, the handler of its updates and the delivery of announcements, with metrics. */

import { type CchcBot, createBot } from '../telegram/bot.ts';
import type { BotDependencies } from '../telegram/dependencies.ts';
import type { ChatOrder } from '../telegram/update-processing/chat-order.ts';
import {
  createUpdateHandler,
  type UpdateHandler,
} from '../telegram/update-processing/update-handler.ts';
import type { PollingConfig, WebhookConfig } from './config.ts';
import type { LibraryService } from './library-service.ts';
import { instrumentFetch, instrumentUpdates } from './metrics/instrumentation.ts';
import type { Metrics } from './metrics/metrics.ts';
import {
  type BackgroundRunner,
  createNotificationJobs,
  type NotificationJobs,
} from './notification-jobs.ts';
import type { PaperFiles } from './paper-files.ts';

export interface TelegramServices {
  readonly bot: CchcBot;
  readonly updates: UpdateHandler;
  readonly notifications: NotificationJobs;
  /** The bot's username; null until it is known. */
  readonly username: () => string | null;
  /** Reads the bot's user name, which links in posts need; once. */
  fetchBotInfo(): Promise<void>;
}

/** What replaces parts of this process where several processes share the work (Workers). */
export interface TelegramOptions {
  readonly background?: BackgroundRunner;
  readonly order?: ChatOrder;
}

/** The time limit of one call of the Bot API. */
export const CALL_TIMEOUT_SECONDS = 10;

export function createTelegramServices(
  config: PollingConfig | WebhookConfig,
  deps: BotDependencies & {
    readonly libraryService: LibraryService;
    readonly metrics: Metrics;
    readonly paperFiles?: PaperFiles;
  },
  { background, order }: TelegramOptions = {},
): TelegramServices {
  const { metrics } = deps;
  const fetch = instrumentFetch(metrics);
  let known: CchcBot | null = null;
  const username = () => (known?.isInited() === true ? known.botInfo.username : null);
  const notifications = createNotificationJobs({
    ...config,
    ...deps,
    username,
    fetch,
    ...(background !== undefined && { background }),
  });
  const bot = createBot(
    config.token,
    {
      ...deps,
      libraryAdmin: notifications.libraryAdmin,
      submitReport: notifications.submitReport,
      onAnswer: metrics.recordAnswer,
      publicUrl: config.publicUrl,
    },
    {
      ...(config.apiRoot !== null && { apiRoot: config.apiRoot }),
      callTimeoutSeconds: CALL_TIMEOUT_SECONDS,
      onMessage: (chatId) => {
        notifications.pace.record(chatId, performance.now());
        background?.onSent(chatId);
      },
      fetch,
    },
  );
  known = bot;
  const handling = {
    ...instrumentUpdates(metrics),
    ...(order !== undefined && { chatOrder: order }),
  };
  const updates = createUpdateHandler(bot, deps, handling);
  const fetchBotInfo = async (): Promise<void> => {
    if (!bot.isInited()) bot.botInfo = await bot.api.getMe();
  };
  return { bot, updates, notifications, username, fetchBotInfo };
}
