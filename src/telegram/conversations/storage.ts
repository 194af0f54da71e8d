/**
 * Stores conversations in the database, so that a restart loses none. A conversation that is too
 * old, or was begun with other steps, is dropped, and the person is told.
 */
import type { ConversationData, VersionedState } from '@grammyjs/conversations';
import type { Store } from '../../store/store.ts';
import { createStorageAdapter, type StorageAdapter } from '../../store/tables/sessions.ts';
import { type BotContext, senderId } from '../context.ts';
import { isTransientError } from '../errors.ts';

/**
 * Must be raised with every change of a conversation's steps: stored updates are replayed through
 * the new code.
 */
export const CONVERSATION_VERSION = 4;
/** After this time a conversation is dropped. */
export const CONVERSATION_TTL_MINUTES = 30;

interface StoredConversation {
  readonly at: number;
  readonly data: VersionedState<ConversationData>;
}

/** Creates the storage for the conversations plugin. Updates without a key have no conversation. */
export function createConversationStorage(store: Store, now: () => Date) {
  const libraryIndex: StorageAdapter<StoredConversation> = createStorageAdapter<StoredConversation>(
    store.db,
    'conversation',
    now,
  );
  const adapter = {
    read: async (ctx: BotContext): Promise<VersionedState<ConversationData> | undefined> => {
      const key = conversationKey(ctx);
      const stored = key === null ? undefined : await libraryIndex.read(key);
      if (key === null || stored === undefined) return undefined;
      const isExpired = now().getTime() - stored.at > CONVERSATION_TTL_MINUTES * 60_000;
      if (!isExpired && stored.data.version[1] === CONVERSATION_VERSION) return stored.data;
      ctx.conversationIssue.dropReason = isExpired ? 'expired' : 'changed';
      await libraryIndex.delete(key);
      return undefined;
    },
    write: async (ctx: BotContext, data: VersionedState<ConversationData>): Promise<void> => {
      const key = conversationKey(ctx);
      if (key !== null && !willBeRedelivered(ctx))
        await libraryIndex.write(key, { at: now().getTime(), data: withoutNames(data) });
    },
    delete: async (ctx: BotContext): Promise<void> => {
      const key = conversationKey(ctx);
      if (key !== null && !willBeRedelivered(ctx)) await libraryIndex.delete(key);
    },
  };
  return { type: 'context' as const, version: CONVERSATION_VERSION, adapter };
}

/**
 * Returns the key of a conversation: the person in a private chat; the chat in a group, because an
 * anonymous administrator writes as the group and presses buttons as a person.
 */
export function conversationKey(ctx: BotContext): string | null {
  const { chat } = ctx;
  if (chat === undefined || chat.type === 'channel') return null;
  if (chat.type !== 'private') return String(chat.id);
  const userId = senderId(ctx);
  return userId === null ? null : `${chat.id}:${userId}`;
}

/** Whether the update will be delivered again: the stored conversation must then stay as it is. */
function willBeRedelivered(ctx: BotContext): boolean {
  return ctx.conversationIssue.error !== null && isTransientError(ctx.conversationIssue.error);
}

/** Removes names: the plugin stores whole updates, and a replay needs no names. */
function withoutNames<T>(data: T): T {
  const isName = (key: string) => /^(?:first_name|last_name|username|title)$/u.test(key);
  const json = JSON.stringify(data, (key, value: unknown) =>
    isName(key) && typeof value === 'string' ? '' : value,
  );
  return JSON.parse(json) as T;
}
