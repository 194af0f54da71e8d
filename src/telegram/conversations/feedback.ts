/** Conversations that ask for one text: feedback, or what a bad answer should have said. */

import type { Context } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createParagraph } from '../../presentation/views/view.ts';
import { upsertRating } from '../../store/tables/answer-ratings.ts';
import { findAskedQuestion } from '../../store/tables/asked-questions.ts';
import { insertFeedback } from '../../store/tables/feedback.ts';
import type { BotContext } from '../context.ts';
import type { BotDependencies } from '../dependencies.ts';
import { replyWith } from '../send-reply.ts';
import { ANY_VALUE } from './choose-option.ts';
import {
  type BotConversation,
  createTextView,
  runExternal,
  showStep,
  waitForReply,
} from './conversation.ts';

export const FEEDBACK_CONVERSATION = 'feedback';
export const ERROR_REPORT_CONVERSATION = 'error-report';
/** The name is stored with running conversations, so it stays as it was. */
export const REQUESTED_ANSWER_CONVERSATION = 'requested-answer';
/** About one page. */
export const MAX_FEEDBACK_LENGTH = 2000;
const MAX_ATTEMPTS = 5;

export function createFeedbackConversation({ store, now }: Pick<BotDependencies, 'now' | 'store'>) {
  return async (conversation: BotConversation, _: Context, language: Language): Promise<void> => {
    const t = translatorOf(language);
    const text = await askForText(conversation, t('conversation-feedback-ask'), language);
    await runExternal(conversation, async () => {
      await insertFeedback(store.db, text, now());
      return null;
    });
    await showStep(conversation, () => createTextView(t('conversation-feedback-thanks')));
  };
}

/** Asks what is wrong in a document or term. */
export function createErrorReportConversation({
  submitReport,
}: Pick<BotDependencies, 'submitReport'>) {
  return async (
    conversation: BotConversation,
    _: Context,
    language: Language,
    entry: string,
    name: string,
  ): Promise<void> => {
    const t = translatorOf(language);
    const text = await askForText(conversation, t('report-ask', { name }), language);
    await runExternal(conversation, async () => {
      await submitReport?.({ entry, question: null, text });
      return null;
    });
    await showStep(conversation, () => createTextView(t('report-thanks')));
  };
}

export function createRequestedAnswerConversation({
  store,
  now,
  submitReport,
}: Pick<BotDependencies, 'now' | 'store' | 'submitReport'>) {
  return async (
    conversation: BotConversation,
    _: Context,
    language: Language,
    asked: string,
  ): Promise<void> => {
    const t = translatorOf(language);
    const text = await askForText(conversation, t('conversation-wanted-ask'), language);
    await runExternal(conversation, async () => {
      await upsertRating(store.db, asked, 'down', text, now());
      const kept = await findAskedQuestion(store.db, asked);
      await submitReport?.({ entry: null, question: kept?.question ?? null, text });
      return null;
    });
    await showStep(conversation, () => createTextView(t('conversation-wanted-thanks')));
  };
}

/** Asks in a new message: the message with the button stays as it is. */
async function askForText(
  conversation: BotConversation,
  question: string,
  language: Language,
): Promise<string> {
  const t = translatorOf(language);
  const keyboard = [
    [
      callbackButton(t('conversation-cancel'), {
        kind: 'conversationStep',
        step: 'x',
        value: ANY_VALUE,
      }),
    ],
  ];
  await runExternal(conversation, async (outer: BotContext) => {
    await replyWith(outer, renderText(question), keyboard);
    return null;
  });
  for (let tries = 0; tries < MAX_ATTEMPTS; tries += 1) {
    const reply = await waitForReply(conversation, 'z', language);
    if (reply.kind === 'text' && reply.text.length <= MAX_FEEDBACK_LENGTH) return reply.text;
    await showStep(conversation, () => ({
      paragraphs: [
        createParagraph(t('conversation-feedback-too-long', { limit: MAX_FEEDBACK_LENGTH })),
      ],
      keyboard,
    }));
  }
  return conversation.halt();
}
