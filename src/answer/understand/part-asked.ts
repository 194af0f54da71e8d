/**
 * Finds the part of a document that a question names by its number.
 */
import { findParts, type PartMention } from '../../text/document-parts.ts';

/** A part named by its number: `Điều 7`, `Chương II`, `khoản 1 Điều 11`. */
export interface PartAsked extends PartMention {
  /** Of `khoản 1 Điều 11` it is the article: `article 11`. */
  readonly part: string;
}

/** The first part that a question names, or null. */
export function findPart(text: string): PartAsked | null {
  const [mention] = findParts(text);
  if (mention === undefined) return null;
  const outermost =
    mention.units.find(({ unit }) => unit === 'article') ?? mention.units[0] ?? null;
  return outermost === null ? null : { ...mention, part: `${outermost.unit} ${outermost.number}` };
}
