/**
 * What a library covers: how recent, how broad and how deep it is. People and programs see it before
 * they trust that an answer is missing because the document does not exist.
 */

import { rememberLast } from '../shared/remember-last.ts';
import { DEPTHS, type Depth } from './depth.ts';
import { type IsoDate, isCentral, isLocal, type LegalDocument } from './document.ts';
import type { DocumentFacts } from './index/document-facts.ts';
import { type LibraryIndex, libraryIndexOf } from './index/library-index.ts';
import { perLibrary } from './index/per-library.ts';
import { outlineOf } from './outline.ts';

/** From the country down; `unknown` where neither the issuer nor the place is known. */
export const COVERED_LEVELS = ['central', 'province', 'district', 'commune', 'unknown'] as const;
export type CoveredLevel = (typeof COVERED_LEVELS)[number];

export interface LibraryCoverage {
  readonly documents: number;
  readonly terms: number;
  /** The document with the latest date; null where no document has one. */
  readonly newest: LegalDocument | null;
  /** Levels that have documents, from the country down. */
  readonly levels: readonly { readonly level: CoveredLevel; readonly documents: number }[];
  /** Years that have documents, the latest first. Null, which is last: no year is known. */
  readonly years: readonly { readonly year: number | null; readonly documents: number }[];
  /** Documents of each depth. */
  readonly depths: Readonly<Record<Depth, number>>;
  /** Documents whose status is known on the day, verified or not. */
  readonly statusKnown: number;
}

/** How many days keep what was counted. */
const KEPT_DAYS = 2;

const coveragesOf = perLibrary((library) =>
  rememberLast((day) => countCoverage(libraryIndexOf(library), day), KEPT_DAYS),
);

/**
 * Returns what a library covers on a day. The day decides only which statuses are known. It is counted
 * once a day.
 */
export const coverageOf = (
  { library }: Pick<LibraryIndex, 'library'>,
  day: IsoDate,
): LibraryCoverage => coveragesOf(library)(day);

function countCoverage(index: LibraryIndex, day: IsoDate): LibraryCoverage {
  const { documents, terms } = index.library;
  const facts = [...index.facts.values()];
  const levels = countBy(facts, levelOf);
  const years = countBy(facts, ({ year }) => year);
  const depths = countBy(documents, (one) => outlineOf(index.library, one).depth);
  return {
    documents: documents.length,
    terms: terms.length,
    newest: newestDated(index),
    levels: COVERED_LEVELS.flatMap((level) => {
      const count = levels.get(level);
      return count === undefined ? [] : [{ level, documents: count }];
    }),
    years: [...years]
      .sort(([one], [other]) => (other ?? 0) - (one ?? 0))
      .map(([year, count]) => ({ year, documents: count })),
    depths: Object.fromEntries(DEPTHS.map((depth) => [depth, depths.get(depth) ?? 0])) as Record<
      Depth,
      number
    >,
    statusKnown: documents.filter((one) => index.statusOf(one, day).state !== 'unknown').length,
  };
}

/** Returns the document with the latest date; null where no document has one. */
export function newestDated({
  newest: [newest],
}: Pick<LibraryIndex, 'newest'>): LegalDocument | null {
  return newest === undefined || newest.dateDocument === null ? null : newest;
}

/** The level of the first issuer that is known or, failing that, of the place. */
function levelOf({ levels, document }: DocumentFacts): CoveredLevel {
  const [issuing] = levels;
  const known = COVERED_LEVELS.find((level) => level === issuing);
  if (known !== undefined) return known;
  if (isLocal(document)) return 'province';
  return isCentral(document) ? 'central' : 'unknown';
}

function countBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}
