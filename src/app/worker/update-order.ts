/**
 * The order of updates over all isolates: one object that all of them ask, with the very order that
 * one process has. What an update needs is done where the update arrived; the object only says when.
 */

import { DurableObject } from 'cloudflare:workers';
import type { DurableObjectNamespace } from '@cloudflare/workers-types';
import {
  type ChatOrder,
  createChatOrder,
  OrderUnavailableError,
} from '../../telegram/update-processing/chat-order.ts';

/** Runs where it was made; here it is a stub, to be let go of. */
type RemoteCallback = (() => Promise<unknown>) & { [Symbol.dispose]?(): void };

/**
 * Where it or the caller dies in the middle, the claim in the store still holds: what comes next of
 * that chat is answered 503 until its lease is over (`store/updates.ts`).
 */
export class UpdateOrder extends DurableObject {
  readonly #order = createChatOrder();

  async serialize(chatKey: string, updateId: number, work: RemoteCallback): Promise<unknown> {
    try {
      return await this.#order.serialize(chatKey, updateId, work);
    } finally {
      work[Symbol.dispose]?.();
    }
  }
}

/** There is one order: ids count up over all chats, and its gaps tell what is still on its way. */
const OBJECT_NAME = 'updates';

/** The order that the object keeps. */
export function createRemoteOrder(namespace: DurableObjectNamespace): ChatOrder {
  return {
    serialize: async <T>(chatKey: string, updateId: number, work: () => Promise<T>): Promise<T> => {
      const stub: unknown = namespace.get(namespace.idFromName(OBJECT_NAME));
      try {
        return (await (stub as UpdateOrder).serialize(chatKey, updateId, work)) as T;
      } catch (cause) {
        throw new OrderUnavailableError('the order of updates is away', { cause });
      }
    },
    // What is in hand belongs to its request, which Workers keep until it is answered.
    idle: async () => {},
  };
}
