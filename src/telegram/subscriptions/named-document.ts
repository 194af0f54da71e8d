/** Finds the document that a text names, by its number or by its whole name. */

import { translatorOf } from '../../i18n/i18n.ts';
import { BASE_LANGUAGE } from '../../i18n/translations.ts';
import { documentName } from '../../library/display-names.ts';
import type { LegalDocument } from '../../library/document.ts';
import type { CurrentLibraryIndex } from '../../library/index/current-library-index.ts';
import { type AskForDocuments, lookUpNumbers } from '../../library/index/number-lookup.ts';
import { fold } from '../../text/fold.ts';
import type { FindDocument } from './parse-subscription.ts';

/** A bare number may be anything: a year, an hour. */
const ONLY_DIGITS = /^\d+$/u;

/** @param ask decides between documents of one number; see `lookUpNumbers` */
export function createDocumentFinder(
  libraryIndex: CurrentLibraryIndex,
  ask: AskForDocuments = () => ({ documents: [] }),
): FindDocument {
  return (text) => {
    const wanted = fold(text);
    if (ONLY_DIGITS.test(wanted)) return null;
    const named = libraryIndex.library.documents.filter((one) => isNamed(one, wanted));
    if (named.length > 0) return named.length === 1 ? (named[0]?.id ?? null) : null;
    const [found, ...others] = lookUpNumbers(libraryIndex, text, ask);
    if (found === undefined || others.length > 0 || found.documents.length !== 1) return null;
    return found.documents[0]?.id ?? null;
  };
}

function isNamed(document: LegalDocument, wanted: string): boolean {
  const name = documentName(document, translatorOf(BASE_LANGUAGE));
  return [name, document.title, document.titleEn, ...document.aliases].some(
    (one) => one !== null && fold(one) === wanted,
  );
}
