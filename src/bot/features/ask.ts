/** A question in, an answer out: any text in a private chat, what is addressed to it in a group. */
import { Composer } from 'grammy';
import { QUESTION_LIMIT } from '../../answer/question.ts';
import { questionIn } from '../addressed.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { localeOf } from '../locales/choose.ts';
import { renderAnswer, renderText } from '../render/html.ts';
import { replyWith } from '../reply.ts';

export function askFeature({ ask }: BotDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();

  const reply = async (ctx: BotContext, question: string): Promise<void> => {
    if (question === '') return replyWith(ctx, renderText(ctx.locale.questionMissing));
    if (question.length > QUESTION_LIMIT) {
      return replyWith(ctx, renderText(ctx.locale.questionTooLong(QUESTION_LIMIT)));
    }
    const answer = ask(question, null);
    return replyWith(ctx, renderAnswer(answer, localeOf(answer.language)));
  };

  feature.command(['hoi', 'ask'], (ctx) => reply(ctx, ctx.match.trim()));
  feature.on('message:text', (ctx, next) => {
    const question = questionIn(ctx);
    return question === null || question.startsWith('/') ? next() : reply(ctx, question);
  });
  return feature;
}
