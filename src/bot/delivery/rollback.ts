/**
 * For state that a plugin writes at the end of an update, whatever came of it
 * (`@grammyjs/conversations` does, and leaves a conversation that failed): where the update is to
 * come again, the state has to be as it was before.
 */
import type { Middleware } from 'grammy';
import type { StorageAdapter } from '../../store/sessions.ts';
import type { BotContext } from '../context.ts';
import { isPassing } from '../faults.ts';
import type { Deliveries } from './delivery.ts';

/** Goes right behind the plugin: sees what its handlers throw before the plugin writes. */
export function noticeFailure(deliveries: Deliveries): Middleware<BotContext> {
  return async (_ctx, next) => {
    try {
      await next();
    } catch (error) {
      const delivery = deliveries.current();
      if (delivery !== undefined) delivery.comesAgain = isPassing(error) && !delivery.accepted;
      throw error;
    }
  };
}

/** The plugin's storage: writes nothing where the update is to come again. */
export function unlessAgain<T>(
  deliveries: Deliveries,
  storage: StorageAdapter<T>,
): StorageAdapter<T> {
  const kept = () => deliveries.current()?.comesAgain !== true;
  return {
    read: storage.read,
    write: async (key, value) => {
      if (kept()) await storage.write(key, value);
    },
    delete: async (key) => {
      if (kept()) await storage.delete(key);
    },
  };
}
