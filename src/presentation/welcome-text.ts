/** How the bot introduces itself, from the library that it answers from. */
import type { Language } from '../answer/answer.ts';
import type { Library } from '../library/library.ts';
import type { Locale } from './i18n/locale.ts';

/** What /start says: who it is, how to ask, examples from this library. */
export function welcomeText(library: Library, language: Language, locale: Locale): string {
  const name = localizedText(language, library.info?.name, library.info?.nameEn);
  return [locale.welcome(name), howToAsk(library, locale)].join('\n\n');
}

/** What /help says: how to ask, also in groups, what the library is, and its disclaimer. */
export function helpText(
  library: Library,
  language: Language,
  locale: Locale,
  username: string,
): string {
  const { info } = library;
  const parts = [
    howToAsk(library, locale),
    locale.commandsToo,
    locale.inGroups(username),
    localizedText(language, info?.description, info?.descriptionEn),
    localizedText(language, info?.disclaimer, info?.disclaimerEn),
    info?.contact ? locale.contact(info.contact) : null,
  ];
  return parts.filter((part) => part !== null).join('\n\n');
}

function howToAsk(library: Library, locale: Locale): string {
  const number = library.documents.find((document) => document.number !== null)?.number;
  if (number === undefined || number === null) return locale.howToAsk;
  const examples = [locale.exampleAbout(number), locale.exampleInForce(number)];
  return [locale.howToAsk, locale.forExample, ...examples.map((text) => `• ${text}`)].join('\n');
}

/** The English text for English where there is one, else the Vietnamese; null where neither. */
function localizedText(
  language: Language,
  vietnamese: string | null | undefined,
  english: string | null | undefined,
): string | null {
  const text = language === 'en' ? (english ?? vietnamese) : vietnamese;
  return text?.trim() ? text.trim() : null;
}
