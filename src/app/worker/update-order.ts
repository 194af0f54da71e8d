/**
 * The order of updates over all isolates: one Durable Object keeps the same order that one Node
 * process keeps. The work for an update is done where the update arrived; the object only decides
 * when.
 */

import { DurableObject } from 'cloudflare:workers';
import type { DurableObjectNamespace } from '@cloudflare/workers-types';
import {
  type ChatOrder,
  createChatOrder,
  OrderUnavailableError,
} from '../../telegram/update-processing/chat-order.ts';

/** A function of the caller; here it is an RPC stub, which must be disposed. */
type RemoteCallback = (() => Promise<unknown>) & { [Symbol.dispose]?(): void };

/**
 * When the object or the caller fails, the claim in the store still holds: later updates of that
 * chat get 503 until its lease ends (`store/tables/processed-updates.ts`).
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

/** There is one object: ids count over all chats, and gaps show which updates are still to come. */
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
    // The work belongs to the request, which Workers keep alive until it is answered.
    idle: async () => {},
  };
}
