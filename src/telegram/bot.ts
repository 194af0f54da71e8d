/**
 * The Telegram face: takes questions to the answer and brings answers back. One Composer a
 * feature; all hang behind one error boundary, in this order, leftovers last.
 */

import { Bot, type Composer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { createBrowseIndex } from '../library/index/browse-index.ts';
import { localeOf, parseLanguageCode } from '../presentation/i18n/language.ts';
import { describeError } from '../shared/errors.ts';
import type { BotContext } from './context.ts';
import type { BotDependencies } from './dependencies.ts';
import { createErrorHandler } from './error-handler.ts';
import { adminAnnouncementsFeature } from './features/admin-announcements.ts';
import { adminDocumentsFeature } from './features/admin-documents.ts';
import { adminStatisticsFeature } from './features/admin-statistics.ts';
import { askFeature } from './features/ask.ts';
import { browseFeature } from './features/browse.ts';
import { bulkLookupFeature } from './features/bulk-lookup.ts';
import { conversationsFeature } from './features/conversations.ts';
import { exportFeature } from './features/export.ts';
import { helpFeature } from './features/help.ts';
import { inlineFeature } from './features/inline.ts';
import { languageFeature } from './features/language.ts';
import { membershipFeature } from './features/membership.ts';
import { privacyFeature } from './features/privacy.ts';
import { rateFeature } from './features/rate.ts';
import { searchFeature } from './features/search.ts';
import { startFeature } from './features/start.ts';
import { subscriptionsFeature } from './features/subscriptions.ts';
import { unhandledFeature } from './features/unhandled.ts';
import {
  createClientFetch,
  reachableAgainMiddleware,
  updateScopeMiddleware,
} from './update-processing/api-client.ts';
import { createUpdateScopes, type UpdateScopes } from './update-processing/update-scope.ts';

export type CchcBot = Bot<BotContext> & {
  /** For `createUpdateHandler`: which update the running code works for. */
  readonly updateScopes: UpdateScopes;
};

export interface BotOptions {
  /** Where the Bot API is; Telegram's own when absent. No trailing slash. */
  readonly apiRoot?: string;
  /** Saves asking Telegram who the bot is. */
  readonly botInfo?: UserFromGetMe;
  /** How long one try of a call of the Bot API may take; 10. Uploads and long polls get more. */
  readonly callTimeoutSeconds?: number;
  /** Told of every message that goes to a chat: broadcasts make room for it. */
  readonly onMessage?: (chatId: number) => void;
  /** What calls go out through; the runtime's own when absent. */
  readonly fetch?: typeof fetch;
}

/** Above every wait and repetition that `delivery/` allows itself. */
const GRAMMY_TIMEOUT_SECONDS = 300;

/** Builds the bot; it does nothing until updates are handed to it or polling starts. */
export function createBot(token: string, deps: BotDependencies, options: BotOptions = {}): CchcBot {
  const { apiRoot, botInfo, callTimeoutSeconds = 10 } = options;
  const updateScopes = createUpdateScopes();
  const bot = new Bot<BotContext>(token, {
    client: {
      ...(apiRoot !== undefined && { apiRoot }),
      timeoutSeconds: GRAMMY_TIMEOUT_SECONDS,
      fetch: createClientFetch(updateScopes, deps, { ...options, callTimeoutSeconds }),
    },
    ...(botInfo !== undefined && { botInfo }),
  });

  bot.use(updateScopeMiddleware(updateScopes));
  bot.use((ctx, next) => {
    // The person's own, until the store says what was chosen: it must stand before anything fails.
    ctx.language = parseLanguageCode(ctx.from?.language_code);
    ctx.locale = localeOf(ctx.language);
    return next();
  });

  const markFailed = () => {
    const scope = updateScopes.current();
    if (scope !== undefined) scope.failed = true;
  };
  const protectedBot = bot.errorBoundary(createErrorHandler(deps.logger, markFailed));
  protectedBot.use(reachableAgainMiddleware(deps), ...createFeatures(deps));

  // Updates come through `createUpdateHandler`; this is for whoever starts the bot by hand.
  bot.catch(({ ctx, error }) => {
    const updateId = ctx.update.update_id;
    deps.logger.error('update lost', { updateId, ...describeError(error) });
  });
  return Object.assign(bot, { updateScopes });
}

/** In the order in which they look at an update; who takes it keeps it. */
function createFeatures(deps: BotDependencies): Composer<BotContext>[] {
  const libraryIndex = createBrowseIndex(deps.library, deps.today);
  return [
    inlineFeature(deps, libraryIndex),
    languageFeature(deps),
    membershipFeature(deps),
    conversationsFeature(deps, libraryIndex),
    subscriptionsFeature(deps),
    adminAnnouncementsFeature(deps),
    adminDocumentsFeature(deps),
    adminStatisticsFeature(deps, libraryIndex),
    exportFeature(deps, libraryIndex),
    startFeature(deps, libraryIndex),
    helpFeature(deps),
    bulkLookupFeature(deps, libraryIndex),
    searchFeature(deps, libraryIndex),
    browseFeature(deps, libraryIndex),
    rateFeature(deps),
    privacyFeature(deps),
    askFeature(deps, libraryIndex),
    unhandledFeature(),
  ];
}
