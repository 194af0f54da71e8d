/**
 * Every sentence of ours in an answer. One object a language, so that a translation is a file and
 * the compiler finds what is missing. What the documents say is never here.
 */
import type { DocumentType, RelationType } from '../../library/document.ts';
import type { StatusState } from '../../library/status.ts';
import type { Span } from '../answer.ts';

export interface Messages {
  readonly typeName: Readonly<Record<DocumentType | 'term', string>>;
  readonly date: (iso: string) => string;
  readonly unverifiedMark: string;
  readonly noNumber: string;
  /** The type's name where several are counted: `nghị quyết`, `resolutions`. */
  readonly plural: (type: DocumentType | null, count: number) => string;
  /** ` của Tỉnh ủy`, ` by the Party committee`: in a description of what was counted. */
  readonly issuedIn: (issuer: string) => string;
  /** ` của Tỉnh ủy Quảng Nam`. */
  readonly by: (issuer: string) => string;
  /** ` ngày 12/4/2021`. */
  readonly dated: (iso: string) => string;
  readonly section: (citation: string) => string;
  readonly according: string;
  readonly source: (title: string) => string;
  readonly statusLine: (state: StatusState, since: string | null, until: string | null) => string;
  readonly statusUnknown: (retrieved: string | null) => string;
  readonly replacedBy: string;
  readonly amendedBy: string;
  readonly effectiveFrom: (date: string) => string;
  readonly unverifiedDocument: string;
  readonly unverifiedFact: string;
  readonly alsoOnTopic: string;
  readonly alsoSays: string;
  readonly issuedOn: (date: string) => string;
  readonly issuedBy: (issuer: string) => string;
  readonly signedBy: (signer: string) => string;
  readonly notRecorded: Readonly<Record<'date' | 'effective' | 'issuer' | 'signer', string>>;
  readonly relation: Readonly<Record<RelationType, { readonly out: string; readonly in: string }>>;
  readonly noRelation: Readonly<
    Record<RelationType, { readonly out: string; readonly in: string }>
  >;
  readonly relationCount: (count: number) => string;
  readonly ambiguous: (count: number, number: string) => string;
  readonly whichOne: string;
  readonly unknownNumber: (number: string) => string;
  readonly sameSerial: string;
  readonly nothingHere: string;
  readonly libraryHolds: (count: number, subject: string | null) => string;
  readonly nearestTopics: (topics: readonly Span[]) => readonly (Span | string)[];
  readonly recorded: string;
  readonly notInDocument: string;
  readonly itIsAbout: string;
  readonly listLead: (count: number, what: string) => string;
  readonly nextOf: (count: number, what: string) => string;
  readonly listMore: (count: number) => string;
  readonly newestLead: string;
  readonly oldestLead: string;
  readonly noneMeets: (what: string) => string;
  readonly unsure: string;
  readonly askWhichDocument: string;
  readonly askSomething: string;
  readonly tooLong: (limit: number) => string;
  readonly greeting: (library: string | null) => string;
  readonly thanks: string;
  readonly help: (library: string | null) => string;
  readonly examples: readonly string[];
  readonly merged: (place: string, into: string, date: string) => string;
  readonly compareLead: string;
  readonly termOwner: (owner: string) => string;
  /** Questions to ask next; `name` is how the document is called (`Nghị quyết 04-NQ/TU`). */
  readonly suggest: Readonly<
    Record<'about' | 'targets' | 'status' | 'implements' | 'who' | 'when', (name: string) => string>
  >;
  readonly placeOf: (place: string) => string;
  readonly onTopic: (topic: string) => string;
  readonly ofYear: (year: number) => string;
}
