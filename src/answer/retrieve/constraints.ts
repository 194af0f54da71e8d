/**
 * Constraints: an answer must match the type, issuer, place and year that the question names.
 */

import type { IsoDate } from '../../library/document.ts';
import { type DocumentFacts, isOfType } from '../../library/index/document-facts.ts';
import type { LibraryIndex } from '../../library/index/library-index.ts';
import type { Issuer } from '../../library/library.ts';
import { DOCUMENT_PHRASES, type DocumentType } from '../../text/document-types.ts';
import { phraseSource } from '../../text/phrase-pattern.ts';
import { padFoldedWords } from '../../text/tokenizer.ts';
import type { NameAsked } from '../understand/named-entities.ts';
import type { Understanding } from '../understand/understand.ts';

/** Families of one level that share a code are one kind of body: Tỉnh ủy and Thành ủy, both `TU`. */
function isSameKindOfIssuer(a: Issuer, b: Issuer): boolean {
  return (
    a.jurisdiction === null &&
    b.jurisdiction === null &&
    a.level === b.level &&
    a.codes.some((code) => b.codes.includes(code))
  );
}

/** Whether a document was issued by the named body, or names it in its own title. */
export function isIssuedBy(
  libraryIndex: LibraryIndex,
  facts: DocumentFacts,
  asked: NameAsked,
): boolean {
  if (facts.issuers.has(asked.id)) return true;
  if (facts.labelText.includes(` ${asked.phrase} `)) return true;
  const issuers = libraryIndex.library.issuers;
  const wanted = issuers.find(({ id }) => id === asked.id);
  if (wanted === undefined) return false;
  return issuers.some(
    (issuer) => facts.issuers.has(issuer.id) && isSameKindOfIssuer(issuer, wanted),
  );
}

/** The names of a place, folded: as the question has it, and all that the library knows. */
export function placePhrases({ library }: LibraryIndex, place: NameAsked): string[] {
  const named = library.jurisdictions.find(({ id }) => id === place.id);
  const names = named === undefined ? [] : [named.name, ...named.aliases];
  return [place.phrase, ...names.map((name) => padFoldedWords(name).trim())];
}

/** Whether a document is of a place, or names it in its title. */
export function isOfPlace(
  libraryIndex: LibraryIndex,
  facts: DocumentFacts,
  place: NameAsked,
): boolean {
  if (facts.document.jurisdiction === place.id) return true;
  const named = libraryIndex.library.jurisdictions.find(({ id }) => id === place.id);
  const names = [` ${place.phrase} `, ...(named === undefined ? [] : [padFoldedWords(named.name)])];
  return names.some((name) => facts.labelText.includes(name));
}

/** Whether a document is of a year: by its date, or because its title names or spans it. */
export function isOfYear(facts: DocumentFacts, year: number): boolean {
  if (facts.year === year || facts.numberParts?.year === year) return true;
  if (facts.titleYears.includes(year)) return true;
  const [first, last] = [Math.min(...facts.titleYears), Math.max(...facts.titleYears)];
  return facts.titleYears.length > 1 && first <= year && year <= last;
}

/**
 * Whether a document belongs to a list of a year: by its date, its number, or because its title names
 * only this year. A period in a title (`giai đoạn 2021-2025`) is no year of the document.
 */
function isListedInYear(facts: DocumentFacts, year: number): boolean {
  if (facts.year === year || facts.numberParts?.year === year) return true;
  return facts.titleYears.length > 0 && facts.titleYears.every((named) => named === year);
}

/** Whether the title of a document names a period: both its first and its last year. */
const isOfPeriod = ({ titleYears }: DocumentFacts, years: readonly number[]): boolean =>
  years.length > 1 && years.every((year) => titleYears.includes(year));

/** Whether a document is about a year: the year that its title names, else its own. */
export function isAboutYear(facts: DocumentFacts, year: number): boolean {
  if (facts.titleYears.length === 0) return facts.year === year || facts.numberParts?.year === year;
  const [first, last] = [Math.min(...facts.titleYears), Math.max(...facts.titleYears)];
  return facts.titleYears.includes(year) || (first < year && year < last);
}

/** Whether a document was issued in a district or commune, or names it in its title. */
export function isOfLocality(facts: DocumentFacts, locality: string): boolean {
  const said = `${padFoldedWords(facts.document.passedBy ?? '')}|${facts.labelText}`;
  if (said.includes(` ${locality} `)) return true;
  // The second word may be no part of the name: `xã Sa Pa`, but `phường Xuân là gì`.
  const shorter = locality.split(' ').slice(0, -1).join(' ');
  if (!/(?:huyen|quan|xa|phuong|tran|khu) [a-z]+$/u.test(shorter)) return false;
  // Then it ends there: `huyện Đông Sơn` is not `huyện Đông Lĩnh`.
  return `${said}|`.includes(` ${shorter} |`);
}

/** What a question constrains documents to. */
export interface Constraints {
  readonly type: DocumentType | null;
  readonly issuers: readonly NameAsked[];
  readonly places: readonly NameAsked[];
  readonly years: readonly number[];
  /** A district or commune, folded: `huyen duc trong`. */
  readonly locality: string | null;
  /** The day of the document: `quyết định ngày 15/6/2025`. */
  readonly day: IsoDate | null;
}

const DOCUMENT_BEFORE_DAY = new RegExp(
  `${phraseSource(['{anyDocument}'], { lists: DOCUMENT_PHRASES })}(?: (?:so|ky|ban hanh|ngay|of|dated))*\\s*$`,
  'u',
);

/** The constraints that a question states outright. */
export function constraintsOf(
  understanding: Pick<
    Understanding,
    'type' | 'issuers' | 'places' | 'years' | 'level' | 'day' | 'folded'
  >,
): Constraints {
  const { day, folded } = understanding;
  const isOfDocument = day !== null && DOCUMENT_BEFORE_DAY.test(folded.slice(0, day.start));
  return {
    type: understanding.type?.type ?? null,
    issuers: understanding.issuers.filter(({ isFilter }) => isFilter),
    places: understanding.places,
    years: understanding.years,
    locality: understanding.level?.locality ?? null,
    day: isOfDocument ? day.iso : null,
  };
}

/**
 * Whether a document meets all constraints; of several issuers, places or years, one is enough.
 * `ofYear` says what a year named means: a list takes issue dates too, a question about plans does not.
 */
export function meetsConstraints(
  libraryIndex: LibraryIndex,
  facts: DocumentFacts,
  constraints: Constraints,
  ofYear = isListedInYear,
): boolean {
  const some = <T>(list: readonly T[], holds: (item: T) => boolean): boolean =>
    list.length === 0 || list.some(holds);
  return (
    (constraints.locality === null || isOfLocality(facts, constraints.locality)) &&
    (constraints.day === null || facts.document.dateDocument === constraints.day) &&
    (constraints.type === null || isOfType(facts, constraints.type)) &&
    some(constraints.issuers, (issuer) => isIssuedBy(libraryIndex, facts, issuer)) &&
    some(constraints.places, (place) => isOfPlace(libraryIndex, facts, place)) &&
    (isOfPeriod(facts, constraints.years) || some(constraints.years, (year) => ofYear(facts, year)))
  );
}
