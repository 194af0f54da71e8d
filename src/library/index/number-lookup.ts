/** Document numbers as people list them, each to the documents that bear it. */
import type { Answer } from '../../answer/answer.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import {
  type DocumentNumberMention,
  findDocumentNumbers,
} from '../../text/find-document-numbers.ts';
import { fold } from '../../text/fold.ts';
import type { LegalDocument } from '../document.ts';
import type { Library } from '../library.ts';

export interface NumberLookupResult {
  /** As typed. */
  readonly text: string;
  /** None where the library has no such document; several where the number recurs. */
  readonly documents: readonly LegalDocument[];
}

export type LookUpNumbers = (text: string) => readonly NumberLookupResult[];

/**
 * A look-up for lists of numbers, separated by commas, semicolons or line breaks, or side by side.
 * What else a part says (`nghị quyết 04 của Tỉnh ủy`) is left to `ask`, where a number alone does
 * not decide.
 */
export function createNumberLookup(
  library: Library,
  ask: (question: string) => Answer,
): LookUpNumbers {
  const bySerial = new Map<string, LegalDocument[]>();
  const codes = new Set(library.issuers.flatMap((issuer) => issuer.codes.map(fold)));
  for (const document of library.documents) {
    const parts = document.number === null ? null : parseDocumentNumber(document.number);
    if (parts === null) continue;
    bySerial.set(parts.serial, [...(bySerial.get(parts.serial) ?? []), document]);
    for (const code of parts.codes) if (code.length > 1) codes.add(code);
  }

  const lookUp = (text: string, mention: NumberCriteria): NumberLookupResult => {
    const documentsWithNumber = (bySerial.get(mention.serial) ?? []).filter((one) =>
      matchesCriteria(one, mention),
    );
    if (documentsWithNumber.length < 2) return { text, documents: documentsWithNumber };
    const answeredIds = new Set(ask(text).documents.map(({ id }) => id));
    const narrowed = documentsWithNumber.filter(({ id }) => answeredIds.has(id));
    return { text, documents: narrowed.length > 0 ? narrowed : documentsWithNumber };
  };

  return (text) =>
    text
      .split(/[,;\n]+/u)
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .flatMap((part): NumberLookupResult[] => {
        const mentions = findDocumentNumbers(part, codes);
        const [first] = mentions;
        if (mentions.length > 1) return mentions.map((one) => lookUp(one.text, one));
        if (first !== undefined) return [lookUp(part, first)];
        const serial = /^\s*(?:s[oố]\s*)?0*(\d{1,6})\s*$/iu.exec(part.normalize('NFC'))?.[1];
        if (serial === undefined) return [{ text: part, documents: [] }];
        return [lookUp(part, { serial, codes: [], type: null, year: null })];
      });
}

type NumberCriteria = Pick<DocumentNumberMention, 'serial' | 'codes' | 'type' | 'year'>;

function matchesCriteria(document: LegalDocument, { codes, type, year }: NumberCriteria): boolean {
  const parts = parseDocumentNumber(document.number ?? '');
  if (parts === null) return false;
  const documentYear =
    document.dateDocument === null ? null : Number(document.dateDocument.slice(0, 4));
  return (
    codes.every((code) => parts.codes.includes(code)) &&
    (type === null || document.type === type) &&
    (year === null || year === (parts.year ?? documentYear))
  );
}
