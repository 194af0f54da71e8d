/**
 * Answers questions: any text in a private chat, text that is addressed to the bot in a group.
 * When a question is edited, its answer is edited too.
 */

import { Composer } from 'grammy';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { visibleSuggestions } from '../../presentation/views/answer-keyboard.ts';
import { findAskedQuestionByMessage } from '../../store/tables/asked-questions.ts';
import { addressedText, repliedText } from '../addressed-text.ts';
import { type AnswerDependencies, answerQuestion, recallAnswer } from '../answer-question.ts';
import { onCallback } from '../callback-handlers.ts';
import { commandNames } from '../commands.ts';
import type { BotContext } from '../context.ts';
import { sendInPlace } from '../send-in-place.ts';

export function askFeature(
  deps: AnswerDependencies,
  libraryIndex: CurrentLibraryIndex,
): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const askCommand = new RegExp(`^/(?:${commandNames('ask').join('|')})(?:@\\w+)?(?:\\s+|$)`, 'iu');

  feature
    .on('message')
    .command(commandNames('ask'), (ctx) =>
      answerQuestion(deps, libraryIndex, ctx, { question: ctx.match.trim() || repliedText(ctx) }),
    );

  feature.on('message:text', (ctx, next) => {
    const question = addressedText(ctx);
    if (question === null || question.startsWith('/')) return next();
    return answerQuestion(deps, libraryIndex, ctx, { question });
  });

  feature.on('edited_message:text', async (ctx) => {
    const { message_id: messageId, text } = ctx.editedMessage;
    const previous = await findAskedQuestionByMessage(deps.store.db, ctx.chat.id, messageId);
    if (previous === null || previous.answerMessageIds.length === 0) return;
    const addressed = addressedText(ctx) ?? text.trim();
    const question = addressed.replace(askCommand, '').trim();
    if (question === previous.question || question.startsWith('/')) return;
    const send = sendInPlace(ctx, previous.answerMessageIds);
    await answerQuestion(deps, libraryIndex, ctx, { question, previous, send });
  });

  onCallback(feature, 'suggestion', async (ctx, { questionId, index }) => {
    const recalled = await recallAnswer(deps, ctx, questionId);
    const question = recalled === null ? undefined : visibleSuggestions(recalled.answer)[index];
    if (question === undefined) return ctx.t('bot-button-old');
    await answerQuestion(deps, libraryIndex, ctx, { question, echoQuestion: true });
    return undefined;
  });
  return feature;
}
