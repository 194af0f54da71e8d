/** The issuers of documents: found in the text of `passedBy`, and named in a language. */
import { inLanguage } from '../../i18n/in-language.ts';
import type { Language } from '../../i18n/translator.ts';
import { createPhraseMatcher } from '../../text/phrase-matcher.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { LegalDocument } from '../document.ts';
import type { Issuer, Library } from '../library.ts';

/**
 * Returns a function that finds known issuers in a text, in the order of their mention. `{place}`
 * in the name of an issuer stands for any place.
 */
export function createIssuerFinder({
  issuers,
}: Pick<Library, 'issuers'>): (text: string) => Issuer[] {
  const names = issuers.flatMap((issuer) =>
    [issuer.name, ...issuer.aliases].map(
      (alias) => [alias.replace('{place}', ' ').trim(), issuer] as const,
    ),
  );
  const matcher = createPhraseMatcher(names);
  return (text) => matcher.find(tokenize(text)).map(({ value }) => value);
}

/**
 * Returns who passed a document, in a language; null when none is recorded. `passedBy` stays as
 * it is in Vietnamese, and where no issuer has a name in the language.
 *
 * @param issuers the issuers that `passedBy` names, as `createIssuerFinder` finds them
 */
export function localizedIssuer(
  language: Language,
  { passedBy, jurisdiction }: LegalDocument,
  issuers: readonly Issuer[],
  { jurisdictions }: Pick<Library, 'jurisdictions'>,
): string | null {
  if (passedBy === null) return null;
  const english = issuers.find(({ nameEn }) => nameEn !== null)?.nameEn ?? null;
  const place = jurisdictions.find(({ id }) => id === jurisdiction);
  const named = english?.includes('{place}')
    ? place && english.replace('{place}', place.name)
    : english;
  return inLanguage(language, { vi: passedBy, en: named });
}
