/** The bot: grammY's `Bot` with one Composer for each feature behind one error boundary. */

import { Bot, Composer } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { languageOfTag, translatorOf } from '../i18n/i18n.ts';
import { createCurrentLibraryIndex } from '../library/index/current-library-index.ts';
import { describeError } from '../shared/errors.ts';
import { adminFeature } from './admin/admin.ts';
import type { BotContext } from './context.ts';
import type { BotDependencies } from './dependencies.ts';
import { createErrorHandler } from './error-handler.ts';
import { askFeature } from './features/ask.ts';
import { browseFeature } from './features/browse.ts';
import { bulkLookupFeature } from './features/bulk-lookup.ts';
import { channelPostsFeature } from './features/channel-posts.ts';
import { checkCitationsFeature } from './features/check-citations.ts';
import { conversationsFeature } from './features/conversations.ts';
import { exportFeature } from './features/export.ts';
import { followFeature } from './features/follow.ts';
import { handOffFeature } from './features/hand-off.ts';
import { helpFeature } from './features/help.ts';
import { idFeature } from './features/id.ts';
import { inlineFeature } from './features/inline.ts';
import { languageFeature } from './features/language.ts';
import { legalBasesFeature } from './features/legal-bases.ts';
import { membershipFeature } from './features/membership.ts';
import { originalFileFeature } from './features/original-file.ts';
import { privacyFeature } from './features/privacy.ts';
import { rateFeature } from './features/rate.ts';
import { remindersFeature } from './features/reminders.ts';
import { searchFeature } from './features/search.ts';
import { startFeature } from './features/start.ts';
import { subscriptionsFeature } from './features/subscriptions.ts';
import { unhandledFeature } from './features/unhandled.ts';
import { fileCaptionMiddleware, typedMessageMiddleware } from './typed-message.ts';
import {
  createClientFetch,
  reachableAgainMiddleware,
  updateScopeMiddleware,
} from './update-processing/api-client.ts';
import { threadFallback } from './update-processing/thread-fallback.ts';
import { createUpdateScopes, type UpdateScopes } from './update-processing/update-scope.ts';

export type CchcBot = Bot<BotContext> & {
  /** Which update the running code works for. `createUpdateHandler` sets it. */
  readonly updateScopes: UpdateScopes;
};

export interface BotOptions {
  /** Address of the Bot API without a trailing slash; absent: Telegram's own. */
  readonly apiRoot?: string;
  /** What `getMe` returns; absent: the bot calls it. */
  readonly botInfo?: UserFromGetMe;
  /** Time limit of one attempt to call the Bot API; default 10. Uploads and long polls get more. */
  readonly callTimeoutSeconds?: number;
  /** Called before each message to a chat: announcements share the chat's rate limit. */
  readonly onMessage?: (chatId: number) => void;
  /** Sends the HTTP requests; absent: the runtime's own `fetch`. */
  readonly fetch?: typeof fetch;
}

/** Longer than all waits and retries of `update-processing/`, which has its own time limits. */
const GRAMMY_TIMEOUT_SECONDS = 300;

/** Creates the bot. It does nothing until an update handler or polling passes updates to it. */
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

  bot.api.config.use(threadFallback);

  bot.use(updateScopeMiddleware(updateScopes));
  bot.use((ctx, next) => {
    // The person's own language, for error messages before the chat's choice is read.
    ctx.language = languageOfTag(ctx.from?.language_code);
    ctx.t = translatorOf(ctx.language);
    return next();
  });

  const markFailed = () => {
    const scope = updateScopes.current();
    if (scope !== undefined) scope.failed = true;
  };
  const protectedBot = bot.errorBoundary(createErrorHandler(deps.logger, markFailed));
  protectedBot.use(reachableAgainMiddleware(deps), ...createFeatures(deps));

  // `createUpdateHandler` catches errors itself; this is for a bot that is started by `bot.start()`.
  bot.catch(({ ctx, error }) => {
    const updateId = ctx.update.update_id;
    deps.logger.error('update failed', { updateId, ...describeError(error) });
  });
  return Object.assign(bot, { updateScopes });
}

/**
 * The features, in the order in which they see an update. A feature that handles an update ends it;
 * the others never see it. Features whose place does not matter stand where they are easy to find.
 */
function createFeatures(deps: BotDependencies): Composer<BotContext>[] {
  const libraryIndex = createCurrentLibraryIndex(() => deps.libraryIndex(), deps.today);
  return [
    // Before everything that reads texts and commands.
    new Composer(typedMessageMiddleware),
    // Inline queries have no chat: they need neither the chat's language nor a conversation.
    inlineFeature(deps, libraryIndex),
    // Sets the chat's language, in which every feature below speaks.
    languageFeature(deps),
    // Before everything that could answer a post of a channel.
    channelPostsFeature(),
    // Before conversations: a chat that was left or moved has none to go on with.
    membershipFeature(deps),
    // Before every command and text: a running conversation reads them as its answers.
    conversationsFeature(deps, libraryIndex),
    // After conversations: /theodoi without arguments begins one.
    subscriptionsFeature(deps, libraryIndex),
    // For administrators only; other people's updates pass through.
    adminFeature(deps, libraryIndex),
    // After the features that read files, before those that read texts.
    new Composer(fileCaptionMiddleware),
    // Before questions: an administrator's reply to a question is no question.
    handOffFeature(deps),
    // Commands and buttons, each with its own filter: their order does not matter.
    exportFeature(deps, libraryIndex),
    originalFileFeature(deps, libraryIndex),
    startFeature(deps, libraryIndex),
    helpFeature(deps, libraryIndex),
    idFeature(),
    bulkLookupFeature(deps, libraryIndex),
    legalBasesFeature(deps, libraryIndex),
    checkCitationsFeature(libraryIndex),
    searchFeature(deps, libraryIndex),
    browseFeature(deps, libraryIndex),
    rateFeature(deps),
    privacyFeature(deps),
    // Before following: `nhắc tôi khi … có hiệu lực` is a day that is known.
    remindersFeature(deps, libraryIndex),
    // Before questions: a text may ask to be told of something.
    followFeature(deps, libraryIndex),
    // After all commands: any other text is a question.
    askFeature(deps, libraryIndex),
    // Must be the last: says that nothing else handled the update.
    unhandledFeature(),
  ];
}
