/**
 * The articles (Điều) of a document: their numbers, the numbering that they belong to, and whether the
 * document is held in full.
 */
import { perObject } from '../shared/per-object.ts';
import { type NumberedUnit, type PartUnit, unitOfHeading } from '../text/document-parts.ts';
import { fold } from '../text/fold.ts';
import type { LegalDocument, Section } from './document.ts';

/**
 * Returns the units that the headings of a section name, the outermost first. They are read once for a
 * section, because a question about a part goes through all sections of a document several times.
 */
export const unitsOfSection = perObject(({ path }: Section): readonly NumberedUnit[] =>
  path.flatMap((heading) => unitOfHeading(heading) ?? []),
);

/** Returns the number of a kind of unit; null where none is named. */
export const numberOfUnit = (units: readonly NumberedUnit[], wanted: PartUnit): string | null =>
  units.find(({ unit }) => unit === wanted)?.number ?? null;

/**
 * Returns which numbering each section belongs to: 0 for that of the document, 1 for that of the first
 * regulation attached to it, which starts again with Điều 1.
 */
export function numberingsOf(sections: readonly Section[]): ReadonlyMap<Section, number> {
  const numberings = new Map<Section, number>();
  let numbering = 0;
  let isStarted = false;
  for (const section of sections) {
    const units = unitsOfSection(section);
    if (numberOfUnit(units, 'article') === '1' && numberOfUnit(units, 'appendix') === null) {
      if (isStarted) numbering += 1;
      isStarted = true;
    }
    numberings.set(section, numbering);
  }
  return numberings;
}

/** Fewer articles in a row may be all that a summary has. */
const MIN_ARTICLES = 3;
/** The last article of a document says when it takes effect or who carries it out. */
const ENDS_DOCUMENT = /hieu luc|thi hanh|chuyen tiep|thuc hien/u;

/** The place of a number in order: 12 for `12a`. */
export const orderOfNumber = (number: string): number => Number.parseInt(number, 10) || 0;

/**
 * Returns how many articles the main text of a document has, where it holds all from the first to the
 * last. Null for a summary, which holds some of them.
 */
export function articleCount({ sections, text }: LegalDocument): number | null {
  if (text !== null && text !== 'full') return null;
  const numberings = numberingsOf(sections);
  const articles = sections.filter((section) => {
    const units = unitsOfSection(section);
    return (
      numberings.get(section) === 0 &&
      numberOfUnit(units, 'article') !== null &&
      numberOfUnit(units, 'appendix') === null
    );
  });
  const numbers = articles.map((section) =>
    orderOfNumber(numberOfUnit(unitsOfSection(section), 'article') ?? ''),
  );
  const count = Math.max(0, ...numbers);
  const isWhole = count >= MIN_ARTICLES && new Set(numbers).size === count && !numbers.includes(0);
  if (!isWhole) return null;
  const ends = ENDS_DOCUMENT.test(fold(articles.at(-1)?.heading ?? ''));
  return text === 'full' || ends ? count : null;
}

/** Whether a document is held in full: it says so, or it has all articles to the last. */
export const isFullText = (document: LegalDocument): boolean =>
  document.text === 'full' || articleCount(document) !== null;
