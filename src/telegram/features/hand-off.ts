/**
 * What the library cannot answer goes, if the asker wants, to the administrators. An administrator
 * replies to the message; the reply goes to the asker, under the question, without names.
 */

import { Composer, GrammyError } from 'grammy';
import { languageOfTag, translatorOf } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { parseCallback } from '../../presentation/callback-data/callback-data.ts';
import { renderParagraphs, renderText } from '../../presentation/telegram-html.ts';
import { createParagraph, strong } from '../../presentation/views/view.ts';
import { describeError } from '../../shared/errors.ts';
import { findAskedQuestion } from '../../store/tables/asked-questions.ts';
import { findChatLanguage } from '../../store/tables/chats.ts';
import {
  findOpenQuestion,
  markOpenQuestionAnswered,
  type OpenQuestion,
  type OpenQuestionKind,
  upsertOpenQuestion,
} from '../../store/tables/open-questions.ts';
import { redactPersonalData } from '../../text/redact.ts';
import { onCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { meaningOf } from '../errors.ts';
import { isAdminChat } from '../permissions.ts';
import { messageOptions, replyWith, withPlainTextFallback } from '../send-reply.ts';

type HandOffDependencies = Pick<BotDependencies, 'adminIds' | 'logger' | 'now' | 'store'>;

export function handOffFeature(deps: HandOffDependencies): Composer<BotContext> {
  const feature = new Composer<BotContext>();
  const { store, adminIds, now } = deps;
  const { db } = store;

  async function keep(
    ctx: BotContext,
    questionId: string,
    kind: OpenQuestionKind,
  ): Promise<OpenQuestion | null> {
    const asked = await findAskedQuestion(db, questionId);
    if (asked === null || asked.chatId !== ctx.chat?.id || ctx.chat.type !== 'private') return null;
    const { chatId, messageId } = asked;
    const question = redactPersonalData(asked.question);
    const open = { kind, chatId, messageId, question, language: ctx.language };
    return { ...open, id: await upsertOpenQuestion(db, open, now()) };
  }

  onCallback(feature, 'handOff', async (ctx, { questionId }) => {
    if (adminIds.length === 0) return ctx.t('bot-button-old');
    const open = await keep(ctx, questionId, 'hand-off');
    if (open === null) return ctx.t('bot-button-old');
    const told = await Promise.all(adminIds.map((id) => tellAdministrator(deps, ctx, id, open)));
    const key = told.includes(true) ? 'hand-off-sent' : 'hand-off-nobody';
    await replyWith(ctx, renderText(ctx.t(key)));
    return undefined;
  });

  onCallback(feature, 'awaitAnswer', async (ctx, { questionId }) => {
    if ((await keep(ctx, questionId, 'await')) === null) return ctx.t('bot-button-old');
    await replyWith(ctx, renderText(ctx.t('hand-off-awaited')));
    return undefined;
  });

  onCallback(feature, 'closeQuestion', async (ctx, { id }) => {
    if (!isAdminChat(ctx, adminIds)) return ctx.t('bot-button-old');
    await markOpenQuestionAnswered(db, id, now());
    return ctx.t('hand-off-closed');
  });

  feature
    .filter((ctx) => isAdminChat(ctx, adminIds))
    .on('message:text', async (ctx, next) => {
      const id = repliedQuestion(ctx);
      if (id === null || ctx.message.text.startsWith('/')) return next();
      const open = await findOpenQuestion(db, id);
      if (open === null) {
        await replyWith(ctx, renderText(ctx.t('hand-off-gone')));
        return;
      }
      const arrived = await sendReply(ctx, open, ctx.message.text);
      if (arrived) await markOpenQuestionAnswered(db, id, now());
      await replyWith(ctx, renderText(ctx.t(arrived ? 'hand-off-delivered' : 'hand-off-blocked')));
    });
  return feature;
}

/** Returns whether the administrator got it: one who never wrote to the bot cannot be told. */
async function tellAdministrator(
  { store, logger }: HandOffDependencies,
  ctx: BotContext,
  adminId: number,
  { id, question }: OpenQuestion,
): Promise<boolean> {
  const t = translatorOf(languageOfTag((await findChatLanguage(store.db, adminId)) ?? undefined));
  const [message] = renderParagraphs([
    createParagraph(strong(t('hand-off-question'))),
    { kind: 'quote', runs: [{ text: question }] },
    { kind: 'note', runs: [{ text: t('hand-off-how-to-reply') }] },
  ]);
  if (message === undefined) return false;
  const keyboard = [[callbackButton(t('hand-off-close'), { kind: 'closeQuestion', id })]];
  try {
    await withPlainTextFallback(message, (text, format) =>
      ctx.api.sendMessage(adminId, text, { ...messageOptions(keyboard), ...format }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof GrammyError)) throw error;
    logger.warn('administrator not told of a question', describeError(error));
    return false;
  }
}

/** Sends the reply under the question. Returns false when the asker cannot be reached any more. */
async function sendReply(
  ctx: BotContext,
  { chatId, messageId, question, language }: OpenQuestion,
  reply: string,
): Promise<boolean> {
  const t = translatorOf(language satisfies Language);
  const messages = renderParagraphs([
    createParagraph(strong(t('hand-off-reply', { question }))),
    createParagraph(reply),
  ]);
  const quoted =
    messageId === null
      ? {}
      : { reply_parameters: { message_id: messageId, allow_sending_without_reply: true } };
  try {
    for (const message of messages) {
      await withPlainTextFallback(message, (text, format) =>
        ctx.api.sendMessage(chatId, text, { ...messageOptions([]), ...quoted, ...format }),
      );
    }
    return true;
  } catch (error) {
    if (meaningOf(error) !== 'chat-unreachable') throw error;
    return false;
  }
}

/** The question of the bot's message that is replied to, as its button names it; null for others. */
function repliedQuestion(ctx: BotContext): number | null {
  const replied = ctx.message?.reply_to_message;
  if (replied?.from?.id !== ctx.me.id) return null;
  for (const button of replied.reply_markup?.inline_keyboard.flat() ?? []) {
    const action = 'callback_data' in button ? parseCallback(button.callback_data) : null;
    if (action?.kind === 'closeQuestion') return action.id;
  }
  return null;
}
