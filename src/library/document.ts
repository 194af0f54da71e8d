/**
 * What a document is, as plain data. Names follow ELI (European Legislation Identifier) and Akoma
 * Ntoso; the file format is `docs/knowledge-format.md`.
 */
import type { DocumentType } from '../text/document-types.ts';

export { DOCUMENT_TYPES, type DocumentType } from '../text/document-types.ts';

/** Validity as the document's sheet records it. */
export const IN_FORCE = ['inForce', 'partiallyInForce', 'notInForce', 'unknown'] as const;
export type InForce = (typeof IN_FORCE)[number];

/** What a document does to another; `follows` is the next in a series, without legal effect. */
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

/** A calendar day, ISO 8601 `YYYY-MM-DD`. */
export type IsoDate = string;

export interface Relation {
  readonly type: RelationType;
  /** A document id of this library, or a number as printed (`749/QĐ-TTg`). */
  readonly target: string;
  /** The target's date, where its number recurs. */
  readonly targetDate: IsoDate | null;
  readonly verified: boolean;
}

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly retrieved: IsoDate | null;
}

/** A headed part of a document or term: the unit that is searched and cited. */
export interface Section {
  /** Stable within its document: the slug of the heading path, or what `{#…}` says. */
  readonly anchor: string;
  /** The heading as printed, without its `{#…}`; empty for text before the first heading. */
  readonly heading: string;
  /** Headings from the outermost to this one. */
  readonly path: readonly string[];
  /** How people cite it: `Điều 12`, `khoản 2 Điều 12`, `Mục tiêu › Chỉ tiêu đến năm 2025`. */
  readonly citation: string;
  /** Plain text, one paragraph or list item a line, numbering and bullets (`- `) kept. */
  readonly text: string;
}

export interface LegalDocument {
  readonly kind: 'document';
  readonly id: string;
  /** Số hiệu as printed, or null where the document has none. */
  readonly number: string | null;
  readonly type: DocumentType;
  /** Trích yếu. */
  readonly title: string;
  readonly titleEn: string | null;
  /** Cơ quan ban hành. */
  readonly passedBy: string | null;
  readonly signedBy: string | null;
  readonly dateDocument: IsoDate | null;
  readonly dateEffective: IsoDate | null;
  readonly dateNoLongerInForce: IsoDate | null;
  readonly inForce: InForce;
  readonly inForceVerified: boolean;
  /** `vn` for the central level, else a province's slug. */
  readonly jurisdiction: string | null;
  readonly topics: readonly string[];
  readonly aliases: readonly string[];
  readonly relations: readonly Relation[];
  readonly sources: readonly Source[];
  readonly verified: boolean;
  readonly language: string;
  readonly sections: readonly Section[];
}

/** An index or a notion that is no document (PAR INDEX …), found and cited like one. */
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
