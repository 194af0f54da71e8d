/**
 * References from one line of a document to another part of it: `quy định tại khoản 2 Điều này`,
 * `Điều 6 Nghị định này`. References to other documents are left out.
 */
import type { NumberedUnit } from '../text/document-parts.ts';
import { lower } from '../text/fold.ts';

/** A point, a clause and an article, the innermost first: `điểm b khoản 1 Điều này`. */
const REFERENCE =
  /(?<!\p{L})(?:(?<point>điểm)\s+(?<letter>[a-zđ])\s+)?(?:khoản\s+(?<clause>\d+[a-z]?)\s+)?Điều\s+(?<article>này|\d+[a-z]?)(?!\d)/giu;
/** What follows a reference to the document itself. */
const OF_ITSELF =
  /^\s+(?:của\s+)?(?:Luật|Bộ luật|Nghị định|Thông tư|Quyết định|Nghị quyết|Pháp lệnh|Quy chế|Quy định)\s+này/u;
/** What follows a reference to another document. */
const OF_ANOTHER =
  /^\s+(?:của\s+)?(?:Luật|Bộ luật|Hiến pháp|Nghị định|Thông tư|Quyết định|Nghị quyết|Pháp lệnh|Quy chế)/u;

/**
 * Returns the parts of the same document that a line refers to, in order and once each. `within` is the
 * article of the line, which `Điều này` stands for.
 */
export function ownReferences(line: string, within: string | null): NumberedUnit[][] {
  const found = new Map<string, NumberedUnit[]>();
  for (const match of line.normalize('NFC').matchAll(REFERENCE)) {
    const { letter, clause, article = '' } = match.groups ?? {};
    const rest = line.slice(match.index + match[0].length);
    const isThis = lower(article) === 'này';
    if (isThis ? clause === undefined : OF_ANOTHER.test(rest) && !OF_ITSELF.test(rest)) continue;
    const number = isThis ? within : lower(article);
    if (number === null) continue;
    const units: NumberedUnit[] = [
      { unit: 'article', number },
      ...(clause === undefined ? [] : [{ unit: 'clause', number: lower(clause) } as const]),
      ...(letter === undefined ? [] : [{ unit: 'point', number: lower(letter) } as const]),
    ];
    found.set(JSON.stringify(units), units);
  }
  return [...found.values()];
}
