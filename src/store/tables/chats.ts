/** The chats that the bot knows: their language, and whether they can be reached. */
import { type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/translator.ts';
import type { Database } from '../database.ts';
import { type Store, toCompilable } from '../store.ts';
import { defineTable, inPrivateChatOf, none } from '../table.ts';
import { cancelMessagesStatement } from './outbox-chat.ts';

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel';

export interface ChatsTable {
  chat_id: number;
  kind: ChatKind;
  title: string | null;
  language: Language | null;
  unreachable_reason: string | null;
  unreachable_at: number | null;
  migrated_to: number | null;
  seen_at: number;
}

declare module '../database.ts' {
  interface Database {
    chats: ChatsTable;
  }
}

export const chats = defineTable('chats', {
  purge: none('a chat keeps its language'),
  forgetUser: inPrivateChatOf,
  // The row of the old id stays: it says where the group went.
  moveChat: (db, { from, to, now }) => {
    const at = now.getTime();
    const migrated = { unreachable_reason: 'migrated', unreachable_at: at, migrated_to: to };
    return [
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
    ];
  },
  export: {
    key: ['chat_id'],
    rest: [
      'kind',
      'title',
      'language',
      'unreachable_reason',
      'unreachable_at',
      'migrated_to',
      'seen_at',
    ],
  },
});

export interface ChatSighting {
  readonly chatId: number;
  readonly kind: ChatKind;
  /** The title of a group or channel. Names of people are not kept. */
  readonly title: string | null;
  readonly now: Date;
}

/** Stores a chat to which the bot was added or that a feature needs. The chat is reachable. */
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
        unreachable_reason: null,
        unreachable_at: null,
        migrated_to: null,
      }),
    )
    .execute();
}

/** Records that a chat can be reached, because it wrote. An unknown chat is not stored. */
export async function markReachable(db: Kysely<Database>, chatId: number): Promise<void> {
  await db
    .updateTable('chats')
    .set({ unreachable_reason: null, unreachable_at: null, migrated_to: null })
    .where('chat_id', '=', chatId)
    .where('unreachable_at', 'is not', null)
    .execute();
}

/** The language that was chosen for a chat. Null if none was. */
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

/** Sets the language of a chat. Null: the language of the person applies. */
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

/**
 * Records that a chat can no longer be reached.
 * @param reason Telegram's description of the error, or `left`, `kicked`
 */
export async function markUnreachable(
  db: Kysely<Database>,
  chatId: number,
  reason: string,
  now: Date,
): Promise<void> {
  await markUnreachableStatement(db, chatId, reason, now).execute();
}

function markUnreachableStatement(db: Kysely<Database>, chatId: number, reason: string, now: Date) {
  const fields = { unreachable_reason: reason, unreachable_at: now.getTime() };
  return db
    .insertInto('chats')
    .values({ chat_id: chatId, kind: chatKindOf(chatId), seen_at: now.getTime(), ...fields })
    .onConflict((conflict) => conflict.column('chat_id').doUpdateSet(fields));
}

/** Records that a chat can no longer be reached, and cancels the messages that wait for it. */
export async function markUnreachableAndCancel(
  { db, batch }: Store,
  chatId: number,
  reason: string,
  now: Date,
): Promise<void> {
  await batch([
    markUnreachableStatement(db, chatId, reason, now),
    cancelMessagesStatement(db, chatId, reason, now),
  ]);
}

/** Whether a chat is known to be unreachable. The old id of a migrated group is. */
export async function isUnreachable(db: Kysely<Database>, chatId: number): Promise<boolean> {
  const row = await db
    .selectFrom('chats')
    .select('unreachable_at')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row !== undefined && row.unreachable_at !== null;
}

/** The id of the supergroup that a group became. Null if it did not. */
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

/** The number of reachable private chats and groups. */
export async function countChats(
  db: Kysely<Database>,
): Promise<{ readonly people: number; readonly groups: number }> {
  const rows = await db
    .selectFrom('chats')
    .where('unreachable_at', 'is', null)
    .select(({ fn }) => ['kind', fn.countAll<number>().as('count')])
    .groupBy('kind')
    .execute();
  const count = (...kinds: ChatKind[]) =>
    rows.reduce((sum, row) => sum + (kinds.includes(row.kind) ? row.count : 0), 0);
  return { people: count('private'), groups: count('group', 'supergroup') };
}

/** Ids of people are positive; ids of supergroups and channels start with -100. */
function chatKindOf(chatId: number): ChatKind {
  if (chatId > 0) return 'private';
  return chatId <= -1_000_000_000_000 ? 'supergroup' : 'group';
}

/** The title of a group or channel. Null if it is not known. */
export async function findChatTitle(db: Kysely<Database>, chatId: number): Promise<string | null> {
  const row = await db
    .selectFrom('chats')
    .select('title')
    .where('chat_id', '=', chatId)
    .executeTakeFirst();
  return row?.title ?? null;
}
