/** What is kept of a person, to be shown and to be deleted. Every table with a user's id is here. */
import type { Kysely } from 'kysely';
import type { Language } from '../answer/answer.ts';
import type { Database } from './database.ts';
import type { Store } from './store.ts';
import { deleteDeliveryPreferencesStatement } from './tables/delivery-preferences.ts';
import { deleteMessagesStatement } from './tables/outbox-chat.ts';
import { sessionsOfUserCondition } from './tables/sessions.ts';
import { deleteSubscriptionsStatement } from './tables/subscriptions.ts';

export interface StoredUserData {
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
export async function findStoredUserData(
  db: Kysely<Database>,
  userId: number,
): Promise<StoredUserData> {
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
        .where(sessionsOfUserCondition(userId))
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
export async function deleteUserData(store: Store, userId: number): Promise<void> {
  const { db } = store;
  await store.batch([
    db.deleteFrom('contexts').where('user_id', '=', userId),
    db.deleteFrom('asked').where('user_id', '=', userId),
    db.deleteFrom('sessions').where(sessionsOfUserCondition(userId)),
    deleteSubscriptionsStatement(db, userId),
    deleteDeliveryPreferencesStatement(db, userId),
    deleteMessagesStatement(db, userId),
    db.deleteFrom('chats').where('chat_id', '=', userId),
  ]);
}
