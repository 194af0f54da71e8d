/** What every handler finds on its context. */
import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Language } from '../answer/answer.ts';
import type { Locale } from './locales/locale.ts';
import type { TalkTrouble } from './talks/state.ts';

interface PersonFlavor {
  /** The language that frames what the bot says to this person or group. */
  language: Language;
  locale: Locale;
  talk: TalkTrouble;
  /** The pressed button no longer spins. */
  pressAnswered?: boolean;
}

export type BotContext = ConversationFlavor<Context & PersonFlavor>;

/**
 * Who speaks: a person, or a group or channel that speaks as itself (an anonymous administrator).
 * Null where Telegram does not say.
 */
export function speakerId(ctx: Context): number | null {
  const message = ctx.message ?? ctx.editedMessage;
  return message?.sender_chat?.id ?? ctx.from?.id ?? null;
}
