/** The languages that there are: one for each Fluent file. */
import {
  createTranslator,
  type Language,
  type LanguageInfo,
  type Translator,
} from './translator.ts';

/** Every text is written in this language; other languages may lack a field. */
export const BASE_LANGUAGE: Language = 'vi';

/** The text of each language's Fluent file, by the language's code. */
export type MessageTexts = Readonly<Record<Language, string>>;

export interface Translations {
  /** In the order in which they are offered: Vietnamese, then the others by code. */
  readonly languages: readonly LanguageInfo[];
  /** The translator of a language; Vietnamese for a language without a file. */
  translatorOf(language: Language): Translator;
  has(language: string): boolean;
}

/**
 * Reads every language's messages.
 * @throws MessageError when a file cannot be read or lacks a message, or when there is none of
 * the base language
 */
export function createTranslations(texts: MessageTexts): Translations {
  const base = createTranslator(BASE_LANGUAGE, texts[BASE_LANGUAGE] ?? '');
  const others = Object.keys(texts)
    .filter((code) => code !== BASE_LANGUAGE)
    .sort()
    .map((code) => createTranslator(code, texts[code] ?? ''));
  const translators = new Map([base, ...others].map((one) => [one.language, one]));
  return {
    languages: [...translators.values()].map(({ info }) => info),
    translatorOf: (language) => translators.get(language) ?? base,
    has: (language) => translators.has(language),
  };
}
