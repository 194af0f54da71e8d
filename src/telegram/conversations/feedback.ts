/** One text for the administrators: feedback, or what was wanted after a thumb down. */
import type { Context } from 'grammy';
import type { Language } from '../../answer/answer.ts';
import { callbackButton } from '../../presentation/callback-data/buttons.ts';
import { localeOf } from '../../presentation/i18n/language.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import { createParagraph } from '../../presentation/views/view.ts';
import { upsertRating } from '../../store/tables/answer-ratings.ts';
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
export const REQUESTED_ANSWER_CONVERSATION = 'wish';
/** Enough for a page; what is longer is seldom read. */
export const MAX_FEEDBACK_LENGTH = 2000;
const MAX_ATTEMPTS = 5;

export function createFeedbackConversation({ store, now }: Pick<BotDependencies, 'now' | 'store'>) {
  return async (conversation: BotConversation, _: Context, language: Language): Promise<void> => {
    const { conversations } = localeOf(language);
    const text = await askForText(conversation, conversations.feedbackAsk, language);
    await runExternal(conversation, async () => {
      await insertFeedback(store.db, text, now());
      return null;
    });
    await showStep(conversation, () => createTextView(conversations.feedbackThanks));
  };
}

export function createRequestedAnswerConversation({
  store,
  now,
}: Pick<BotDependencies, 'now' | 'store'>) {
  return async (
    conversation: BotConversation,
    _: Context,
    language: Language,
    asked: string,
  ): Promise<void> => {
    const { conversations } = localeOf(language);
    const text = await askForText(conversation, conversations.wishAsk, language);
    await runExternal(conversation, async () => {
      await upsertRating(store.db, asked, 'down', text, now());
      return null;
    });
    await showStep(conversation, () => createTextView(conversations.wishThanks));
  };
}

/** Asks in a message of its own: the one with the button stays as it is. */
async function askForText(
  conversation: BotConversation,
  question: string,
  language: Language,
): Promise<string> {
  const { conversations } = localeOf(language);
  const keyboard = [
    [
      callbackButton(conversations.cancel, {
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
      paragraphs: [createParagraph(conversations.feedbackTooLong(MAX_FEEDBACK_LENGTH))],
      keyboard,
    }));
  }
  return conversation.halt();
}
