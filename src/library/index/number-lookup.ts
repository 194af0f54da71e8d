/** Looks up lists of document numbers. */
import {
  type DocumentNumberMention,
  findDocumentNumbers,
} from '../../text/find-document-numbers.ts';
import type { LegalDocument } from '../document.ts';
import type { DocumentFacts } from './document-facts.ts';
import type { LibraryIndex } from './library-index.ts';

export interface NumberLookupResult {
  /** The number as typed. */
  readonly text: string;
  /** Empty when the library has no such document; several when they have the same number. */
  readonly documents: readonly LegalDocument[];
}

/** Answers a question with documents. It is used when a number alone does not decide. */
export type AskForDocuments = (question: string) => {
  readonly documents: readonly { readonly id: string }[];
};

/**
 * Looks up numbers that are separated by commas, semicolons, line breaks or spaces.
 *
 * @param ask decides between documents of the same number by the other words of a part
 *   (`nghị quyết 04 của Tỉnh ủy`)
 * @returns one result per number, in the order of the text
 */
export function lookUpNumbers(
  index: Pick<LibraryIndex, 'bySerial' | 'issuerCodes'>,
  text: string,
  ask: AskForDocuments,
): NumberLookupResult[] {
  const lookUp = (part: string, criteria: NumberCriteria): NumberLookupResult => {
    const documents = documentsOfNumber(index, criteria);
    if (documents.length < 2) return { text: part, documents };
    const answered = new Set(ask(part).documents.map(({ id }) => id));
    const narrowed = documents.filter(({ id }) => answered.has(id));
    return { text: part, documents: narrowed.length > 0 ? narrowed : documents };
  };
  return text
    .split(/[,;\n]+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part): NumberLookupResult[] => {
      const mentions = findDocumentNumbers(part, index.issuerCodes);
      const [first] = mentions;
      if (mentions.length > 1) return mentions.map((mention) => lookUp(mention.text, mention));
      if (first !== undefined) return [lookUp(part, first)];
      const serial = /^\s*(?:s[oố]\s*)?0*(\d{1,6})\s*$/iu.exec(part.normalize('NFC'))?.[1];
      if (serial === undefined) return [{ text: part, documents: [] }];
      return [lookUp(part, { serial, codes: [], type: null, year: null })];
    });
}

/** Returns the documents that bear a number: its codes, type and year must hold where they are known. */
export function documentsOfNumber(
  { bySerial }: Pick<LibraryIndex, 'bySerial'>,
  criteria: NumberCriteria,
): LegalDocument[] {
  return (bySerial.get(criteria.serial) ?? [])
    .filter((facts) => matchesCriteria(facts, criteria))
    .map(({ document }) => document);
}

type NumberCriteria = Pick<DocumentNumberMention, 'serial' | 'codes' | 'type' | 'year'>;

function matchesCriteria(
  { document, numberParts, year: documentYear }: DocumentFacts,
  { codes, type, year }: NumberCriteria,
): boolean {
  if (numberParts === null) return false;
  return (
    codes.every((code) => numberParts.codes.includes(code)) &&
    (type === null || document.type === type) &&
    (year === null || year === (numberParts.year ?? documentYear))
  );
}
