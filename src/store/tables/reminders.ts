/** Days of documents that chats want to be reminded of. */
import { type Generated, type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/translator.ts';
import type { IsoDate } from '../../library/document.ts';
import type { Database } from '../database.ts';
import { formatDedupKey } from '../dedup-key.ts';
import { type Store, toCompilable } from '../store.ts';
import { defineTable, inPrivateChatOf } from '../table.ts';

/** `day`: a day that the person named; the others come from the document. */
export const REMINDER_KINDS = ['effective', 'ends', 'deadline', 'day'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface RemindersTable {
  id: Generated<number>;
  chat_id: number;
  thread_id: number | null;
  language: Language;
  document: string;
  kind: ReminderKind;
  day: IsoDate;
  days_before: number;
  note: string | null;
  at: number;
  queued_at: number | null;
}

declare module '../database.ts' {
  interface Database {
    reminders: RemindersTable;
  }
}

/** A reminder that was sent is kept this long, so that its message can be sent again after errors. */
const RETENTION_MS = 30 * 24 * 3_600_000;

export const reminders = defineTable('reminders', {
  purge: (db, now) => [
    db.deleteFrom('reminders').where('queued_at', '<', now.getTime() - RETENTION_MS),
  ],
  forgetUser: inPrivateChatOf,
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE reminders SET chat_id = ${to}, thread_id = NULL WHERE chat_id = ${from}`,
    ),
    db.deleteFrom('reminders').where('chat_id', '=', from),
  ],
  export: {
    key: ['id'],
    rest: [
      'chat_id',
      'thread_id',
      'language',
      'document',
      'kind',
      'day',
      'days_before',
      'note',
      'at',
      'queued_at',
    ],
  },
});

export interface ReminderRequest {
  readonly chatId: number;
  readonly threadId: number | null;
  readonly language: Language;
  /** The id of the document. */
  readonly document: string;
  readonly kind: ReminderKind;
  readonly day: IsoDate;
  readonly daysBefore: number;
  /** The sentence that names a deadline; null for the other kinds. */
  readonly note: string | null;
}

export interface Reminder extends ReminderRequest {
  /** Never given twice: buttons carry it. */
  readonly id: number;
}

/**
 * Stores a reminder and returns its id. One of the same chat for the same day of the document takes
 * its place, and is sent again if it was sent before.
 */
export async function upsertReminder(
  db: Kysely<Database>,
  request: ReminderRequest,
  now: Date,
): Promise<number> {
  const fields = {
    thread_id: request.threadId,
    language: request.language,
    days_before: request.daysBefore,
    note: request.note,
    at: now.getTime(),
    queued_at: null,
  };
  const { chatId, document, kind, day } = request;
  const { id } = await db
    .insertInto('reminders')
    .values({ chat_id: chatId, document, kind, day, ...fields })
    .onConflict((conflict) =>
      conflict.columns(['chat_id', 'document', 'kind', 'day']).doUpdateSet(fields),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A reminder by id. Null when it was deleted. */
export async function findReminder(db: Kysely<Database>, id: number): Promise<Reminder | null> {
  const row = await db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toReminder(row);
}

/** The reminders of a chat that were not sent yet, soonest day first. */
export async function listRemindersOfChat(
  db: Kysely<Database>,
  chatId: number,
): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('queued_at', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute();
  return rows.map(toReminder);
}

/**
 * The reminders that wait: those of a day, with its days before it, up to `until`, and those whose
 * day comes from the document, which may have changed.
 *
 * @param until ISO 8601
 */
export async function listWaitingReminders(
  db: Kysely<Database>,
  until: IsoDate,
): Promise<Reminder[]> {
  const rows = await db
    .selectFrom('reminders')
    .selectAll()
    .where('queued_at', 'is', null)
    .where(({ eb, or }) =>
      or([
        eb(sql<string>`date(day, '-' || days_before || ' days')`, '<=', until),
        eb('kind', 'in', ['effective', 'ends']),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map(toReminder);
}

/** Moves a reminder to another day, because its document changed. */
export async function moveReminder(db: Kysely<Database>, id: number, day: IsoDate): Promise<void> {
  await sql`UPDATE OR REPLACE reminders SET day = ${day} WHERE id = ${id}`.execute(db);
}

/**
 * Puts the message of a reminder into the outbox, once.
 *
 * @param due milliseconds since the epoch
 */
export async function queueReminder(
  { db, batch }: Store,
  { id, chatId, threadId, language }: Reminder,
  due: number,
  now: Date,
): Promise<void> {
  const dedupKey = formatDedupKey({ kind: 'reminder', reminderId: id });
  await batch([
    toCompilable(
      db,
      sql`
        INSERT INTO outbox_messages (chat_id, dedup_key, thread_id, language, state, due, at)
        SELECT ${chatId}, ${dedupKey}, ${threadId}, ${language}, 'pending', ${due}, ${now.getTime()}
        FROM reminders WHERE id = ${id} AND queued_at IS NULL
        ON CONFLICT (chat_id, dedup_key) DO UPDATE SET state = 'pending', due = excluded.due,
          message_id = NULL, attempts = 0, lost = 0, error = NULL, done_at = NULL
      `,
    ),
    db.updateTable('reminders').set({ queued_at: now.getTime() }).where('id', '=', id),
  ]);
}

/** Deletes a reminder, and its message if it was not sent. */
export async function deleteReminder(
  { db, batch }: Store,
  { id, chatId }: Pick<Reminder, 'chatId' | 'id'>,
): Promise<void> {
  await batch([
    db.deleteFrom('reminders').where('id', '=', id).where('chat_id', '=', chatId),
    db
      .deleteFrom('outbox_messages')
      .where('chat_id', '=', chatId)
      .where('dedup_key', '=', formatDedupKey({ kind: 'reminder', reminderId: id }))
      .where('message_id', 'is', null)
      .where('state', 'in', ['pending', 'deferred']),
  ]);
}

/** The statement that deletes the reminders of a chat, for a batch. */
export function deleteRemindersStatement(db: Kysely<Database>, chatId: number) {
  return db.deleteFrom('reminders').where('chat_id', '=', chatId);
}

type ReminderRow = Omit<RemindersTable, 'id'> & { readonly id: number };

function toReminder(row: ReminderRow): Reminder {
  const { id, language, document, kind, day, note } = row;
  return {
    ...{ id, language, document, kind, day, note },
    chatId: row.chat_id,
    threadId: row.thread_id,
    daysBefore: row.days_before,
  };
}
