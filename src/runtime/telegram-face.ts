/** The bot, what takes its updates, and its news, as one process has them: each counted. */
import { type CchcBot, createBot } from '../bot/bot.ts';
import { createUpdateHandler, type UpdateHandler } from '../bot/delivery/handler.ts';
import type { ChatOrder } from '../bot/delivery/order.ts';
import type { BotDependencies } from '../bot/dependencies.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { PollingConfig, WebhookConfig } from './config.ts';
import { countedFetch, countedUpdates } from './counted.ts';
import type { Librarian } from './librarian.ts';
import { type Background, openNews, type RunningNews } from './news.ts';

export interface TelegramFace {
  readonly bot: CchcBot;
  readonly updates: UpdateHandler;
  readonly news: RunningNews;
  /** Asks Telegram for the bot's name, which links in posts need; once. */
  introduce(): Promise<void>;
}

/** Where several processes stand in for one. */
export interface TelegramOptions {
  readonly background?: Background;
  readonly order?: ChatOrder;
}

/** How long one call of the Bot API may take. */
export const CALL_SECONDS = 10;

export function openTelegram(
  config: PollingConfig | WebhookConfig,
  deps: BotDependencies & { readonly librarian: Librarian; readonly metrics: Metrics },
  { background, order }: TelegramOptions = {},
): TelegramFace {
  const { metrics } = deps;
  const fetch = countedFetch(metrics);
  let known: CchcBot | null = null;
  const username = () => (known?.isInited() === true ? known.botInfo.username : null);
  const news = openNews({
    ...config,
    ...deps,
    username,
    fetch,
    ...(background !== undefined && { background }),
  });
  const bot = createBot(
    config.token,
    { ...deps, news: news.desk, onAnswer: metrics.answer },
    {
      ...(config.apiRoot !== null && { apiRoot: config.apiRoot }),
      timeoutSeconds: CALL_SECONDS,
      onMessage: (chatId) => {
        news.pace.note(chatId, performance.now());
        background?.sent(chatId);
      },
      fetch,
    },
  );
  known = bot;
  const handling = { ...countedUpdates(metrics), ...(order !== undefined && { order }) };
  const updates = createUpdateHandler(bot, deps, handling);
  const introduce = async (): Promise<void> => {
    if (!bot.isInited()) bot.botInfo = await bot.api.getMe();
  };
  return { bot, updates, news, introduce };
}
