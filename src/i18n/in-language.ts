/** Which of the library's fields is shown in a language. */
import type { Language } from './translator.ts';

/** A field that the library keeps in several languages; Vietnamese always, others where known. */
export interface Localized<T> {
  readonly vi: T;
  readonly [language: Language]: T | null | undefined;
}

/** The field of a language; Vietnamese where the library has none of it. */
export function inLanguage<T>(language: Language, values: Localized<T>): T {
  return values[language] ?? values.vi;
}
