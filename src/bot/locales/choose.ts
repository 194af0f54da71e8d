/** Which language a person is spoken to in. */
import type { Language } from '../../answer/answer.ts';
import { en } from './en.ts';
import type { Locale } from './locale.ts';
import { vi } from './vi.ts';

const LOCALES: Readonly<Record<Language, Locale>> = { vi, en };

export function localeOf(language: Language): Locale {
  return LOCALES[language];
}

/** Vietnamese unless Telegram says that the person's own is English. IETF tag in, `en-GB`. */
export function languageOf(languageCode: string | undefined): Language {
  return languageCode !== undefined && /^en(?:-|$)/iu.test(languageCode) ? 'en' : 'vi';
}
