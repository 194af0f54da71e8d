/** Ties the bot's calls of the Bot API to the update that they are made for. */
import type { Middleware } from 'grammy';
import { abandonChat, heardFrom, isGone, migrateChat } from '../../store/chats.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { describeError, tellFault } from '../faults.ts';
import { answerPress } from '../pressed.ts';
import { createDelivery, type Deliveries } from './delivery.ts';
import { botApiFetch, type GrammyFetch } from './fetch.ts';

/** Where no update handler has set one: for handlers that are called directly. */
const PATIENCE_MS = 50_000;

export interface ClientOptions {
  readonly timeoutSeconds: number;
  readonly onMessage?: (chatId: number) => void;
  readonly fetch?: typeof fetch;
}

/** The `fetch` of the bot's client; chats that are gone or moved are noted in the store. */
export function clientFetch(
  deliveries: Deliveries,
  { store, now, logger }: Pick<BotDependencies, 'store' | 'now' | 'logger'>,
  { timeoutSeconds, onMessage, fetch }: ClientOptions,
): GrammyFetch {
  // The call's own outcome matters more than the note: Telegram will say it again.
  const noting = async (what: string, note: () => Promise<void>): Promise<void> => {
    try {
      await note();
      logger.info(what, { updateId: deliveries.current()?.updateId });
    } catch (error) {
      logger.warn(`${what}, but not noted`, describeError(error));
    }
  };
  return botApiFetch({
    deliveries,
    callSeconds: timeoutSeconds,
    ...(onMessage !== undefined && { onMessage }),
    ...(fetch !== undefined && { fetch }),
    onMigrated: (from, to) => noting('group moved', () => migrateChat(store, from, to, now())),
    onGone: (chatId, reason) =>
      noting('chat gone', () => abandonChat(store, chatId, reason, now())),
  });
}

/** Goes before everything else: what follows runs as work for its update. */
export function deliveryMiddleware(deliveries: Deliveries): Middleware<BotContext> {
  return (ctx, next) => {
    const given = deliveries.current();
    const delivery = given ?? createDelivery(ctx.update.update_id, PATIENCE_MS);
    delivery.tell = () => tellFault(ctx);
    return given === undefined ? deliveries.run(delivery, next) : next();
  };
}

/**
 * A chat that was thought gone and writes is there again. An old button in a group that the bot was
 * removed from can still be pressed: that is answered over the chat, and nothing is sent.
 */
export function returnMiddleware({
  store,
}: Pick<BotDependencies, 'store'>): Middleware<BotContext> {
  return async (ctx, next) => {
    const { message, callbackQuery } = ctx;
    const leaving = message?.left_chat_member ?? message?.migrate_to_chat_id;
    if (message?.chat !== undefined && leaving === undefined)
      await heardFrom(store.db, message.chat.id);
    const pressedIn = callbackQuery?.message?.chat;
    if (pressedIn?.type === 'private') await heardFrom(store.db, pressedIn.id);
    else if (pressedIn !== undefined && (await isGone(store.db, pressedIn.id))) {
      await answerPress(ctx, ctx.locale.buttonOld);
      return;
    }
    return next();
  };
}
