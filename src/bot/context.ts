/** What every handler finds on its context. */
import type { Context } from 'grammy';
import type { Language } from '../answer/answer.ts';
import type { Locale } from './locales/locale.ts';

interface PersonFlavor {
  /** The language that frames what the bot says to this person. */
  language: Language;
  locale: Locale;
}

export type BotContext = Context & PersonFlavor;
