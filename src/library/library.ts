/** The library: all loaded data that answers come from, as immutable plain data. */
import type { Depth } from './depth.ts';
import type { Entry, LegalDocument, Term } from './document.ts';
import type { KnowledgeFault } from './knowledge-fault.ts';
import type { WatchedSource } from './watched-sources.ts';

/** A record of `topics.yaml`, a bilingual thesaurus. */
export interface Topic {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  /** Other names of the topic, in either language. */
  readonly synonyms: readonly string[];
  /** The id of the topic above; null for the broadest topics. */
  readonly broader: string | null;
}

/** A record of `abbreviations.yaml`. */
export interface Abbreviation {
  readonly short: string;
  /** The expansions, the most usual one first. */
  readonly long: readonly string[];
}

/** A record of `synonyms.yaml`: wordings that say the same thing. */
export interface SynonymGroup {
  /** The wordings of documents. Each of them may stand for each other. */
  readonly words: readonly string[];
  /** What people say instead. It is read as one of `words`; documents do not use it. */
  readonly everyday: readonly string[];
}

/** A record of `issuers.yaml`: a body that issues documents. */
export interface Issuer {
  readonly id: string;
  /** `Thủ tướng Chính phủ`. `{place}` stands for any place: `Tỉnh ủy {place}`. */
  readonly name: string;
  readonly nameEn: string | null;
  /** Other names: `thủ tướng`, `TTg`. They may contain `{place}`. */
  readonly aliases: readonly string[];
  /** The codes in its document numbers: `TTg`, `TU`, `UBND`. */
  readonly codes: readonly string[];
  readonly level: 'central' | 'province' | 'district' | 'commune';
  /** `vn` or the slug of a province; null when the name contains `{place}`. */
  readonly jurisdiction: string | null;
}

/** A record of `jurisdictions.yaml`: the country, or a current or former province or city. */
export interface Jurisdiction {
  readonly id: string;
  readonly name: string;
  /** `country`, `province` (tỉnh) or `city` (thành phố trực thuộc trung ương). */
  readonly kind: 'country' | 'province' | 'city';
  readonly aliases: readonly string[];
  /** The current province that it became part of, and the date of the merger. */
  readonly mergedInto: string | null;
  readonly mergedOn: string | null;
}

/** An entry of `elsewhere` in `library.yaml`: who answers what the library does not. */
export interface Elsewhere {
  readonly name: string;
  readonly nameEn: string | null;
  /** An address that begins with `https://`. */
  readonly url: string | null;
  readonly phone: string | null;
  /** Words of the questions that belong there; empty: all that no other entry takes. */
  readonly words: readonly string[];
}

/** The content of `library.yaml`: what the library is about. */
export interface LibraryInfo {
  readonly name: string;
  readonly nameEn: string | null;
  readonly description: string;
  readonly descriptionEn: string | null;
  /** The jurisdictions that a question without a place is about. */
  readonly home: readonly string[];
  readonly contact: string | null;
  readonly disclaimer: string | null;
  readonly disclaimerEn: string | null;
  readonly elsewhere: readonly Elsewhere[];
  /** Words that alone tell that the library has no answer: `thời tiết`. */
  readonly outOfScope: readonly string[];
}

/** A line that defines something. */
export interface StoredDefinition {
  readonly entry: Entry;
  /** As printed, without its bullet. */
  readonly line: string;
  /** What it defines, lower case. */
  readonly term: string;
}

/** Figures of the text of an entry. */
export interface Outline {
  readonly sections: number;
  /** How many articles have a page of their own. */
  readonly articles: number;
  readonly depth: Depth;
}

export interface Library {
  readonly info: LibraryInfo | null;
  readonly documents: readonly LegalDocument[];
  readonly terms: readonly Term[];
  readonly topics: readonly Topic[];
  readonly abbreviations: readonly Abbreviation[];
  readonly synonyms: readonly SynonymGroup[];
  readonly issuers: readonly Issuer[];
  readonly jurisdictions: readonly Jurisdiction[];
  /** The official sources that are watched for new documents. */
  readonly sources: readonly WatchedSource[];
  readonly entries: ReadonlyMap<string, Entry>;
  /** All errors and warnings, ordered by file and line. */
  readonly faults: readonly KnowledgeFault[];
  /**
   * Returns the lines that define a folded term, where the library is held in a file. Without it they
   * are found by reading all texts.
   */
  readonly storedDefinitions?: (key: string) => readonly StoredDefinition[];
  /** By id: the figures of entries, where the library is held in a file. Others are counted when asked for. */
  readonly storedOutlines?: ReadonlyMap<string, Outline>;
  /** Says of which entries the sections are read next, where they are fetched from far away. */
  readonly expectSections?: (entries: readonly Entry[]) => void;
}

/** Returns the entries of a library by their ids. */
export const entriesById = (
  documents: readonly LegalDocument[],
  terms: readonly Term[],
): ReadonlyMap<string, Entry> =>
  new Map([...documents, ...terms].map((entry) => [entry.id, entry]));
