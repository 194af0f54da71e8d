/**
 * Constraints: the type, issuer, place and year that a question names must hold in the answer.
 * Half-right is wrong.
 */
import type { Issuer } from '../knowledge/library.ts';
import { padded } from '../language/tokens.ts';
import { type Catalogue, type DocumentFacts, isOfType } from './catalogue.ts';
import type { NameAsked } from './names.ts';
import type { Understanding } from './understand.ts';

/** Families of one level that share a code are one kind of body: Tỉnh ủy and Thành ủy, both `TU`. */
function akin(a: Issuer, b: Issuer): boolean {
  return (
    a.jurisdiction === null &&
    b.jurisdiction === null &&
    a.level === b.level &&
    a.codes.some((code) => b.codes.includes(code))
  );
}

/** Whether a document was issued by the named body, or names it in its own title. */
export function isBy(catalogue: Catalogue, facts: DocumentFacts, asked: NameAsked): boolean {
  if (facts.issuers.has(asked.id)) return true;
  if (facts.label.includes(` ${asked.phrase} `)) return true;
  const issuers = catalogue.library.issuers;
  const wanted = issuers.find(({ id }) => id === asked.id);
  if (wanted === undefined) return false;
  return issuers.some((issuer) => facts.issuers.has(issuer.id) && akin(issuer, wanted));
}

/** Whether a document is of a place, or names it in its title. */
export function isOf(catalogue: Catalogue, facts: DocumentFacts, place: NameAsked): boolean {
  if (facts.document.jurisdiction === place.id) return true;
  const named = catalogue.library.jurisdictions.find(({ id }) => id === place.id);
  const names = [` ${place.phrase} `, ...(named === undefined ? [] : [padded(named.name)])];
  return names.some((name) => facts.label.includes(name));
}

/** Whether a document is of a year: by its date, or because its title names or spans it. */
export function isOfYear(facts: DocumentFacts, year: number): boolean {
  if (facts.year === year || facts.parts?.year === year) return true;
  if (facts.titleYears.includes(year)) return true;
  const [first, last] = [Math.min(...facts.titleYears), Math.max(...facts.titleYears)];
  return facts.titleYears.length > 1 && first <= year && year <= last;
}

/** Whether a document is about a year: the year that its title names, else its own. */
export function isAboutYear(facts: DocumentFacts, year: number): boolean {
  if (facts.titleYears.length === 0) return facts.year === year || facts.parts?.year === year;
  const [first, last] = [Math.min(...facts.titleYears), Math.max(...facts.titleYears)];
  return facts.titleYears.includes(year) || (first < year && year < last);
}

/** Whether a document was issued in a district or commune, or names it in its title. */
export function isOfLocality(facts: DocumentFacts, locality: string): boolean {
  const said = `${padded(facts.document.passedBy ?? '')}|${facts.label}`;
  if (said.includes(` ${locality} `)) return true;
  // The second word may be no part of the name: `xã Sa Pa`, but `phường Xuân là gì`.
  const shorter = locality.split(' ').slice(0, -1).join(' ');
  if (!/(?:huyen|quan|xa|phuong|tran|khu) [a-z]+$/u.test(shorter)) return false;
  // Then it ends there: `huyện Đông Sơn` is not `huyện Đông Lĩnh`.
  return `${said}|`.includes(` ${shorter} |`);
}

/** What a question constrains documents to. */
export interface Constraints {
  readonly type: string | null;
  readonly issuers: readonly NameAsked[];
  readonly places: readonly NameAsked[];
  readonly years: readonly number[];
  /** A district or commune, folded: `huyen duc trong`. */
  readonly locality: string | null;
}

/** The constraints that a question states outright. */
export function constraintsOf(understanding: Understanding): Constraints {
  return {
    type: understanding.type?.type ?? null,
    issuers: understanding.issuers.filter(({ filter }) => filter),
    places: understanding.places,
    years: understanding.years,
    locality: understanding.level?.locality ?? null,
  };
}

/**
 * Whether a document meets all constraints; of several issuers, places or years, one is enough.
 * `ofYear` says what a year named means: a list takes issue dates too, a question about plans does not.
 */
export function meets(
  catalogue: Catalogue,
  facts: DocumentFacts,
  wanted: Constraints,
  ofYear = isOfYear,
): boolean {
  const some = <T>(list: readonly T[], holds: (item: T) => boolean): boolean =>
    list.length === 0 || list.some(holds);
  return (
    (wanted.locality === null || isOfLocality(facts, wanted.locality)) &&
    (wanted.type === null || isOfType(facts, wanted.type)) &&
    some(wanted.issuers, (issuer) => isBy(catalogue, facts, issuer)) &&
    some(wanted.places, (place) => isOf(catalogue, facts, place)) &&
    some(wanted.years, (year) => ofYear(facts, year))
  );
}
