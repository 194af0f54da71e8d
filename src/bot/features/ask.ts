/**
 * A question in, an answer out: any text in a private chat, what is addressed to it in a group. An
 * edited question edits its answer.
 */
import { Composer } from 'grammy';
import { findAskedByMessage } from '../../store/asked.ts';
import { questionIn } from '../addressed.ts';
import { answerQuestion, recall } from '../answering.ts';
import { namesOf } from '../commands.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { shownSuggestions } from '../keyboards/answer.ts';
import { onPress } from '../pressed.ts';
import { deliverInPlace } from '../replace.ts';
import type { Shelf } from '../shelf.ts';

export function askFeature(deps: BotDependencies, shelf: Shelf): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const ask = new RegExp(`^/(?:${namesOf('ask').join('|')})(?:@\\w+)?(?:\\s+|$)`, 'iu');

  feature
    .on('message')
    .command(namesOf('ask'), (ctx) =>
      answerQuestion(deps, shelf, ctx, { question: ctx.match.trim() || repliedTo(ctx) }),
    );

  feature.on('message:text', (ctx, next) => {
    const question = questionIn(ctx);
    if (question === null || question.startsWith('/')) return next();
    return answerQuestion(deps, shelf, ctx, { question });
  });

  feature.on('edited_message:text', async (ctx) => {
    const { message_id: messageId, text } = ctx.editedMessage;
    const again = await findAskedByMessage(deps.store.db, ctx.chat.id, messageId);
    if (again === null || again.answerIds.length === 0) return;
    const said = questionIn(ctx) ?? text.trim();
    const question = said.replace(ask, '').trim();
    if (question === again.question || question.startsWith('/')) return;
    const deliver = deliverInPlace(ctx, again.answerIds);
    await answerQuestion(deps, shelf, ctx, { question, again, deliver });
  });

  onPress(feature, 'suggestion', async (ctx, { asked, at }) => {
    const kept = await recall(deps, ctx, asked);
    const question = kept === null ? undefined : shownSuggestions(kept.answer)[at];
    if (question === undefined) return ctx.locale.buttonOld;
    await answerQuestion(deps, shelf, ctx, { question, repeat: true });
    return undefined;
  });
  return feature;
}

/** `/hoi` alone, in reply to what somebody wrote, asks that. */
function repliedTo(ctx: BotContext): string {
  const { text, from } = ctx.message?.reply_to_message ?? {};
  return text === undefined || from?.id === ctx.me.id ? '' : text.trim();
}
