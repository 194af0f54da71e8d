/**
 * Finds the part of a document that a question names by its number.
 */
import type { Span } from './named-entities.ts';

/** A part named by its number: `Điều 7`, `Chương II`, `khoản 1 Điều 11`. */
export interface PartAsked extends Span {
  /** Folded, as in citations: `dieu 7`, `chuong ii`. Of `khoản 1 Điều 11` it is the article. */
  readonly part: string;
}

const PART =
  /(?<![a-z])(?:(?:diem [a-z] )?(?:khoan \d+ )?(dieu|article) (\d+[a-z]?)|(chuong|phan|phu luc|chapter) (\d+|[ivx]+))(?![a-z0-9])/u;
/** English names of parts, as Vietnamese citations have them. */
const VIETNAMESE_NAMES: Readonly<Record<string, string>> = { article: 'dieu', chapter: 'chuong' };

/** The first part that a folded question names, or null. */
export function findPart(folded: string): PartAsked | null {
  const match = PART.exec(folded);
  if (match === null) return null;
  const name = match[1] ?? match[3] ?? '';
  return {
    part: `${VIETNAMESE_NAMES[name] ?? name} ${match[2] ?? match[4] ?? ''}`,
    start: match.index,
    end: match.index + match[0].length,
  };
}
