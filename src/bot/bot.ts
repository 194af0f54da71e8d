/**
 * The Telegram face: takes questions to the answer and brings answers back. One Composer a
 * feature; all hang behind one error boundary, in this order, leftovers last.
 */
import { Bot, type Composer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { BotContext } from './context.ts';
import { clientFetch, deliveryMiddleware, returnMiddleware } from './delivery/client.ts';
import { createDeliveries, type Deliveries } from './delivery/delivery.ts';
import type { BotDependencies } from './dependencies.ts';
import { describeError, faultHandler } from './faults.ts';
import { administrationFeature } from './features/administration.ts';
import { approvedDeskFeature } from './features/approved-desk.ts';
import { askFeature } from './features/ask.ts';
import { browseFeature } from './features/browse.ts';
import { exportFeature } from './features/export.ts';
import { followFeature } from './features/follow.ts';
import { helpFeature } from './features/help.ts';
import { inlineFeature } from './features/inline.ts';
import { languageFeature } from './features/language.ts';
import { leftoversFeature } from './features/leftovers.ts';
import { membershipFeature } from './features/membership.ts';
import { newsDeskFeature } from './features/news-desk.ts';
import { numbersFeature } from './features/numbers.ts';
import { privacyFeature } from './features/privacy.ts';
import { rateFeature } from './features/rate.ts';
import { searchFeature } from './features/search.ts';
import { startFeature } from './features/start.ts';
import { talksFeature } from './features/talks.ts';
import { languageOf, localeOf } from './locales/choose.ts';
import { createShelf } from './shelf.ts';

export type CchcBot = Bot<BotContext> & {
  /** For `createUpdateHandler`: which update the running code works for. */
  readonly deliveries: Deliveries;
};

export interface BotOptions {
  /** Where the Bot API is; Telegram's own when absent. No trailing slash. */
  readonly apiRoot?: string;
  /** Saves asking Telegram who the bot is. */
  readonly botInfo?: UserFromGetMe;
  /** How long one try of a call of the Bot API may take; 10. Uploads and long polls get more. */
  readonly timeoutSeconds?: number;
  /** Told of every message that goes to a chat: broadcasts make room for it. */
  readonly onMessage?: (chatId: number) => void;
  /** What calls go out through; the runtime's own when absent. */
  readonly fetch?: typeof fetch;
}

/** Above every wait and repetition that `delivery/` allows itself. */
const GRAMMY_TIMEOUT_SECONDS = 300;

/** Builds the bot; it does nothing until updates are handed to it or polling starts. */
export function createBot(token: string, deps: BotDependencies, options: BotOptions = {}): CchcBot {
  const { apiRoot, botInfo, timeoutSeconds = 10 } = options;
  const deliveries = createDeliveries();
  const bot = new Bot<BotContext>(token, {
    client: {
      ...(apiRoot !== undefined && { apiRoot }),
      timeoutSeconds: GRAMMY_TIMEOUT_SECONDS,
      fetch: clientFetch(deliveries, deps, { ...options, timeoutSeconds }),
    },
    ...(botInfo !== undefined && { botInfo }),
  });

  bot.use(deliveryMiddleware(deliveries));
  bot.use((ctx, next) => {
    // The person's own, until the store says what was chosen: it must stand before anything fails.
    ctx.language = languageOf(ctx.from?.language_code);
    ctx.locale = localeOf(ctx.language);
    return next();
  });

  const failed = () => {
    const delivery = deliveries.current();
    if (delivery !== undefined) delivery.failed = true;
  };
  const guarded = bot.errorBoundary(faultHandler(deps.logger, failed));
  guarded.use(returnMiddleware(deps), ...featuresOf(deps));

  // Updates come through `createUpdateHandler`; this is for whoever starts the bot by hand.
  bot.catch(({ ctx, error }) => {
    const updateId = ctx.update.update_id;
    deps.logger.error('update lost', { updateId, ...describeError(error) });
  });
  return Object.assign(bot, { deliveries });
}

/** In the order in which they look at an update; who takes it keeps it. */
function featuresOf(deps: BotDependencies): Composer<BotContext>[] {
  const shelf = createShelf(deps.library, deps.today);
  return [
    inlineFeature(deps, shelf),
    languageFeature(deps),
    membershipFeature(deps),
    talksFeature(deps, shelf),
    followFeature(deps),
    newsDeskFeature(deps),
    approvedDeskFeature(deps),
    administrationFeature(deps, shelf),
    exportFeature(deps, shelf),
    startFeature(deps, shelf),
    helpFeature(deps),
    numbersFeature(deps, shelf),
    searchFeature(deps, shelf),
    browseFeature(deps, shelf),
    rateFeature(deps),
    privacyFeature(deps),
    askFeature(deps, shelf),
    leftoversFeature(),
  ];
}
