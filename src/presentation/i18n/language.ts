/** Which language a person is spoken to in. */
// The runtime's own: package.json says which module gives the files' text.
import { localeTexts } from '#locale-texts';
import type { Language } from '../../answer/answer.ts';
import { parseLocales } from './fluent.ts';
import type { Locale } from './locale.ts';

const LOCALES = parseLocales(localeTexts);

export function localeOf(language: Language): Locale {
  return LOCALES[language];
}

/** Vietnamese unless Telegram says that the person's own is English. IETF tag in, `en-GB`. */
export function parseLanguageCode(languageCode: string | undefined): Language {
  return languageCode !== undefined && /^en(?:-|$)/iu.test(languageCode) ? 'en' : 'vi';
}
