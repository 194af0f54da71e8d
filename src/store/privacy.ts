/** What is kept of a person, to be shown and to be deleted. Every table with a user's id is here. */
import type { Kysely } from 'kysely';
import type { Language } from '../answer/answer.ts';
import type { Database } from './database.ts';
import { forgetMessages } from './outbox-of-chat.ts';
import { forgetReception } from './reception.ts';
import { sessionsOf } from './sessions.ts';
import type { Store } from './store.ts';
import { forgetSubscriptions } from './subscriptions.ts';

export interface Stored {
  /** The language chosen in the private chat; null where none was. */
  readonly language: Language | null;
  /** Whether the private chat is noted at all. */
  readonly chat: boolean;
  /** Questions that buttons still refer to. */
  readonly asked: number;
  /** What a next question may refer back to, one a chat. */
  readonly contexts: number;
  /** Conversations under way. */
  readonly sessions: number;
}

/** How much is kept under a user's id. */
export async function whatIsStored(db: Kysely<Database>, userId: number): Promise<Stored> {
  const chat = await db
    .selectFrom('chats')
    .select('language')
    .where('chat_id', '=', userId)
    .executeTakeFirst();
  const { asked, contexts, sessions } = await db
    .selectNoFrom(({ selectFrom, fn }) => [
      selectFrom('asked')
        .select(fn.countAll<number>().as('n'))
        .where('user_id', '=', userId)
        .as('asked'),
      selectFrom('contexts')
        .select(fn.countAll<number>().as('n'))
        .where('user_id', '=', userId)
        .as('contexts'),
      selectFrom('sessions')
        .select(fn.countAll<number>().as('n'))
        .where(sessionsOf(userId))
        .as('sessions'),
    ])
    .executeTakeFirstOrThrow();
  return {
    language: chat?.language ?? null,
    chat: chat !== undefined,
    asked: asked ?? 0,
    contexts: contexts ?? 0,
    sessions: sessions ?? 0,
  };
}

/**
 * Deletes everything that is kept under a user's id, all or none. Questions, ratings and feedback
 * carry no id and stay. The claim of the update in hand goes with its end.
 */
export async function forgetUser(store: Store, userId: number): Promise<void> {
  const { db } = store;
  await store.batch([
    db.deleteFrom('contexts').where('user_id', '=', userId),
    db.deleteFrom('asked').where('user_id', '=', userId),
    db.deleteFrom('sessions').where(sessionsOf(userId)),
    forgetSubscriptions(db, userId),
    forgetReception(db, userId),
    forgetMessages(db, userId),
    db.deleteFrom('chats').where('chat_id', '=', userId),
  ]);
}
