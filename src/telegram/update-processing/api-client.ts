/** Connects the bot's calls of the Bot API with the update that they are made for. */
import type { Middleware } from 'grammy';
import { describeError } from '../../shared/errors.ts';
import { migrateChat } from '../../store/migrate-chat.ts';
import {
  isUnreachable,
  markReachable,
  markUnreachableAndCancel,
} from '../../store/tables/chats.ts';
import { answerCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { notifyError } from '../error-handler.ts';
import { createBotApiFetch, type GrammyFetch } from './client-fetch.ts';
import { createUpdateScope, type UpdateScopes } from './update-scope.ts';

/** For updates that no update handler runs, such as calls of `bot.handleUpdate` in tests. */
const DEFAULT_RETRY_BUDGET_MS = 50_000;

export interface ClientOptions {
  readonly callTimeoutSeconds: number;
  readonly onMessage?: (chatId: number) => void;
  readonly fetch?: typeof fetch;
}

/** Returns the `fetch` of the bot's client. It records migrated and unreachable chats in the store. */
export function createClientFetch(
  updateScopes: UpdateScopes,
  { store, now, logger }: Pick<BotDependencies, 'store' | 'now' | 'logger'>,
  { callTimeoutSeconds, onMessage, fetch }: ClientOptions,
): GrammyFetch {
  // An error is only logged: Telegram repeats the same with the next call to the chat.
  const recordAndLog = async (event: string, record: () => Promise<void>): Promise<void> => {
    try {
      await record();
      logger.info(event, { updateId: updateScopes.current()?.updateId });
    } catch (error) {
      logger.warn(`${event}, not recorded`, describeError(error));
    }
  };
  return createBotApiFetch({
    updateScopes,
    callTimeoutSeconds: callTimeoutSeconds,
    ...(onMessage !== undefined && { onMessage }),
    ...(fetch !== undefined && { fetch }),
    onMigrated: (from, to) =>
      recordAndLog('chat migrated', () => migrateChat(store, from, to, now())),
    onUnreachable: (chatId, reason) =>
      recordAndLog('chat unreachable', () =>
        markUnreachableAndCancel(store, chatId, reason, now()),
      ),
  });
}

/** Must be the first middleware: the others run in the scope of their update. */
export function updateScopeMiddleware(updateScopes: UpdateScopes): Middleware<BotContext> {
  return (ctx, next) => {
    const currentScope = updateScopes.current();
    const scope = currentScope ?? createUpdateScope(ctx.update.update_id, DEFAULT_RETRY_BUDGET_MS);
    scope.notifyFailure = () => notifyError(ctx);
    return currentScope === undefined ? updateScopes.run(scope, next) : next();
  };
}

/**
 * Marks an unreachable chat as reachable when a message comes from it. In a group that the bot was
 * removed from, old buttons still work: such a press only gets a notice, nothing is sent.
 */
export function reachableAgainMiddleware({
  store,
}: Pick<BotDependencies, 'store'>): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, callbackQuery } = ctx;
    const departure = message?.left_chat_member ?? message?.migrate_to_chat_id;
    if (message?.chat !== undefined && departure === undefined)
      await markReachable(store.db, message.chat.id);
    // A bot gets the posts of a channel only while it is an administrator there.
    if (ctx.channelPost !== undefined) await markReachable(store.db, ctx.channelPost.chat.id);
    const callbackChat = callbackQuery?.message?.chat;
    if (callbackChat?.type === 'private') await markReachable(store.db, callbackChat.id);
    else if (callbackChat !== undefined && (await isUnreachable(store.db, callbackChat.id))) {
      await answerCallback(ctx, ctx.t('bot-button-old'));
      return;
    }
    return next();
  };
}
