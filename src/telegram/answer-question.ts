/**
 * Answers a question in a chat: reads the context of the person's previous answer, stores the
 * question under the id that the buttons carry, and logs it without the person.
 */

import type { Answer } from '../answer/answer.ts';
import { QUESTION_LIMIT } from '../answer/question-limit.ts';
import { translatorOf } from '../i18n/i18n.ts';
import type { CurrentLibraryIndex } from '../library/index/current-library-index.ts';
import type { Keyboard } from '../presentation/callback-data/buttons.ts';
import { createAnswerParagraphs, parsePlainParagraphs } from '../presentation/paragraph.ts';
import {
  type RenderedMessage,
  renderParagraphs,
  renderText,
} from '../presentation/telegram-html.ts';
import {
  type AnswerAudience,
  createAnswerKeyboard,
} from '../presentation/views/answer-keyboard.ts';
import {
  type AskedQuestion,
  findAskedQuestion,
  questionIdOf,
  setAnswerMessageIds,
  upsertAskedQuestion,
} from '../store/tables/asked-questions.ts';
import { findContext, upsertContext } from '../store/tables/conversation-contexts.ts';
import { insertLoggedQuestion } from '../store/tables/question-log.ts';
import { redactPersonalData } from '../text/redact.ts';
import { runBestEffort } from './best-effort.ts';
import { withChatAction } from './chat-action.ts';
import { type BotContext, senderId } from './context.ts';
import type { BotDependencies } from './dependencies.ts';
import { replySubject } from './reply-subject.ts';
import { replyWith } from './send-reply.ts';

/** How long a question can refer to the previous answer. */
export const CONTEXT_TTL_MINUTES = 30;

/** What is needed to answer a question. */
export type AnswerDependencies = Pick<
  BotDependencies,
  'adminIds' | 'ask' | 'library' | 'logger' | 'now' | 'onAnswer' | 'store'
>;

export type SendAnswer = (
  messages: readonly RenderedMessage[],
  keyboard: Keyboard,
) => Promise<readonly number[]>;

export interface QuestionRequest {
  readonly question: string;
  /** Shows the question above the answer, for questions that are not visible in the chat. */
  readonly echoQuestion?: boolean;
  /** The question before it was edited. */
  readonly previous?: AskedQuestion;
  /** Sends the answer and returns the ids of its messages; absent: as a reply. */
  readonly send?: SendAnswer;
}

/** Answers a question in its chat. An empty or too long question gets a hint instead. */
export async function answerQuestion(
  deps: AnswerDependencies,
  libraryIndex: CurrentLibraryIndex,
  ctx: BotContext,
  request: QuestionRequest,
): Promise<void> {
  const { question, previous } = request;
  const send: SendAnswer =
    request.send ?? ((messages, keyboard) => replyWith(ctx, messages, keyboard));
  if (question === '') {
    await send(renderText(ctx.t('bot-question-missing')), []);
    return;
  }
  if (question.length > QUESTION_LIMIT) {
    await send(renderText(ctx.t('bot-question-too-long', { limit: QUESTION_LIMIT })), []);
    return;
  }
  const { db } = deps.store;
  const chatId = ctx.chat?.id;
  const userId = senderId(ctx);
  if (chatId === undefined || userId === null) return;
  const startedAt = performance.now();
  await withChatAction(ctx, async () => {
    const now = deps.now();
    const context = previous
      ? previous.context
      : (replySubject(ctx, libraryIndex) ?? (await findContext(db, chatId, userId, now)));
    const answer = deps.ask(question, context, ctx.language);
    const id = previous?.id ?? questionIdOf(ctx.update.update_id);
    const messageId = ctx.message?.message_id ?? previous?.messageId ?? null;
    await upsertAskedQuestion(db, { id, chatId, messageId, userId, question, context, now });
    const keyboard = createAnswerKeyboard(
      libraryIndex,
      answer,
      id,
      translatorOf(answer.language),
      answerAudience(deps, ctx),
    );
    const preamble = request.echoQuestion ? parsePlainParagraphs(`❓ ${question}`) : [];
    const messages = renderParagraphs([...preamble, ...createAnswerParagraphs(answer)]);
    const ids = await send(messages, keyboard);
    deps.onAnswer?.(chatChannel(ctx), answer.status, (performance.now() - startedAt) / 1000);
    await runBestEffort(
      ctx,
      deps.logger,
      () => setAnswerMessageIds(db, id, ids),
      async () => {
        if (answer.context === null) return;
        const expiresAt = new Date(now.getTime() + CONTEXT_TTL_MINUTES * 60_000);
        await upsertContext(db, { chatId, userId, context: answer.context, now, expiresAt });
      },
      () => logQuestion(deps, ctx, answer),
    );
  });
}

function logQuestion(deps: AnswerDependencies, ctx: BotContext, answer: Answer): Promise<void> {
  const first = answer.documents[0]?.id;
  const entry = first === undefined ? undefined : deps.library.entries.get(first);
  return insertLoggedQuestion(deps.store.db, {
    question: redactPersonalData(answer.question),
    status: answer.status,
    intent: answer.intent,
    topics: entry?.kind === 'document' ? entry.topics : [],
    documents: answer.documents.slice(0, 5).map(({ id }) => id),
    language: answer.language,
    kind: chatChannel(ctx),
    now: deps.now(),
  });
}

/** Where an answer is shown, for its buttons. */
export function answerAudience(
  { adminIds }: Pick<BotDependencies, 'adminIds'>,
  ctx: BotContext,
): AnswerAudience {
  return {
    isGroup: ctx.chat?.type !== 'private',
    isPrivate: ctx.chat?.type === 'private',
    hasAdministrators: adminIds.length > 0,
  };
}

const chatChannel = (ctx: BotContext) => (ctx.chat?.type === 'private' ? 'private' : 'group');

/**
 * Asks the stored question of a button again. Returns null when it is no longer stored, or was
 * asked in another chat (forged callback data).
 */
export async function recallAnswer(
  deps: Pick<BotDependencies, 'ask' | 'store'>,
  ctx: BotContext,
  id: string,
): Promise<{ readonly asked: AskedQuestion; readonly answer: Answer } | null> {
  const asked = await findAskedQuestion(deps.store.db, id);
  if (asked === null || asked.chatId !== ctx.chat?.id) return null;
  return { asked, answer: deps.ask(asked.question, asked.context, ctx.language) };
}
