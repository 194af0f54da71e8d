/**
 * From a number as typed to the documents that bear it.
 */

import { compareDays } from '../../library/day-order.ts';
import { isCentral } from '../../library/document.ts';
import { type DocumentFacts, isOfType } from '../../library/index/document-facts.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import { FOLDED_TYPE_NAMES } from '../../text/document-types.ts';
import type { NameAsked, Span } from '../understand/named-entities.ts';
import { detectRelation } from '../understand/relation-asked.ts';
import type { NumberAsked, Understanding } from '../understand/understand.ts';
import { isIssuedBy, isOfLocality, isOfPlace } from './constraints.ts';

export interface NumberResolution {
  readonly asked: NumberAsked;
  /** Documents that bear the number and meet what was said of it, best first. */
  readonly documents: readonly DocumentFacts[];
  /** Documents with the same serial that meet less: to offer where nothing fits. */
  readonly sameSerial: readonly DocumentFacts[];
  /** Names and date that belong to the number and say nothing else. */
  readonly boundSpans: readonly Span[];
}

/** Returns the items that meet a condition, or all of them if none does. */
const prefer = <T>(list: readonly T[], condition: (item: T) => boolean): readonly T[] => {
  const kept = list.filter(condition);
  return kept.length > 0 ? kept : list;
};

const TYPES = FOLDED_TYPE_NAMES.map(({ words }) => words.join(' ')).join('|');
/**
 * What may stand between a number and the name of who issued it, or its date. Each part starts with a letter
 * and takes the signs behind it, so that a long row of signs is read in one way.
 */
const LINK_AFTER =
  /^[\s,(]*(?:(?:ky|ban hanh) [\s,(]*)?(?:(?:ngay [\d/.\- ]+|nam \d{4})[\s,(]*)?(?:(?:cua|do|thuoc|by|of|issued by|dated|ngay|ky ngay|ban hanh ngay)[\s,(]*)?(?:the[\s,(]*)?(?:(?:tinh|thanh pho|tp|province|city)[\s,(]*)?$/u;
const LINK_BEFORE = new RegExp(`^[\\s,]*(?:ve )?(?:(?:${TYPES}) )?\\s*$`, 'u');

/** Names that belong to the number: `nghị quyết 4 của Tỉnh ủy Quảng Nam`, `Bộ Chính trị số 57`. */
function namesBoundTo<T extends Span>(folded: string, number: Span, names: readonly T[]): T[] {
  const bound: T[] = [];
  let end = number.end;
  for (const name of [...names].sort((a, b) => a.start - b.start)) {
    if (name.start < end && !bound.some((one) => one.start <= name.start)) {
      if (name.end <= number.start && LINK_BEFORE.test(folded.slice(name.end, number.start)))
        bound.push(name);
      continue;
    }
    if (name.start < end) bound.push(name);
    else if (LINK_AFTER.test(folded.slice(end, name.start))) {
      bound.push(name);
      end = name.end;
    }
  }
  return bound;
}

/**
 * Resolves one number. Codes, type, a year inside the number, and issuer, place and day that are said
 * of it must hold; what the question says elsewhere only decides between several.
 */
export function resolveNumber(
  libraryIndex: LibraryIndex,
  understanding: Pick<Understanding, 'folded' | 'issuers' | 'places' | 'day' | 'years' | 'level'>,
  asked: NumberAsked,
  bindNames = true,
): NumberResolution {
  const { mention } = asked;
  const { folded, issuers, places, day, years } = understanding;
  const documentsWithNumber = libraryIndex.bySerial.get(mention.serial) ?? [];
  const names: readonly NameAsked[] = bindNames
    ? namesBoundTo(folded, asked, [...issuers, ...places])
    : [];
  const [byIssuer, ofPlace] = [issuers, places].map((list) =>
    names.filter((name) => list.includes(name)),
  );
  const dated = day !== null && namesBoundTo(folded, asked, [day]).length > 0 ? day.iso : null;
  // A document without a date may be of any year.
  const ofYear = ({ numberParts, year }: DocumentFacts): boolean =>
    mention.year === null ||
    numberParts?.year === mention.year ||
    year === mention.year ||
    (year === null && (numberParts?.year ?? null) === null);
  // The sign tells what a document is whose type has no name of its own: `Quy định 384-QĐ/TW`.
  const ofType = (facts: DocumentFacts): boolean =>
    mention.type === null ||
    isOfType(facts, mention.type) ||
    (facts.document.type === 'other' && mention.codes.length > 0);
  const some = <T>(list: readonly T[] | undefined, holds: (item: T) => boolean): boolean =>
    list === undefined || list.length === 0 || list.some(holds);
  let documents: readonly DocumentFacts[] = documentsWithNumber.filter(
    (facts) =>
      mention.codes.every((code) => facts.codes.has(code)) &&
      ofType(facts) &&
      ofYear(facts) &&
      some(byIssuer, (issuer) => isIssuedBy(libraryIndex, facts, issuer)) &&
      some(ofPlace, (place) => isOfPlace(libraryIndex, facts, place)) &&
      // `Nghị định 154/2026, ở xã ai tiếp dân?`: no commune issues a document of the central level.
      (understanding.level?.locality == null ||
        isCentral(facts.document) ||
        isOfLocality(facts, understanding.level.locality)) &&
      (dated === null || (facts.document.dateDocument ?? dated) === dated),
  );
  // A type of its own is a better reading than one that only stands in the title.
  if (mention.type !== null)
    documents = prefer(documents, (facts) => facts.document.type === mention.type);
  documents = prefer(documents, (facts) =>
    issuers.some((issuer) => isIssuedBy(libraryIndex, facts, issuer)),
  );
  documents = prefer(documents, (facts) =>
    places.some((place) => isOfPlace(libraryIndex, facts, place)),
  );
  if (day !== null)
    documents = prefer(documents, (facts) => facts.document.dateDocument === day.iso);
  for (const year of years) documents = prefer(documents, (facts) => facts.year === year);
  const resolved = sortByImportance(libraryIndex, documents);
  if (resolved.length === 0 && names.length > 0 && detectRelation(folded, asked) !== null) {
    // `Chương trình thực hiện Nghị quyết 57 của Tỉnh ủy`: the programme is the committee's.
    return resolveNumber(libraryIndex, understanding, asked, false);
  }
  const boundSpans = [...names, ...(day !== null && dated !== null ? [day] : [])];
  return { asked, documents: resolved, sameSerial: documentsWithNumber, boundSpans };
}

/** Home first, then the central level, then the newest. */
function sortByImportance(
  libraryIndex: LibraryIndex,
  list: readonly DocumentFacts[],
): DocumentFacts[] {
  const level = ({ document }: DocumentFacts): number =>
    libraryIndex.homeJurisdictions.has(document.jurisdiction ?? '')
      ? 0
      : isCentral(document)
        ? 1
        : 2;
  return [...list].sort(
    (a, b) =>
      level(a) - level(b) ||
      compareDays(a.document.dateDocument, b.document.dateDocument, 'newest') ||
      a.document.id.localeCompare(b.document.id),
  );
}
