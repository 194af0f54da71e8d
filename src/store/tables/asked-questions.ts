/**
 * What buttons and edits refer back to: a question that was answered, under an id that is short
 * enough for `callback_data`. Kept for as long as `purgeAsked` is told.
 */
import type { Compilable, Kysely } from 'kysely';
import type { AnswerContext } from '../../answer/answer.ts';
import type { Database } from '../database.ts';

export interface AskedQuestion {
  readonly id: string;
  readonly chatId: number;
  /** The message that asked; null where none did (inline, a button). */
  readonly messageId: number | null;
  /** The messages that answered, in order; empty until they are known. */
  readonly answerMessageIds: readonly number[];
  readonly userId: number;
  readonly question: string;
  readonly context: AnswerContext | null;
}

/**
 * An id for an update's question: short, and the same when the update is handled again, so that a
 * second attempt leaves nothing behind.
 */
export function questionIdOf(updateId: number): string {
  return updateId.toString(36);
}

/** Keeps a question; the same id again replaces it (an edited question). */
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
    .insertInto('asked')
    .values({ id: asked.id, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute();
}

/** Notes which messages answered, once Telegram has given them their ids. */
export async function setAnswerMessageIds(
  db: Kysely<Database>,
  id: string,
  answerMessageIds: readonly number[],
): Promise<void> {
  await db
    .updateTable('asked')
    .set({ answer_ids: JSON.stringify(answerMessageIds) })
    .where('id', '=', id)
    .execute();
}

/**
 * The question behind a button; null where it is no longer kept. Whoever presses can make up an id:
 * compare `chatId` with where the press came from before showing anything.
 */
export async function findAskedQuestion(
  db: Kysely<Database>,
  id: string,
): Promise<AskedQuestion | null> {
  const row = await db.selectFrom('asked').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : toAskedQuestion(row);
}

/** What was answered to a message; null where nothing is kept of it. */
export async function findAskedQuestionByMessage(
  db: Kysely<Database>,
  chatId: number,
  questionMessageId: number,
): Promise<AskedQuestion | null> {
  const row = await db
    .selectFrom('asked')
    .selectAll()
    .where('chat_id', '=', chatId)
    .where('message_id', '=', questionMessageId)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? null : toAskedQuestion(row);
}

/** Deletes what was asked before an instant: its buttons then say that they are old. */
export async function purgeAskedQuestions(db: Kysely<Database>, before: Date): Promise<void> {
  await db.deleteFrom('asked').where('at', '<', before.getTime()).execute();
}

/** For `migrateChat`. Message ids begin anew in a supergroup: old messages are no longer edited. */
export function moveAskedQuestionsStatement(
  db: Kysely<Database>,
  from: number,
  to: number,
): Compilable {
  return db
    .updateTable('asked')
    .set({ chat_id: to, message_id: null, answer_ids: '[]' })
    .where('chat_id', '=', from);
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
