/**
 * A library: everything the assistant knows, loaded and cross-linked, as immutable plain data.
 */
import type { Entry, LegalDocument, Term } from './document.ts';
import type { KnowledgeFault } from './knowledge-fault.ts';

/** `topics.yaml`: a bilingual thesaurus. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Other words for the same thing, in either language. */
  readonly synonyms: readonly string[];
  /** Id of the broader topic. */
  readonly broader: string | null;
}

/** `abbreviations.yaml`: what people shorten, and what it stands for. */
export interface Abbreviation {
  readonly short: string;
  /** Expansions, the usual one first. */
  readonly long: readonly string[];
}

/** `issuers.yaml`: who issues documents, and how their numbers and names are written. */
export interface Issuer {
  readonly id: string;
  /** Canonical name: `Thủ tướng Chính phủ`. For a family, with `{place}`: `Tỉnh ủy {place}`. */
  readonly name: string;
  readonly nameEn: string | null;
  /** What people write: `thủ tướng`, `TTg`. May hold `{place}`. */
  readonly aliases: readonly string[];
  /** Codes in document numbers: `TTg`, `TU`, `UBND`. */
  readonly codes: readonly string[];
  readonly level: 'central' | 'province' | 'district' | 'commune';
  /** `vn`, a province slug, or null for a family (`{place}`). */
  readonly jurisdiction: string | null;
}

/** `jurisdictions.yaml`: the country, provinces and cities, today's and former ones. */
export interface Jurisdiction {
  readonly id: string;
  readonly name: string;
  /** `country`, `province` (tỉnh) or `city` (thành phố trực thuộc trung ương). */
  readonly kind: 'country' | 'province' | 'city';
  readonly aliases: readonly string[];
  /** Today's province that it became part of, and since when. */
  readonly mergedInto: string | null;
  readonly mergedOn: string | null;
}

/** `library.yaml`: what this library is and where it is at home. */
export interface LibraryInfo {
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string | null;
  /** Jurisdictions asked about when a question names no place; empty: none. */
  readonly home: readonly string[];
  readonly contact: string | null;
  readonly disclaimer: string | null;
  readonly disclaimerEn: string | null;
}

export interface Library {
  readonly info: LibraryInfo | null;
  readonly documents: readonly LegalDocument[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
  readonly abbreviations: readonly Abbreviation[];
  readonly issuers: readonly Issuer[];
  readonly jurisdictions: readonly Jurisdiction[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** Everything that was refused or looks wrong, in file order. */
  readonly faults: readonly KnowledgeFault[];
}
