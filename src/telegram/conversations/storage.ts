/**
 * Where conversations are kept: in the store, one shelf a person and chat, so that a restart in the
 * middle loses nothing. What is too old, or was begun with another script, is dropped and said so.
 */
import type { ConversationData, VersionedState } from '@grammyjs/conversations';
import type { Store } from '../../store/store.ts';
import { createStorageAdapter, type StorageAdapter } from '../../store/tables/sessions.ts';
import { type BotContext, senderId } from '../context.ts';
import { isTransientError } from '../errors.ts';

/**
 * Raised with every change of a conversation's steps: what is under way is replayed through the new
 * script, which must not be another one.
 */
export const CONVERSATION_VERSION = 4;
/** After so long nobody remembers what was asked. */
export const CONVERSATION_TTL_MINUTES = 30;

interface StoredConversation {
  readonly at: number;
  readonly data: VersionedState<ConversationData>;
}

/** The storage for the plugin; null as key: nobody to talk with. */
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
 * In a group all its administrators share one, since an anonymous one speaks as the group and
 * presses as a person; elsewhere it is the person's.
 */
export function conversationKey(ctx: BotContext): string | null {
  const { chat } = ctx;
  if (chat === undefined || chat.type === 'channel') return null;
  if (chat.type !== 'private') return String(chat.id);
  const userId = senderId(ctx);
  return userId === null ? null : `${chat.id}:${userId}`;
}

/** The update will be delivered again, and finds the conversation where it was. */
function willBeRedelivered(ctx: BotContext): boolean {
  return ctx.conversationIssue.error !== null && isTransientError(ctx.conversationIssue.error);
}

/** The plugin keeps whole updates, to replay them; nobody's name is needed for that. */
function withoutNames<T>(data: T): T {
  const isName = (key: string) => /^(?:first_name|last_name|username|title)$/u.test(key);
  const json = JSON.stringify(data, (key, value: unknown) =>
    isName(key) && typeof value === 'string' ? '' : value,
  );
  return JSON.parse(json) as T;
}
