/** What every handler finds on its context. */

import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Language, Translator } from '../i18n/translator.ts';

/** What happened to the chat's conversation during this update. */
export interface ConversationStatus {
  /** Why the stored conversation was dropped; null: it was not. */
  dropReason: 'expired' | 'changed' | null;
  /** The error of a failed step; null: none failed. It is thrown outside of the conversation. */
  error: unknown;
}

interface BotFlavor {
  /** The language that frames what the bot says to this person or group. */
  language: Language;
  t: Translator;
  conversationIssue: ConversationStatus;
  /** The pressed button no longer spins. */
  callbackAnswered?: boolean;
}

export type BotContext = ConversationFlavor<Context & BotFlavor>;

/**
 * Who speaks: a person, or a group or channel that speaks as itself (an anonymous administrator).
 * Null where Telegram does not say.
 */
export function senderId(ctx: Context): number | null {
  const message = ctx.message ?? ctx.editedMessage;
  return message?.sender_chat?.id ?? ctx.from?.id ?? null;
}
