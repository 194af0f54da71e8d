/**
 * Sending and waiting in conversations. A conversation never uses its own client: a refused call
 * there would leave the update pending for ever (grammyjs/conversations#155). Messages are sent in
 * `conversation.external`, once; an error ends the conversation and is thrown outside of it.
 */

import type { Conversation } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import { translatorOf } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/translator.ts';
import { parseCallback } from '../../presentation/callback-data/callback-data.ts';
import { renderText } from '../../presentation/telegram-html.ts';
import type { View } from '../../presentation/views/view.ts';
import { answerCallback } from '../callback-handlers.ts';
import type { BotContext } from '../context.ts';
import { canChangeChatSettings } from '../permissions.ts';
import { replyWith } from '../send-reply.ts';
import { sendView, switchView } from '../send-view.ts';

export type BotConversation = Conversation<BotContext, Context>;

/** The person's reply to a step. */
export type StepReply =
  | { readonly kind: 'chosen'; readonly value: string }
  | { readonly kind: 'text'; readonly text: string };

/** The step of the buttons that leave what a person is doing. */
export const CANCEL_STEP = 'x';
/** The state of a conversation grows with each update: it ends after this many. */
const MAX_UPDATES = 40;

/** Runs the callback once, outside of the replay. An error ends the conversation. */
export async function runExternal<T>(
  conversation: BotConversation,
  callback: (outer: BotContext) => Promise<T>,
): Promise<T> {
  const done = await conversation.external(async (outer) => {
    try {
      return { value: await callback(outer) };
    } catch (error) {
      outer.conversationIssue.error = error;
      return null;
    }
  });
  return done === null ? conversation.halt() : done.value;
}

/** Shows a step: in place of the previous step after a button, otherwise as a new message. */
export function showStep(conversation: BotConversation, createView: () => View): Promise<null> {
  return runExternal(conversation, async (outer) => {
    const view = createView();
    const data = outer.callbackQuery?.data;
    const isConversationAction =
      data !== undefined && parseCallback(data)?.kind === 'conversationStep';
    if (!isConversationAction || !(await switchView(outer, view))) await sendView(outer, view);
    if (isConversationAction) await answerCallback(outer);
    return null;
  });
}

/**
 * Waits for the reply to a step. A command ends the conversation and is then handled. Buttons of
 * other messages work as usual. Other messages get a hint to use the buttons.
 *
 * @param stepId the id of the step's buttons
 * @param language the language of the hints
 */
export async function waitForReply(
  conversation: BotConversation,
  stepId: string,
  language: Language,
): Promise<StepReply> {
  const t = translatorOf(language);
  for (let updates = 0; updates < MAX_UPDATES; updates += 1) {
    const ctx = await conversation.wait();
    const data = ctx.callbackQuery?.data;
    const action = data === undefined ? null : parseCallback(data);
    if (action?.kind === 'conversationStep') {
      const allowed = await runExternal(conversation, canChangeChatSettings);
      if (allowed && action.step === CANCEL_STEP) {
        await showStep(conversation, () => createTextView(t('conversation-cancelled')));
        return conversation.halt();
      }
      if (allowed && action.step === stepId) return { kind: 'chosen', value: action.value };
      const notice = allowed ? t('conversation-over') : t('group-admins-only');
      await runExternal(conversation, (outer) => answerCallback(outer, notice).then(() => null));
      continue;
    }
    const inPrivate = ctx.chat?.type === 'private';
    const text = ctx.message?.text;
    if (action !== null || ctx.message === undefined || !inPrivate) {
      // From somebody else, or another button: other features handle it, the conversation goes on.
      await conversation.skip({ next: true });
    } else if (text?.startsWith('/')) {
      await conversation.halt({ next: true });
    } else if (text !== undefined) {
      return { kind: 'text', text: text.trim() };
    } else {
      await runExternal(conversation, (outer) =>
        replyWith(outer, renderText(t('conversation-use-buttons'))).then(() => null),
      );
    }
  }
  return conversation.halt();
}

/** A view of one line without buttons. */
export function createTextView(text: string): View {
  return { paragraphs: [{ kind: 'paragraph', runs: [{ text }] }], keyboard: [] };
}
