/** The chats that the bot knows: their language, and whether they can still be written to. */
import { type Kysely, sql } from 'kysely';
import type { Language } from '../../answer/answer.ts';
import type { ChatKind, Database } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { moveAskedQuestionsStatement } from './asked-questions.ts';
import { moveContextsStatements } from './conversation-contexts.ts';
import { moveDeliveryPreferencesStatements } from './delivery-preferences.ts';
import { cancelMessagesStatement, moveMessagesStatements } from './outbox-chat.ts';
import { moveSessionsStatements } from './sessions.ts';
import { moveSubscriptionsStatements } from './subscriptions.ts';

export interface ChatSighting {
  readonly chatId: number;
  readonly kind: ChatKind;
  /** A group's or channel's title; null for people, whose names are not kept. */
  readonly title: string | null;
  readonly now: Date;
}

/** Notes a chat that the bot was added to or that a feature needs to know. It is not gone. */
export async function upsertChat(db: Kysely<Database>, chat: ChatSighting): Promise<void> {
  const { chatId, kind, now } = chat;
  const title = kind === 'private' ? null : chat.title;
  await db
    .insertInto('chats')
    .values({ chat_id: chatId, kind, title, seen_at: now.getTime() })
    .onConflict((conflict) =>
      conflict.column('chat_id').doUpdateSet({
        kind,
        title,
        seen_at: now.getTime(),
        gone_reason: null,
        gone_at: null,
        migrated_to: null,
      }),
    )
    .execute();
}

/** Whoever writes is not gone. Notes nothing of a chat that is not known. */
export async function markReachable(db: Kysely<Database>, chatId: number): Promise<void> {
  await db
    .updateTable('chats')
    .set({ gone_reason: null, gone_at: null, migrated_to: null })
    .where('chat_id', '=', chatId)
    .where('gone_at', 'is not', null)
    .execute();
}

/** The language that was chosen for a chat; null where none was. */
export async function findChatLanguage(
  db: Kysely<Database>,
  chatId: number,
): Promise<Language | null> {
  const row = await db
    .selectFrom('chats')
    .select('language')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row?.language ?? null;
}

/** Chooses a chat's language; null goes back to the person's own. */
export async function setChatLanguage(
  db: Kysely<Database>,
  chatId: number,
  language: Language | null,
  now: Date,
): Promise<void> {
  await db
    .insertInto('chats')
    .values({ chat_id: chatId, kind: chatKindOf(chatId), language, seen_at: now.getTime() })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet({ language }))
    .execute();
}

/** Notes that a chat can no longer be written to, and why (Telegram's words, or `left`, `kicked`). */
export async function markUnreachable(
  db: Kysely<Database>,
  chatId: number,
  reason: string,
  now: Date,
): Promise<void> {
  await markUnreachableStatement(db, chatId, reason, now).execute();
}

function markUnreachableStatement(db: Kysely<Database>, chatId: number, reason: string, now: Date) {
  const gone = { gone_reason: reason, gone_at: now.getTime() };
  return db
    .insertInto('chats')
    .values({ chat_id: chatId, kind: chatKindOf(chatId), seen_at: now.getTime(), ...gone })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(gone));
}

/** Notes that a chat is gone, and gives up whatever waits to be sent to it. */
export async function markUnreachableAndCancel(
  store: Store,
  chatId: number,
  reason: string,
  now: Date,
): Promise<void> {
  const { db } = store;
  await store.batch([
    markUnreachableStatement(db, chatId, reason, now),
    cancelMessagesStatement(db, chatId, reason, now),
  ]);
}

/** Whether a chat is known to take nothing any more. A migrated group is gone under its old id. */
export async function isUnreachable(db: Kysely<Database>, chatId: number): Promise<boolean> {
  const row = await db
    .selectFrom('chats')
    .select('gone_at')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row !== undefined && row.gone_at !== null;
}

/** Where a group went that became a supergroup; null where it did not. */
export async function findMigratedChatId(
  db: Kysely<Database>,
  chatId: number,
): Promise<number | null> {
  const row = await db
    .selectFrom('chats')
    .select('migrated_to')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row?.migrated_to ?? null;
}

/**
 * Moves everything that hangs on a group to the supergroup that it became. Telegram tells of it up
 * to three times; what is already there wins, and telling again changes nothing.
 */
export async function migrateChat(
  store: Store,
  from: number,
  to: number,
  now: Date,
): Promise<void> {
  if (from === to) return;
  const { db } = store;
  const at = now.getTime();
  const migrated = { gone_reason: 'migrated', gone_at: at, migrated_to: to };
  await store.batch([
    toCompilable(
      db,
      sql`
        INSERT INTO chats (chat_id, kind, title, language, seen_at)
        SELECT ${to}, 'supergroup', title, language, ${at} FROM chats WHERE chat_id = ${from}
        ON CONFLICT (chat_id) DO UPDATE SET
          title = coalesce(chats.title, excluded.title),
          language = coalesce(chats.language, excluded.language)
      `,
    ),
    db
      .insertInto('chats')
      .values({ chat_id: from, kind: 'group', seen_at: at, ...migrated })
      .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(migrated)),
    ...moveContextsStatements(db, from, to),
    ...moveSessionsStatements(db, from, to),
    ...moveSubscriptionsStatements(db, from, to),
    ...moveDeliveryPreferencesStatements(db, from, to),
    ...moveMessagesStatements(db, from, to, now),
    moveAskedQuestionsStatement(db, from, to),
  ]);
}

/** How many chats can be written to, people and groups. */
export async function countChats(
  db: Kysely<Database>,
): Promise<{ readonly people: number; readonly groups: number }> {
  const rows = await db
    .selectFrom('chats')
    .where('gone_at', 'is', null)
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute();
  const count = (...kinds: ChatKind[]) =>
    rows.reduce((sum, row) => sum + (kinds.includes(row.kind) ? row.count : 0), 0);
  return { people: count('private'), groups: count('group', 'supergroup') };
}

/** Telegram's ids tell: people are positive, supergroups and channels begin with -100. */
function chatKindOf(chatId: number): ChatKind {
  if (chatId > 0) return 'private';
  return chatId <= -1_000_000_000_000 ? 'supergroup' : 'group';
}

/** A group's or channel's title; null where it is not known. */
export async function findChatTitle(db: Kysely<Database>, chatId: number): Promise<string | null> {
  const row = await db
    .selectFrom('chats')
    .select('title')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row?.title ?? null;
}
