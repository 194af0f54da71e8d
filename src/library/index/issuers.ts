/** Who passed a document, found among the issuers that the library knows, and named in a language. */

import { inLanguage } from '../../i18n/in-language.ts';
import type { Language } from '../../i18n/translator.ts';
import { createPhraseMatcher } from '../../text/phrase-matcher.ts';
import { tokenize } from '../../text/tokenizer.ts';
import type { LegalDocument } from '../document.ts';
import type { Issuer, Library } from '../library.ts';

/** Finds known issuers in a text, whatever place stands in their names. */
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
 * `passedBy` in the language asked for; as the sheet has it where that is Vietnamese, or where none
 * of its issuers has an English name.
 *
 * @param by the document's issuers, as `issuerFinder` gives them
 */
export function localizedIssuer(
  language: Language,
  { passedBy, jurisdiction }: LegalDocument,
  by: readonly Issuer[],
  { jurisdictions }: Pick<Library, 'jurisdictions'>,
): string | null {
  if (passedBy === null) return null;
  const english = by.find(({ nameEn }) => nameEn !== null)?.nameEn ?? null;
  const place = jurisdictions.find(({ id }) => id === jurisdiction);
  const named = english?.includes('{place}')
    ? place && english.replace('{place}', place.name)
    : english;
  return inLanguage(language, { vi: passedBy, en: named });
}
