/**
 * A library whose texts are in tables. The data of documents and all words are in memory; texts, words
 * of passages and terms are read when a question needs them.
 */
import type { Entry, LegalDocument, Term } from '../../library/document.ts';
import type { KnowledgeFault } from '../../library/knowledge-fault.ts';
import type { Library, StoredDefinition } from '../../library/library.ts';
import { findMergedTexts, type MergedTexts } from '../../library/merge-texts.ts';
import { deriveTables } from '../../search/search-index.ts';
import { ALL_FIELDS, BODY_FIELD } from '../../search/term-index.ts';
import type { RestorerModel } from '../../text/vi/restore-diacritics.ts';
import type { BuiltLibrary } from '../built-library.ts';
import { createFts5Source } from './fts5-source.ts';
import type { StoredInfo } from './info.ts';
import type { StoredRows } from './rows.ts';
import type { StoredVocabulary } from './stored-model.ts';
import { createStoredPassages, type OpenedEntry } from './stored-passages.ts';
import { createStoredSections, type StoredSections } from './stored-sections.ts';

/** A row of the table `entry`. */
export type EntryRow = readonly [
  id: number,
  meta: string,
  firstPassage: number,
  passageCount: number,
];

/** What is read of a stored library when it is opened. */
export interface StoredHead {
  readonly info: StoredInfo;
  /** In the order of their paths. */
  readonly entries: readonly EntryRow[];
  readonly vocabulary: StoredVocabulary;
  readonly restorer: RestorerModel;
  readonly faults: readonly KnowledgeFault[];
}

/** Opens a stored library. */
export function openStored(head: StoredHead, rows: StoredRows): BuiltLibrary {
  const { tables, meanLengths } = head.info;
  const sections = createStoredSections(rows);
  const opened = head.entries.map((row) => openEntry(row, sections));
  const entries = opened.map(({ entry }) => entry);
  const merged = findMergedTexts(entries.filter((entry) => entry.kind === 'document'));
  const terms = entries.filter((entry) => entry.kind === 'term');
  const library: Library = {
    ...tables,
    documents: merged.documents,
    terms,
    entries: new Map([...merged.documents, ...terms].map((entry) => [entry.id, entry])),
    faults: head.faults,
    storedDefinitions: createDefinitionReader(rows, opened, merged),
  };
  const { words, folded, frequencies, lengths } = head.vocabulary;
  const corpus = { words, folded };
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const passages = createStoredPassages(opened, {
    rows,
    sections,
    topics: tables.topics,
    ids: merged.ids,
  });
  const positionsByRow = new Map(opened.map(({ row }, position) => [row, position]));
  const source = createFts5Source(rows, {
    wordIds,
    folded,
    frequencies,
    readPassage: passages.unpack,
    passageCount: passages.count,
    meanLengths: ALL_FIELDS.map((_, field) => meanLengths[field] ?? 1),
    tally: {
      lengths,
      meanLength: meanLengths[BODY_FIELD] ?? 1,
      positions: passages.positions,
      rangeOf: (position) => {
        const { firstPassage = 0, passageCount = 0 } = opened[position] ?? {};
        return [firstPassage, firstPassage + passageCount];
      },
    },
    positionOf: (row) => positionsByRow.get(row) ?? -1,
    expectPassages: passages.expectWords,
  });
  return {
    library,
    index: {
      passages,
      corpus,
      codesOf: passages.codesOf,
      wordIds,
      terms: source,
      ...deriveTables(tables, corpus, head.restorer, source, passages.count),
    },
  };
}

/** Gives an entry its sections, which are read when they are used. */
function openEntry(
  [row, text, firstPassage, passageCount]: EntryRow,
  sections: StoredSections,
): OpenedEntry {
  const meta = JSON.parse(text) as Omit<LegalDocument, 'sections'> | Omit<Term, 'sections'>;
  const entry = Object.defineProperty(meta, 'sections', {
    enumerable: true,
    get: () => sections.of(row),
  }) as Entry;
  return { entry, row, firstPassage, passageCount };
}

/** Returns a function that reads the lines that define a term, in the order of the documents. */
function createDefinitionReader(
  rows: StoredRows,
  opened: readonly OpenedEntry[],
  { documents, ids }: MergedTexts,
): (key: string) => readonly StoredDefinition[] {
  const kept = new Map<string, Entry>(documents.map((document) => [document.id, document]));
  const byRow = new Map(
    opened.map(({ entry, row }) => [row, kept.get(ids.get(entry.id) ?? entry.id) ?? entry]),
  );
  return (key) =>
    rows.read('definitions', [key]).flatMap(([entry, line, term]) => {
      const by = byRow.get(entry);
      return by === undefined ? [] : [{ entry: by, line, term }];
    });
}
