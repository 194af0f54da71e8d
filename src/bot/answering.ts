/**
 * One question to one answer: with what the person's last answer was about, kept under an id that
 * the buttons refer back to, noted without the person.
 */
import type { Answer } from '../answer/answer.ts';
import { QUESTION_LIMIT } from '../answer/question.ts';
import { type Asked, askedId, findAsked, noteAnswers, saveAsked } from '../store/asked.ts';
import { loadContext, saveContext } from '../store/contexts.ts';
import { recordQuestion } from '../store/questions.ts';
import { afterwards } from './afterwards.ts';
import { type BotContext, speakerId } from './context.ts';
import type { BotDependencies } from './dependencies.ts';
import { answerKeyboard } from './keyboards/answer.ts';
import type { Keyboard } from './keyboards/buttons.ts';
import { withoutPersonalData } from './mask.ts';
import { type RenderedMessage, renderParagraphs, renderText } from './render/html.ts';
import { answerParagraphs, plainParagraphs } from './render/paragraph.ts';
import { replyWith } from './reply.ts';
import type { Shelf } from './shelf.ts';
import { whileTyping } from './typing.ts';
import { wordsOf } from './views/view.ts';

/** How long a question may refer back to the one before. */
export const CONTEXT_MINUTES = 30;

export type Deliver = (
  messages: readonly RenderedMessage[],
  keyboard: Keyboard,
) => Promise<readonly number[]>;

export interface Asking {
  readonly question: string;
  /** Said above the answer where the question is not visible in the chat. */
  readonly repeat?: boolean;
  /** What the question was answered as before: an edited question is answered in its place. */
  readonly again?: Asked;
  /** Brings the answer to the chat; gives the ids of its messages. A reply unless told otherwise. */
  readonly deliver?: Deliver;
}

/** Answers a question in the chat that it came from; says what is wrong with one that is none. */
export async function answerQuestion(
  deps: BotDependencies,
  shelf: Shelf,
  ctx: BotContext,
  asking: Asking,
): Promise<void> {
  const { question, again } = asking;
  const deliver: Deliver = asking.deliver ?? ((messages, keys) => replyWith(ctx, messages, keys));
  if (question === '') {
    await deliver(renderText(ctx.locale.questionMissing), []);
    return;
  }
  if (question.length > QUESTION_LIMIT) {
    await deliver(renderText(ctx.locale.questionTooLong(QUESTION_LIMIT)), []);
    return;
  }
  const { db } = deps.store;
  const chatId = ctx.chat?.id;
  const userId = speakerId(ctx);
  if (chatId === undefined || userId === null) return;
  const begun = performance.now();
  await whileTyping(ctx, async () => {
    const now = deps.now();
    const context = again ? again.context : await loadContext(db, chatId, userId, now);
    const answer = deps.ask(question, context);
    const id = again?.id ?? askedId(ctx.update.update_id);
    const messageId = ctx.message?.message_id ?? again?.messageId ?? null;
    await saveAsked(db, { id, chatId, messageId, userId, question, context, now });
    const keyboard = answerKeyboard(shelf, answer, id, wordsOf(answer.language));
    const above = asking.repeat ? plainParagraphs(`❓ ${question}`) : [];
    const messages = renderParagraphs([...above, ...answerParagraphs(answer)]);
    const ids = await deliver(messages, keyboard);
    deps.onAnswer?.(channelOf(ctx), answer.status, (performance.now() - begun) / 1000);
    await afterwards(
      ctx,
      deps.logger,
      () => noteAnswers(db, id, ids),
      async () => {
        if (answer.context === null) return;
        const expiresAt = new Date(now.getTime() + CONTEXT_MINUTES * 60_000);
        await saveContext(db, { chatId, userId, context: answer.context, now, expiresAt });
      },
      () => note(deps, ctx, answer),
    );
  });
}

function note(deps: BotDependencies, ctx: BotContext, answer: Answer): Promise<void> {
  const first = answer.documents[0]?.id;
  const entry = first === undefined ? undefined : deps.library.entries.get(first);
  return recordQuestion(deps.store.db, {
    question: withoutPersonalData(answer.question),
    status: answer.status,
    intent: answer.intent,
    topics: entry?.kind === 'document' ? entry.topics : [],
    documents: answer.documents.slice(0, 5).map(({ id }) => id),
    language: answer.language,
    kind: channelOf(ctx),
    now: deps.now(),
  });
}

const channelOf = (ctx: BotContext) => (ctx.chat?.type === 'private' ? 'private' : 'group');

/**
 * What a button's question was and its answer, asked anew; null where it is no longer kept, or was
 * asked in another chat (a made-up button).
 */
export async function recall(
  deps: BotDependencies,
  ctx: BotContext,
  id: string,
): Promise<{ readonly asked: Asked; readonly answer: Answer } | null> {
  const asked = await findAsked(deps.store.db, id);
  if (asked === null || asked.chatId !== ctx.chat?.id) return null;
  return { asked, answer: deps.ask(asked.question, asked.context) };
}
