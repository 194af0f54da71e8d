/** The bot's Fluent files (https://projectfluent.org), read by Mozilla's own `@fluent/bundle`. */
import { FluentBundle, FluentResource } from '@fluent/bundle';
import type { Language } from '../../answer/answer.ts';
import { createLocale, type Translate } from './adapter.ts';
import type { Locale } from './locale.ts';

/** The text of each language's `.ftl` file. */
export type LocaleTexts = Readonly<Record<Language, string>>;

/** A file cannot be read, or lacks a message. */
export class LocaleError extends Error {
  override readonly name = 'LocaleError';
}

/**
 * Every language's words.
 * @throws LocaleError where a file lacks a message that the bot says
 */
export function parseLocales(texts: LocaleTexts): Readonly<Record<Language, Locale>> {
  return {
    vi: createLocale(createTranslate('vi', texts.vi)),
    en: createLocale(createTranslate('en', texts.en)),
  };
}

/** One bundle a language: what a file lacks is never said in the other language. */
export function createTranslate(language: Language, source: string): Translate {
  // Marks around names would stand in links, numbers and file names.
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const { message } of bundle.addResource(new FluentResource(source))) {
    throw new LocaleError(`${language}.ftl: ${message}`);
  }
  return (id, variables) => {
    const pattern = bundle.getMessage(id)?.value;
    if (pattern === undefined || pattern === null) {
      throw new LocaleError(`${language}.ftl: expected a message "${id}"; it is missing`);
    }
    return bundle.formatPattern(pattern, variables);
  };
}
