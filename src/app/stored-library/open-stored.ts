/**
 * A library whose texts are in tables. The data of documents and all words are in memory; texts, words
 * of passages and terms are read when a question needs them.
 */
import type { Entry, LegalDocument, Term } from '../../library/document.ts';
import type { KnowledgeFault } from '../../library/knowledge-fault.ts';
import {
  entriesById,
  type Library,
  type Outline,
  type StoredDefinition,
} from '../../library/library.ts';
import { findMergedTexts, type MergedTexts } from '../../library/merge-texts.ts';
import { deriveTables } from '../../search/search-index.ts';
import { ALL_FIELDS, BODY_FIELD } from '../../search/term-fields.ts';
import type { RestorerModel } from '../../text/vi/restore-diacritics.ts';
import type { BuiltLibrary } from '../built-library.ts';
import { createFts5Source } from './fts5-source.ts';
import type { StoredInfo } from './info.ts';
import type { ExpectedRead, StoredRows } from './rows.ts';
import type { StoredVocabulary } from './stored-model.ts';
import {
  createPassageRows,
  createStoredPassages,
  type OpenedEntry,
  type PassageRows,
} from './stored-passages.ts';
import {
  createSectionTexts,
  createStoredSections,
  type SectionTexts,
  type StoredSections,
} from './stored-sections.ts';

/** A row of the table `entry`, without its data. */
export type EntryRow = readonly [id: number, firstPassage: number, passageCount: number];

/** What is read of a stored library when it is opened. */
export interface StoredHead {
  readonly info: StoredInfo;
  /** In the order of their paths. */
  readonly entries: readonly EntryRow[];
  /** Returns the data of an entry by the id of its row, as JSON. */
  readonly metaOf: (id: number) => string;
  readonly vocabulary: StoredVocabulary;
  readonly restorer: RestorerModel;
  readonly faults: readonly KnowledgeFault[];
}

/**
 * What an opened library hands on to the same library after a change. A row is never written again under
 * its id, so that an entry, its texts and its passages stay valid as long as the row is there. Entries
 * stay the same objects, and with them what was computed of each.
 */
export interface KeptRows {
  readonly tables: StoredInfo['tables'];
  readonly restorer: RestorerModel;
  /** By the id of the row. */
  readonly entries: ReadonlyMap<number, OpenedEntry>;
  readonly texts: SectionTexts;
  readonly passages: PassageRows;
}

export interface OpenedLibrary extends BuiltLibrary {
  readonly kept: KeptRows;
}

/**
 * Opens a stored library.
 *
 * @param former what the library before handed on; null for another library, or none
 */
export function openStored(
  head: StoredHead,
  rows: StoredRows,
  former: KeptRows | null = null,
): OpenedLibrary {
  const { meanLengths } = head.info;
  // The tables of a file never change, since its name is a hash of them.
  const tables = former?.tables ?? head.info.tables;
  const texts = former?.texts ?? createSectionTexts();
  const sections = createStoredSections(rows, texts);
  const passageRows = former?.passages ?? createPassageRows();
  const opened = head.entries.map((row) => {
    const known = former?.entries.get(row[0]);
    if (known === undefined) return openEntry(row, head.metaOf(row[0]), sections);
    known.reader.sections = sections;
    return known;
  });
  const entries = opened.map(({ entry }) => entry);
  const merged = findMergedTexts(entries.filter((entry) => entry.kind === 'document'));
  const terms = entries.filter((entry) => entry.kind === 'term');
  const library: Library = {
    ...tables,
    documents: merged.documents,
    terms,
    entries: entriesById(merged.documents, terms),
    faults: head.faults,
    storedDefinitions: createDefinitionReader(rows, opened, merged),
    storedOutlines: readOutlines(opened, merged),
    ...expectPlaces(opened, rows),
  };
  const { words, folded, frequencies, lengths } = head.vocabulary;
  const corpus = { words, folded };
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const passages = createStoredPassages(opened, {
    rows,
    sections,
    kept: passageRows,
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
    kept: {
      tables,
      restorer: head.restorer,
      entries: new Map(opened.map((one) => [one.row, one])),
      texts,
      passages: passageRows,
    },
  };
}

/** The data of an entry, with the figures of its text. */
type StoredMeta = (Omit<LegalDocument, 'sections'> | Omit<Term, 'sections'>) & {
  readonly outline: Outline;
};

/** The figures of entries. A document that was merged has others than its files. */
function readOutlines(
  opened: readonly OpenedEntry[],
  { ids }: MergedTexts,
): ReadonlyMap<string, Outline> {
  const merged = new Set([...ids.keys(), ...ids.values()]);
  return new Map(
    opened.flatMap(({ entry, outline }) =>
      merged.has(entry.id) ? [] : [[entry.id, outline] as const],
    ),
  );
}

/** Fetches the places of the sections of several entries at once. */
function expectPlaces(
  opened: readonly OpenedEntry[],
  { expect }: StoredRows,
): Pick<Library, 'expectSections'> {
  if (expect === undefined) return {};
  const rowsById = new Map(opened.map(({ entry, row }) => [entry.id, row]));
  return {
    expectSections: (entries) =>
      expect(
        entries.flatMap(({ id }): ExpectedRead[] => {
          const row = rowsById.get(id);
          return row === undefined ? [] : [['places', [row]]];
        }),
      ),
  };
}

/** Gives an entry its sections, which are read when they are used. */
function openEntry(
  [row, firstPassage, passageCount]: EntryRow,
  text: string,
  sections: StoredSections,
): OpenedEntry {
  const { outline, ...meta } = JSON.parse(text) as StoredMeta;
  const reader = { sections };
  const entry = Object.defineProperty(meta, 'sections', {
    enumerable: true,
    get: () => reader.sections.of(row),
  }) as Entry;
  return { entry, row, firstPassage, passageCount, reader, outline };
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
