/** The bot's Fluent files, read by `@grammyjs/i18n`. */
import { I18n } from '@grammyjs/i18n';
import type { Language } from '../../answer/answer.ts';
import { localeFrom, type Say } from './adapter.ts';
import type { Locale } from './locale.ts';

/** The text of each language's `.ftl` file. */
export type LocaleTexts = Readonly<Record<Language, string>>;

/** A file lacks a message. */
export class LocaleError extends Error {
  override readonly name = 'LocaleError';
}

/**
 * Every language's words.
 * @throws LocaleError where a file lacks a message that the bot says
 */
export function readLocales(texts: LocaleTexts): Readonly<Record<Language, Locale>> {
  return {
    vi: localeFrom(sayIn('vi', texts.vi)),
    en: localeFrom(sayIn('en', texts.en)),
  };
}

/** One `I18n` a language: what a file lacks is never said in the other language. */
export function sayIn(language: Language, source: string): Say {
  const i18n = new I18n({
    defaultLocale: language,
    // Marks around names would stand in links, numbers and file names.
    fluentBundleOptions: { useIsolating: false },
    fluentOptions: {
      warningHandler: ({ path }) => {
        throw new LocaleError(`${language}.ftl: expected a message "${path}"; it is missing`);
      },
    },
  });
  i18n.loadLocaleSync(language, { source });
  return (id, variables) => i18n.t(language, id, variables);
}
