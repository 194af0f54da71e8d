/**
 * From a number as typed to the documents that bear it.
 */
import type { NumberMention } from '../language/number.ts';
import type { Catalogue, DocumentFacts } from './catalogue.ts';
import { isBy, isOf, isOfType } from './constraints.ts';
import type { Understanding } from './understand.ts';

export interface Resolution {
  readonly mention: NumberMention;
  /** Documents that bear the number and meet what was said of it, best first. */
  readonly documents: readonly DocumentFacts[];
  /** Documents with the same serial that meet less: to offer where nothing fits. */
  readonly near: readonly DocumentFacts[];
}

/** Keeps what meets a wish, or everything where nothing does. */
const prefer = <T>(list: readonly T[], wish: (item: T) => boolean): readonly T[] => {
  const kept = list.filter(wish);
  return kept.length > 0 ? kept : list;
};

/** Resolves one number. Codes, type and a year inside the number must fit; the rest decides. */
export function resolveNumber(
  catalogue: Catalogue,
  understanding: Understanding,
  mention: NumberMention,
): Resolution {
  const bearers = catalogue.bySerial.get(mention.serial) ?? [];
  const hasCode = (facts: DocumentFacts, code: string): boolean => facts.codes.has(code);
  const fits = bearers.filter(
    (facts) =>
      mention.codes.every((code) => hasCode(facts, code)) &&
      (mention.type === null || isOfType(facts, mention.type)) &&
      (!mention.yearInNumber ||
        mention.year === null ||
        facts.parts?.year === mention.year ||
        facts.year === mention.year),
  );
  const { issuers, places, day } = understanding;
  const strict = fits.filter(
    (facts) =>
      (day === null ||
        facts.document.dateDocument === null ||
        facts.document.dateDocument === day ||
        mention.codes.length > 0) &&
      issuers.filter(({ filter }) => filter).every((issuer) => isBy(catalogue, facts, issuer)) &&
      (places.length === 0 ||
        places.some((place) => isOf(catalogue, facts, place)) ||
        mention.codes.length > 0),
  );
  let documents: readonly DocumentFacts[] = strict;
  // A type of its own is a better reading than one that only stands in the title.
  if (mention.type !== null)
    documents = prefer(documents, (facts) => facts.document.type === mention.type);
  if (day !== null) documents = prefer(documents, (facts) => facts.document.dateDocument === day);
  documents = prefer(documents, (facts) => places.some((place) => isOf(catalogue, facts, place)));
  if (mention.year !== null && !mention.yearInNumber) {
    const { year } = mention;
    documents = prefer(documents, (facts) => facts.year === year || facts.parts?.year === year);
  }
  for (const year of understanding.years)
    documents = prefer(documents, (facts) => facts.year === year);
  return { mention, documents: byImportance(catalogue, documents), near: bearers };
}

/** Home first, then the central level, then the newest. */
export function byImportance(
  catalogue: Catalogue,
  list: readonly DocumentFacts[],
): DocumentFacts[] {
  const level = ({ document }: DocumentFacts): number =>
    catalogue.home.has(document.jurisdiction ?? '') ? 0 : document.jurisdiction === 'vn' ? 1 : 2;
  return [...list].sort(
    (a, b) =>
      level(a) - level(b) ||
      (b.document.dateDocument ?? '').localeCompare(a.document.dateDocument ?? '') ||
      a.document.id.localeCompare(b.document.id),
  );
}
