/** The context that every handler gets. */

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
  /** The language in which the bot writes to this chat. */
  language: Language;
  t: Translator;
  conversationIssue: ConversationStatus;
  /** The callback query of this update has been answered. */
  callbackAnswered?: boolean;
}

export type BotContext = ConversationFlavor<Context & BotFlavor>;

/**
 * Returns the id of the sender: a person, or a group or channel that writes as itself (an
 * anonymous administrator). Returns null when Telegram does not say.
 */
export function senderId(ctx: Context): number | null {
  const message = ctx.message ?? ctx.editedMessage;
  return message?.sender_chat?.id ?? ctx.from?.id ?? null;
}
