/** Ties the bot's calls of the Bot API to the update that they are made for. */

import type { Middleware } from 'grammy';
import { describeError } from '../../shared/errors.ts';
import {
  isUnreachable,
  markReachable,
  markUnreachableAndCancel,
  migrateChat,
} from '../../store/tables/chats.ts';
import { answerCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { notifyError } from '../error-handler.ts';
import { createBotApiFetch, type GrammyFetch } from './api-fetch.ts';
import { createUpdateScope, type UpdateScopes } from './update-scope.ts';

/** Where no update handler has set one: for handlers that are called directly. */
const DEFAULT_RETRY_BUDGET_MS = 50_000;

export interface ClientOptions {
  readonly callTimeoutSeconds: number;
  readonly onMessage?: (chatId: number) => void;
  readonly fetch?: typeof fetch;
}

/** The `fetch` of the bot's client; chats that are gone or moved are noted in the store. */
export function createClientFetch(
  updateScopes: UpdateScopes,
  { store, now, logger }: Pick<BotDependencies, 'store' | 'now' | 'logger'>,
  { callTimeoutSeconds, onMessage, fetch }: ClientOptions,
): GrammyFetch {
  // The call's own outcome matters more than the note: Telegram will say it again.
  const recordAndLog = async (event: string, record: () => Promise<void>): Promise<void> => {
    try {
      await record();
      logger.info(event, { updateId: updateScopes.current()?.updateId });
    } catch (error) {
      logger.warn(`${event}, but not noted`, describeError(error));
    }
  };
  return createBotApiFetch({
    updateScopes,
    callTimeoutSeconds: callTimeoutSeconds,
    ...(onMessage !== undefined && { onMessage }),
    ...(fetch !== undefined && { fetch }),
    onMigrated: (from, to) =>
      recordAndLog('group moved', () => migrateChat(store, from, to, now())),
    onUnreachable: (chatId, reason) =>
      recordAndLog('chat gone', () => markUnreachableAndCancel(store, chatId, reason, now())),
  });
}

/** Goes before everything else: what follows runs as work for its update. */
export function updateScopeMiddleware(updateScopes: UpdateScopes): Middleware<BotContext> {
  return (ctx, next) => {
    const currentScope = updateScopes.current();
    const scope = currentScope ?? createUpdateScope(ctx.update.update_id, DEFAULT_RETRY_BUDGET_MS);
    scope.notifyFailure = () => notifyError(ctx);
    return currentScope === undefined ? updateScopes.run(scope, next) : next();
  };
}

/**
 * A chat that was thought gone and writes is there again. An old button in a group that the bot was
 * removed from can still be pressed: that is answered over the chat, and nothing is sent.
 */
export function reachableAgainMiddleware({
  store,
}: Pick<BotDependencies, 'store'>): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, callbackQuery } = ctx;
    const departure = message?.left_chat_member ?? message?.migrate_to_chat_id;
    if (message?.chat !== undefined && departure === undefined)
      await markReachable(store.db, message.chat.id);
    const callbackChat = callbackQuery?.message?.chat;
    if (callbackChat?.type === 'private') await markReachable(store.db, callbackChat.id);
    else if (callbackChat !== undefined && (await isUnreachable(store.db, callbackChat.id))) {
      await answerCallback(ctx, ctx.locale.buttonOld);
      return;
    }
    return next();
  };
}
