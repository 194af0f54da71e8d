/**
 * Documents and terms as plain data. The names follow ELI (European Legislation Identifier) and Akoma
 * Ntoso. The file format is described in `docs/knowledge-format.md`.
 */
import type { DocumentType } from '../text/document-types.ts';
import type { Source } from './source.ts';

export { DOCUMENT_TYPES, type DocumentType } from '../text/document-types.ts';
export type { Source } from './source.ts';

/** Validity as the front matter records it. */
export const IN_FORCE = ['inForce', 'partiallyInForce', 'notInForce', 'unknown'] as const;
export type InForce = (typeof IN_FORCE)[number];

/** What a document does to another one. `follows`: the next in a series, without legal effect. */
export const RELATION_TYPES = [
  'amends',
  'replaces',
  'repeals',
  'basedOn',
  'implements',
  'cites',
  'follows',
] as const;
export type RelationType = (typeof RELATION_TYPES)[number];

/** How much of a document its body holds. */
export const TEXT_EXTENTS = ['full', 'summary', 'metadata'] as const;
export type TextExtent = (typeof TEXT_EXTENTS)[number];

/** The jurisdiction of the central level: the country, as `jurisdictions.yaml` has it. */
export const COUNTRY = 'vn';

/** A calendar day, `YYYY-MM-DD` (ISO 8601). */
export type IsoDate = string;

export interface Relation {
  readonly type: RelationType;
  /** The id of a document in this library, or a printed number (`749/QĐ-TTg`). */
  readonly target: string;
  /** The date of the target, needed when several documents have its number. */
  readonly targetDate: IsoDate | null;
  /** Where the document says so: `khoản 2 Điều 19`. */
  readonly at?: string;
  readonly verified: boolean;
}

/** Questions that a line answers, in other words than its own. They find the line; nobody sees them. */
export interface LineQuestions {
  /** The line as in the text of its section. */
  readonly line: string;
  /** Each without its question mark. */
  readonly questions: readonly string[];
}

/** A part of a document or term below one heading. Sections are the units of search and citation. */
export interface Section {
  /** Unique within the entry: the slug of the heading path, or the text in `{#…}`. */
  readonly anchor: string;
  /** The heading without `{#…}`; empty for text before the first heading. */
  readonly heading: string;
  /** The headings from the outermost to this one. */
  readonly path: readonly string[];
  /** The usual citation: `Điều 12`, `khoản 2 Điều 12`, `Mục tiêu › Chỉ tiêu đến năm 2025`. */
  readonly citation: string;
  /** Plain text, one line per paragraph or list item. Numbers and bullets (`- `) are kept. */
  readonly text: string;
  /** Absent where no line has questions. */
  readonly questions?: readonly LineQuestions[] | undefined;
}

export interface LegalDocument {
  readonly kind: 'document';
  readonly id: string;
  /** The number (số hiệu) as printed; null when the document has none. */
  readonly number: string | null;
  readonly type: DocumentType;
  /** The title (trích yếu). */
  readonly title: string;
  readonly titleEn: string | null;
  /** What people call it, for references in place of a long title: `Nghị định về văn thư`. */
  readonly shortTitle: string | null;
  /** As the file says; null where it says nothing. `isFullText` then looks at the articles. */
  readonly text: TextExtent | null;
  /** The issuing body (cơ quan ban hành). */
  readonly passedBy: string | null;
  readonly signedBy: string | null;
  readonly dateDocument: IsoDate | null;
  readonly dateEffective: IsoDate | null;
  readonly dateNoLongerInForce: IsoDate | null;
  readonly inForce: InForce;
  readonly inForceVerified: boolean;
  /** `COUNTRY` for the central level, otherwise the slug of a province. */
  readonly jurisdiction: string | null;
  readonly topics: readonly string[];
  readonly aliases: readonly string[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly verified: boolean;
  readonly language: string;
  readonly sections: readonly Section[];
}

/** An index or a concept, such as PAR INDEX. It is searched and cited like a document. */
export interface Term {
  readonly kind: 'term';
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly fullNameEn: string | null;
  readonly aliases: readonly string[];
  readonly owner: string | null;
  readonly sources: readonly Source[];
  readonly verified: boolean;
  readonly sections: readonly Section[];
}

export type Entry = LegalDocument | Term;

/** Whether a document is of the central level. */
export const isCentral = ({ jurisdiction }: Pick<LegalDocument, 'jurisdiction'>): boolean =>
  jurisdiction === COUNTRY;

/** Whether a document is of a province, a city or below. Neither where its place is not recorded. */
export const isLocal = ({ jurisdiction }: Pick<LegalDocument, 'jurisdiction'>): boolean =>
  jurisdiction !== null && jurisdiction !== COUNTRY;
