/**
 * Questions that the library did not answer: handed to the administrators, or waiting for a document
 * that answers them.
 */
import { type Generated, type Kysely, sql } from 'kysely';
import type { Language } from '../../i18n/translator.ts';
import type { Database } from '../database.ts';
import { toCompilable } from '../store.ts';
import { defineTable, inPrivateChatOf } from '../table.ts';

export type OpenQuestionKind = 'hand-off' | 'await';

export interface OpenQuestionsTable {
  id: Generated<number>;
  kind: OpenQuestionKind;
  chat_id: number;
  message_id: number | null;
  question: string;
  language: Language;
  at: number;
  answered_at: number | null;
}

declare module '../database.ts' {
  interface Database {
    open_questions: OpenQuestionsTable;
  }
}

/** What a person asked goes after this time, answered or not. */
const RETENTION_MS = 30 * 24 * 3_600_000;

export const openQuestions = defineTable('open_questions', {
  purge: (db, now) => [
    db.deleteFrom('open_questions').where('at', '<', now.getTime() - RETENTION_MS),
  ],
  forgetUser: inPrivateChatOf,
  moveChat: (db, { from, to }) => [
    toCompilable(
      db,
      sql`UPDATE OR IGNORE open_questions SET chat_id = ${to}, message_id = NULL
        WHERE chat_id = ${from}`,
    ),
    db.deleteFrom('open_questions').where('chat_id', '=', from),
  ],
  export: {
    key: ['id'],
    rest: ['kind', 'chat_id', 'message_id', 'question', 'language', 'at', 'answered_at'],
  },
});

export interface OpenQuestion {
  readonly id: number;
  readonly kind: OpenQuestionKind;
  readonly chatId: number;
  readonly messageId: number | null;
  readonly question: string;
  readonly language: Language;
}

/** Stores a question, or opens the same one of the chat again. Returns its id. */
export async function upsertOpenQuestion(
  db: Kysely<Database>,
  { kind, chatId, messageId, question, language }: Omit<OpenQuestion, 'id'>,
  now: Date,
): Promise<number> {
  const fields = { message_id: messageId, language, at: now.getTime(), answered_at: null };
  const { id } = await db
    .insertInto('open_questions')
    .values({ kind, chat_id: chatId, question, ...fields })
    .onConflict((conflict) => conflict.columns(['chat_id', 'kind', 'question']).doUpdateSet(fields))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The question with this id. Null when it is no longer stored. */
export async function findOpenQuestion(
  db: Kysely<Database>,
  id: number,
): Promise<OpenQuestion | null> {
  const row = await db
    .selectFrom('open_questions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toOpenQuestion(row);
}

/** The open questions of a kind, oldest first. */
export async function listOpenQuestions(
  db: Kysely<Database>,
  kind: OpenQuestionKind,
  limit: number,
): Promise<readonly OpenQuestion[]> {
  const rows = await db
    .selectFrom('open_questions')
    .selectAll()
    .where('kind', '=', kind)
    .where('answered_at', 'is', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toOpenQuestion);
}

/** Marks a question as answered. Returns false when it was before: another process was faster. */
export async function markOpenQuestionAnswered(
  db: Kysely<Database>,
  id: number,
  now: Date,
): Promise<boolean> {
  const result = await db
    .updateTable('open_questions')
    .set({ answered_at: now.getTime() })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows) > 0;
}

/** How many questions were handed to the administrators since an instant, and answered by them. */
export async function countHandOffs(
  db: Kysely<Database>,
  since: Date,
): Promise<{ readonly asked: number; readonly answered: number }> {
  const { rows } = await sql<{ asked: number; answered: number }>`
    SELECT count(*) AS asked, count(answered_at) AS answered FROM open_questions
    WHERE kind = 'hand-off' AND at >= ${since.getTime()}
  `.execute(db);
  return rows[0] ?? { asked: 0, answered: 0 };
}

type OpenQuestionRow = Omit<OpenQuestionsTable, 'id'> & { readonly id: number };

function toOpenQuestion(row: OpenQuestionRow): OpenQuestion {
  const { id, kind, question, language } = row;
  return { id, kind, question, language, chatId: row.chat_id, messageId: row.message_id };
}
