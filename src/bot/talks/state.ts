/**
 * Where conversations are kept: in the store, one shelf a person and chat, so that a restart in the
 * middle loses nothing. What is too old, or was begun with another script, is dropped and said so.
 */
import type { ConversationData, VersionedState } from '@grammyjs/conversations';
import { type StorageAdapter, storageAdapter } from '../../store/sessions.ts';
import type { Store } from '../../store/store.ts';
import { type BotContext, speakerId } from '../context.ts';
import { isPassing } from '../faults.ts';

/**
 * Raised with every change of a conversation's steps: what is under way is replayed through the new
 * script, which must not be another one.
 */
export const TALK_VERSION = 3;
/** After so long nobody remembers what was asked. */
export const TALK_MINUTES = 30;

/** What became of a conversation in the update in hand. */
export interface TalkTrouble {
  lost: 'expired' | 'changed' | null;
  /** What a step failed with: told outside, where it ends the update and not the chat. */
  fault: unknown;
}

interface Kept {
  readonly at: number;
  readonly data: VersionedState<ConversationData>;
}

/** The storage for the plugin; null as key: nobody to talk with. */
export function talkStorage(store: Store, now: () => Date) {
  const shelf: StorageAdapter<Kept> = storageAdapter<Kept>(store.db, 'talk', now);
  const adapter = {
    read: async (ctx: BotContext): Promise<VersionedState<ConversationData> | undefined> => {
      const key = talkKey(ctx);
      const kept = key === null ? undefined : await shelf.read(key);
      if (key === null || kept === undefined) return undefined;
      const old = now().getTime() - kept.at > TALK_MINUTES * 60_000;
      if (!old && kept.data.version[1] === TALK_VERSION) return kept.data;
      ctx.talk.lost = old ? 'expired' : 'changed';
      await shelf.delete(key);
      return undefined;
    },
    write: async (ctx: BotContext, data: VersionedState<ConversationData>): Promise<void> => {
      const key = talkKey(ctx);
      if (key !== null && !comesAgain(ctx))
        await shelf.write(key, { at: now().getTime(), data: nameless(data) });
    },
    delete: async (ctx: BotContext): Promise<void> => {
      const key = talkKey(ctx);
      if (key !== null && !comesAgain(ctx)) await shelf.delete(key);
    },
  };
  return { type: 'context' as const, version: TALK_VERSION, adapter };
}

/**
 * In a group all its administrators share one, since an anonymous one speaks as the group and
 * presses as a person; elsewhere it is the person's.
 */
export function talkKey(ctx: BotContext): string | null {
  const { chat } = ctx;
  if (chat === undefined || chat.type === 'channel') return null;
  if (chat.type !== 'private') return String(chat.id);
  const speaker = speakerId(ctx);
  return speaker === null ? null : `${chat.id}:${speaker}`;
}

/** The update will be delivered again, and finds the conversation where it was. */
function comesAgain(ctx: BotContext): boolean {
  return ctx.talk.fault !== null && isPassing(ctx.talk.fault);
}

/** The plugin keeps whole updates, to replay them; nobody's name is needed for that. */
function nameless<T>(data: T): T {
  const isName = (key: string) => /^(?:first_name|last_name|username|title)$/u.test(key);
  const json = JSON.stringify(data, (key, value: unknown) =>
    isName(key) && typeof value === 'string' ? '' : value,
  );
  return JSON.parse(json) as T;
}
