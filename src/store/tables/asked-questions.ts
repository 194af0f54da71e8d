/**
 * Questions that buttons and edits refer back to. The id is short enough for `callback_data`. After
 * the retention the buttons say that they are too old.
 */
import { type Generated, type Kysely, sql } from 'kysely';
import type { AnswerContext } from '../../answer/answer.ts';
import type { Database } from '../database.ts';
import { defineTable } from '../table.ts';

export interface AskedQuestionsTable {
  id: string;
  chat_id: number;
  message_id: number | null;
  answer_ids: Generated<string>;
  user_id: number;
  question: string;
  context: string | null;
  at: number;
}

declare module '../database.ts' {
  interface Database {
    asked_questions: AskedQuestionsTable;
  }
}

const RETENTION_MS = 30 * 24 * 3_600_000;

export const askedQuestions = defineTable('asked_questions', {
  purge: (db, now) => [
    db.deleteFrom('asked_questions').where('at', '<', now.getTime() - RETENTION_MS),
  ],
  forgetUser: (userId) => sql<boolean>`user_id = ${userId}`,
  // A supergroup numbers its messages anew: answers from before can no longer be edited.
  moveChat: (db, { from, to }) => [
    db
      .updateTable('asked_questions')
      .set({ chat_id: to, message_id: null, answer_ids: '[]' })
      .where('chat_id', '=', from),
  ],
  export: {
    key: ['id'],
    rest: ['chat_id', 'message_id', 'answer_ids', 'user_id', 'question', 'context', 'at'],
  },
});

export interface AskedQuestion {
  readonly id: string;
  readonly chatId: number;
  /** The message with the question. Null if there is none (inline query, button). */
  readonly messageId: number | null;
  /** The messages with the answer, in order. Empty until their ids are known. */
  readonly answerMessageIds: readonly number[];
  readonly userId: number;
  readonly question: string;
  readonly context: AnswerContext | null;
}

/**
 * The id of an update's question. It is short, and the same when the update is processed again, so
 * that a second attempt adds no row.
 */
export function questionIdOf(updateId: number): string {
  return updateId.toString(36);
}

/** Keeps a question, and replaces one with the same id (an edited question). */
export async function upsertAskedQuestion(
  db: Kysely<Database>,
  asked: Omit<AskedQuestion, 'answerMessageIds'> & {
    readonly answerMessageIds?: readonly number[];
    readonly now: Date;
  },
): Promise<void> {
  const fields = {
    chat_id: asked.chatId,
    message_id: asked.messageId,
    user_id: asked.userId,
    question: asked.question,
    context: asked.context === null ? null : JSON.stringify(asked.context),
    at: asked.now.getTime(),
    ...(asked.answerMessageIds !== undefined && {
      answer_ids: JSON.stringify(asked.answerMessageIds),
    }),
  };
  await db
    .insertInto('asked_questions')
    .values({ id: asked.id, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute();
}

/** Records the messages with the answer, after Telegram gave them their ids. */
export async function setAnswerMessageIds(
  db: Kysely<Database>,
  id: string,
  answerMessageIds: readonly number[],
): Promise<void> {
  await db
    .updateTable('asked_questions')
    .set({ answer_ids: JSON.stringify(answerMessageIds) })
    .where('id', '=', id)
    .execute();
}

/**
 * The question of a button. Null if it is no longer kept. A client can send any id: compare `chatId`
 * with the chat of the callback query before showing anything.
 */
export async function findAskedQuestion(
  db: Kysely<Database>,
  id: string,
): Promise<AskedQuestion | null> {
  const row = await db
    .selectFrom('asked_questions')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined ? null : toAskedQuestion(row);
}

/** The newest question that a message asked. Null if none is kept. */
export async function findAskedQuestionByMessage(
  db: Kysely<Database>,
  chatId: number,
  questionMessageId: number,
): Promise<AskedQuestion | null> {
  const row = await db
    .selectFrom('asked_questions')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('message_id', '=', questionMessageId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toAskedQuestion(row);
}

function toAskedQuestion(row: {
  id: string;
  chat_id: number;
  message_id: number | null;
  answer_ids: string;
  user_id: number;
  question: string;
  context: string | null;
}): AskedQuestion {
  return {
    id: row.id,
    chatId: row.chat_id,
    messageId: row.message_id,
    answerMessageIds: JSON.parse(row.answer_ids) as number[],
    userId: row.user_id,
    question: row.question,
    context: row.context === null ? null : (JSON.parse(row.context) as AnswerContext),
  };
}
