/** What the import tells of a file: one JSON line (docs/contracts.md). */
import type { KnowledgeDocument } from './knowledge-document.ts';
import type { Paper, PaperFields } from './paper.ts';
import type { Reading } from './reading.ts';
import type { RefusalReason } from './refusal.ts';
import type { ImportedFrontMatter } from './write-document.ts';

export interface FieldReport {
  readonly confidence: number;
  readonly evidence: string;
  readonly page: number;
}

export interface ReadResult {
  readonly file: string;
  readonly status: 'read';
  readonly reason: null;
  readonly document: ImportedFrontMatter;
  readonly fields: Readonly<Record<string, FieldReport>>;
  readonly articles: readonly string[];
  readonly tables: number;
  readonly appendices: readonly string[];
  readonly definitions: readonly { readonly term: string; readonly at: string }[];
  readonly recipients: readonly string[];
  readonly relations: readonly {
    readonly type: string;
    readonly target: string;
    readonly targetDate: string | null;
    readonly at: string;
    readonly isPartial: boolean;
    readonly confidence: number;
    readonly evidence: string;
    readonly page: number;
  }[];
  readonly warnings: readonly string[];
}

export interface RefusedResult {
  readonly file: string;
  readonly status: 'refused';
  readonly reason: RefusalReason;
  /** What was found, and what is allowed. */
  readonly message: string;
}

export type ImportResult = ReadResult | RefusedResult;

export interface ImportedFile {
  readonly result: ImportResult;
  /** The document in the knowledge format; null for a file that is refused. */
  readonly markdown: string | null;
}

/** Returns the report of a file that is not read. */
export const refusalOf = (file: string, reason: RefusalReason, message: string): RefusedResult => ({
  file,
  status: 'refused',
  reason,
  message,
});

/** Returns the report of a paper. */
export function reportOf(
  file: string,
  paper: Paper,
  document: ImportedFrontMatter,
  notes: readonly string[],
): ReadResult {
  const report = ({ confidence, evidence, page }: Reading<unknown>): FieldReport => ({
    confidence,
    evidence,
    page,
  });
  const fields = Object.fromEntries(
    FIELD_NAMES.map((name) => [name, report(paper.fields[name])] as const),
  );
  return {
    file,
    status: 'read',
    reason: null,
    document,
    fields,
    articles: paper.fields.articles.value ?? [],
    tables: paper.tables,
    appendices: paper.appendices.map(({ heading }) => heading),
    definitions: paper.definitions.map(({ term, at }) => ({ term, at })),
    recipients: paper.recipients,
    relations: paper.relations,
    warnings: [...notes, ...paper.warnings],
  };
}

/** Returns the report of a file that is in the knowledge format already: every field is as it says. */
export function reportOfKnown(file: string, known: KnowledgeDocument): ReadResult {
  const { document } = known;
  const stated: FieldReport = { confidence: 1, evidence: 'front matter', page: 1 };
  const fields = Object.fromEntries(FIELD_NAMES.map((name) => [name, stated] as const));
  return {
    file,
    status: 'read',
    reason: null,
    document: {
      id: document.id,
      number: document.number,
      type: document.type,
      title: document.title,
      text: document.text,
      passedBy: document.passedBy,
      signedBy: document.signedBy,
      dateDocument: document.dateDocument,
      dateEffective: document.dateEffective,
      inForce: document.inForce,
      jurisdiction: document.jurisdiction,
      topics: document.topics,
      relations: document.relations,
      sources: document.sources,
    },
    fields,
    articles: known.articles,
    tables: known.tables,
    appendices: known.appendices,
    definitions: [],
    recipients: [],
    relations: document.relations.map(({ type, target, targetDate, at }) => ({
      type,
      target,
      targetDate,
      at: at ?? '',
      isPartial: false,
      confidence: 1,
      evidence: 'front matter',
      page: 1,
    })),
    warnings: known.warnings,
  };
}

const FIELD_NAMES: readonly (keyof PaperFields)[] = [
  'number',
  'type',
  'title',
  'passedBy',
  'signedBy',
  'signedAs',
  'place',
  'dateDocument',
  'dateEffective',
  'jurisdiction',
  'articles',
];
