/**
 * What documents of the library say of a document that the library does not hold.
 */
import type { LegalDocument } from '../../library/document.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { RelatedDocument } from '../../library/relations.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { findTypeByCode } from '../../text/document-types.ts';
import type { DocumentNumberMention } from '../../text/find-document-numbers.ts';

/** A relation to a document that is not held, seen from that document. */
export interface StatedRelation {
  /** The number as the stating document prints it. */
  readonly number: string;
  /** Who states it. */
  readonly by: LegalDocument;
  /** To the stating document. */
  readonly link: RelatedDocument;
}

/** Whether a printed number is the one that was typed. What was not typed may be anything. */
function isNumberTyped(printed: string, mention: DocumentNumberMention): boolean {
  const parts = parseDocumentNumber(printed);
  if (parts === null || parts.serial !== mention.serial) return false;
  if (mention.year !== null && parts.year !== null && parts.year !== mention.year) return false;
  // A serial alone is the number of many documents.
  if (mention.year === null && mention.codes.length === 0) return false;
  const type = parts.codes.map(findTypeByCode).find((one) => one !== null) ?? null;
  if (mention.type !== null && type !== null && type !== mention.type) return false;
  return mention.codes.every((code) => parts.codes.includes(code));
}

/**
 * The relations that documents state to a number that the library does not hold, those that end it
 * first. Empty where no document states any, or where it states them of several numbers.
 */
export function findStatedRelations(
  { library, relations }: LibraryIndex,
  mention: DocumentNumberMention,
): readonly StatedRelation[] {
  const stated = library.documents.flatMap((by) =>
    (relations.get(by.id)?.outgoing ?? []).flatMap(({ type, document, number, since, verified }) =>
      document === null && number !== null && isNumberTyped(number, mention)
        ? [{ number, by, link: { type, document: by.id, number: by.number, since, verified } }]
        : [],
    ),
  );
  if (new Set(stated.map(({ number }) => number)).size > 1) return [];
  const order = ({ link: { type } }: StatedRelation): number =>
    type === 'replaces' || type === 'repeals' ? 0 : type === 'amends' ? 1 : 2;
  return stated.sort((a, b) => order(a) - order(b));
}
