/** Compares two versions of one document: which fields and which articles differ. */
import { documentNumberKey } from '../text/document-number.ts';
import { normalizeText } from '../text/fold.ts';
import { numberingsOf, numberOfUnit, unitsOfSection } from './articles.ts';
import type { LegalDocument } from './document.ts';

/** The fields of a record that are compared, as in the front matter. */
export const COMPARED_FIELDS = [
  'number',
  'type',
  'title',
  'passedBy',
  'signedBy',
  'dateDocument',
  'dateEffective',
  'inForce',
  'jurisdiction',
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

export interface ChangedField {
  readonly name: ComparedField;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DocumentComparison {
  readonly fields: readonly ChangedField[];
  /** Numbers of articles of the main text, in the order of the document. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Returns what differs. Spaces and case of texts do not count. */
export function compareDocuments(before: LegalDocument, after: LegalDocument): DocumentComparison {
  const [old, now] = [textsOfArticles(before), textsOfArticles(after)];
  return {
    fields: COMPARED_FIELDS.flatMap((name) =>
      isSameText(before[name], after[name])
        ? []
        : [{ name, before: before[name], after: after[name] }],
    ),
    added: [...now.keys()].filter((number) => !old.has(number)),
    removed: [...old.keys()].filter((number) => !now.has(number)),
    changed: [...now].flatMap(([number, text]) => {
      const former = old.get(number);
      return former === undefined || former === text ? [] : [number];
    }),
  };
}

/**
 * Whether two documents are versions of one: same type and number, and neither another day nor another
 * place, because each province has a 12/QĐ-UBND.
 */
export function isSameDocument(one: LegalDocument, other: LegalDocument): boolean {
  if (one.number === null || other.number === null || one.type !== other.type) return false;
  const agree = (a: string | null, b: string | null): boolean =>
    a === null || b === null || a === b;
  return (
    documentNumberKey(one.number) === documentNumberKey(other.number) &&
    agree(one.dateDocument, other.dateDocument) &&
    agree(one.jurisdiction, other.jurisdiction)
  );
}

const comparable = (text: string): string =>
  normalizeText(text).toLowerCase().replace(/\s+/gu, ' ').trim();

const isSameText = (one: string | null, other: string | null): boolean =>
  one === other || (one !== null && other !== null && comparable(one) === comparable(other));

/** The articles of the main text by number, each with the text of its clauses, for comparison. */
function textsOfArticles({ sections }: LegalDocument): ReadonlyMap<string, string> {
  const numberings = numberingsOf(sections);
  const texts = new Map<string, string>();
  for (const section of sections) {
    const units = unitsOfSection(section);
    const number = numberOfUnit(units, 'article');
    if (number === null || numberOfUnit(units, 'appendix') !== null) continue;
    if (numberings.get(section) !== 0) continue;
    const text = comparable(`${section.heading} ${section.text}`);
    texts.set(number, `${texts.get(number) ?? ''}${text}\n`);
  }
  return texts;
}
