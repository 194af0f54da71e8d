/** A paper that was read: its fields with their evidence, its parts, and what a person should look at. */
import type { DocumentType } from '../text/document-types.ts';
import type { Appendix } from './appendices.ts';
import type { Definition } from './definitions.ts';
import type { LegalBasis } from './legal-bases.ts';
import type { Part } from './outline.ts';
import type { Paragraph } from './paragraph.ts';
import type { Reading } from './reading.ts';
import type { PaperRelation } from './relations.ts';

export interface PaperFields {
  readonly number: Reading<string>;
  readonly type: Reading<DocumentType>;
  readonly title: Reading<string>;
  /** Several issuers are joined with a comma. */
  readonly passedBy: Reading<string>;
  readonly signedBy: Reading<string>;
  /** `KT. BỘ TRƯỞNG THỨ TRƯỞNG` */
  readonly signedAs: Reading<string>;
  readonly place: Reading<string>;
  readonly dateDocument: Reading<string>;
  readonly dateEffective: Reading<string>;
  /** The id of a jurisdiction: `vn` for the central level. */
  readonly jurisdiction: Reading<string>;
  /** The numbers of the articles of the main text, in order. */
  readonly articles: Reading<readonly string[]>;
}

export interface Paper {
  readonly fields: PaperFields;
  readonly preamble: readonly Paragraph[];
  readonly bases: readonly LegalBasis[];
  /** The main text: what stands before its first heading, and its parts. */
  readonly opening: readonly Paragraph[];
  readonly parts: readonly Part[];
  readonly appendices: readonly Appendix[];
  readonly notes: readonly Paragraph[];
  readonly recipients: readonly string[];
  readonly definitions: readonly Definition[];
  readonly relations: readonly PaperRelation[];
  /** How many tables the paper has. */
  readonly tables: number;
  /** What a person should look at, in English, with the place. */
  readonly warnings: readonly string[];
}
