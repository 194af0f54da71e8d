/**
 * Opens the derived file of a large library. The data of documents, their headings' places and all
 * words are in memory; texts, words of passages and terms are read when a question needs them.
 */
import Sqlite, { type Database } from 'better-sqlite3';
import { numberOfUnit, unitsOfSection } from '../../../library/articles.ts';
import type {
  Entry,
  LegalDocument,
  LineQuestions,
  Section,
  Term,
} from '../../../library/document.ts';
import type { KnowledgeFault } from '../../../library/knowledge-fault.ts';
import type { Library, StoredDefinition } from '../../../library/library.ts';
import { findMergedTexts, type MergedTexts } from '../../../library/merge-texts.ts';
import type { Passage, PassageTable } from '../../../search/passage.ts';
import { readPassage as describePassage, readLabels } from '../../../search/passage.ts';
import { deriveTables, type LibraryTables } from '../../../search/search-index.ts';
import type { StoredPassage } from '../../../search/stored-bm25.ts';
import { ALL_FIELDS } from '../../../search/term-index.ts';
import { RecentMap } from '../../../shared/recent-map.ts';
import type { BuiltLibrary } from '../../built-library.ts';
import { createFts5Source } from './fts5-source.ts';
import { readInfo } from './info.ts';
import { readRestorer } from './restorer-part.ts';
import { hasTables } from './schema.ts';
import { readWords } from './word-table.ts';
import { readNumbers, type StoredOutline } from './write-entries.ts';

/** How many sections, texts and passages are kept in memory. */
const KEPT_OUTLINES = 300;
const KEPT_TEXTS = 2000;
const KEPT_PASSAGES = 2000;
/** How many passages keep their words: those of the last question or two. */
const KEPT_WORDS = 1000;
/** The pages of the file that SQLite keeps, in KiB. */
const PAGE_CACHE_KIB = 32_768;

interface EntryRow {
  readonly id: number;
  readonly meta: string;
  readonly first_passage: number;
  readonly passage_count: number;
}

/** Reads the sections of entries by the id of the row. */
type ReadSections = (entry: number) => readonly Section[];

/** Returns sections whose texts are read from the file. */
function createSectionReader(database: Database): ReadSections {
  const findOutline = database
    .prepare<[number], string>('SELECT outline FROM entry WHERE id = ?')
    .pluck();
  const findText = database
    .prepare<[number, number], string>('SELECT text FROM section WHERE entry = ? AND position = ?')
    .pluck();
  const findQuestions = database
    .prepare<[number, number], string | null>(
      'SELECT questions FROM section WHERE entry = ? AND position = ?',
    )
    .pluck();
  const outlines = new RecentMap<number, readonly Section[]>(KEPT_OUTLINES);
  const texts = new RecentMap<string, string>(KEPT_TEXTS);
  const read = (entry: number): readonly Section[] =>
    (JSON.parse(findOutline.get(entry) ?? '[]') as StoredOutline).map(
      ([anchor, heading, path, citation], position): Section => ({
        anchor,
        heading,
        path,
        citation,
        get text() {
          return texts.getOrCreate(
            `${entry} ${position}`,
            () => findText.get(entry, position) ?? '',
          );
        },
        get questions() {
          const stored = findQuestions.get(entry, position);
          return stored == null ? undefined : (JSON.parse(stored) as LineQuestions[]);
        },
      }),
    );
  return (entry) => outlines.getOrCreate(entry, () => read(entry));
}

/** Gives an entry its sections, which are read when they are used. */
function withSections(row: EntryRow, sections: ReadSections): Entry {
  const meta = JSON.parse(row.meta) as Omit<LegalDocument, 'sections'> | Omit<Term, 'sections'>;
  return Object.defineProperty(meta, 'sections', {
    enumerable: true,
    get: () => sections(row.id),
  }) as Entry;
}

interface OpenedEntry {
  readonly entry: Entry;
  readonly row: EntryRow;
}

function readEntries(database: Database, sections: ReadSections): OpenedEntry[] {
  const rows = database.prepare<[], EntryRow>(
    'SELECT id, meta, first_passage, passage_count FROM entry ORDER BY path',
  );
  return rows.all().map((row) => ({ entry: withSections(row, sections), row }));
}

/** Whether a section is an article. Those of a summary give way to the text in full. */
const isArticle = (section: Section | undefined): boolean =>
  section !== undefined && numberOfUnit(unitsOfSection(section), 'article') !== null;

/** The passages of the file, by their ids there. */
function createStoredPassages(
  database: Database,
  opened: readonly OpenedEntry[],
  tables: LibraryTables,
  ids: ReadonlyMap<string, string>,
): PassageTable {
  const size = opened.reduce(
    (end, { row }) => Math.max(end, row.first_passage + row.passage_count),
    0,
  );
  const findSection = database
    .prepare<[number], number>('SELECT section FROM passage WHERE id = ?')
    .pluck();
  /** By passage: one more than the position of its entry; 0 for none. */
  const positions = new Int32Array(size);
  for (const [at, { row }] of opened.entries())
    positions.fill(at + 1, row.first_passage, row.first_passage + row.passage_count);
  const keyOf = (entry: Entry): string => ids.get(entry.id) ?? entry.id;
  const summaries = new Set(ids.values());
  for (const { entry, row } of opened) {
    if (!summaries.has(entry.id)) continue;
    for (let id = row.first_passage; id < row.first_passage + row.passage_count; id++)
      if (isArticle(entry.sections[findSection.get(id) ?? -1])) positions[id] = 0;
  }
  const byKey = new Map<string, OpenedEntry[]>();
  for (const one of opened)
    byKey.set(keyOf(one.entry), [...(byKey.get(keyOf(one.entry)) ?? []), one]);
  const known = new RecentMap<number, Passage>(KEPT_PASSAGES);
  const topics = new Map(tables.topics.map((topic) => [topic.id, topic]));
  const at = (id: number): Passage | undefined => {
    const one = opened[(positions[id] ?? 0) - 1];
    if (one === undefined) return undefined;
    return known.getOrCreate(id, () => {
      const section = one.entry.sections[findSection.get(id) ?? -1];
      const labels = { ...readLabels(one.entry, topics), entry: keyOf(one.entry) };
      return describePassage(id, labels, section);
    });
  };
  return {
    count: positions.reduce((sum, position) => sum + (position > 0 ? 1 : 0), 0),
    at,
    entryOf: (id) => {
      const one = opened[(positions[id] ?? 0) - 1];
      return one === undefined ? undefined : keyOf(one.entry);
    },
    of: (entry) =>
      (byKey.get(entry) ?? []).flatMap(({ row }) =>
        Array.from({ length: row.passage_count }, (_, n) => row.first_passage + n).flatMap(
          (id) => at(id) ?? [],
        ),
      ),
  };
}

/** Returns a function that reads the lines that define a term, in the order of the documents. */
function createDefinitionReader(
  database: Database,
  opened: readonly OpenedEntry[],
  { documents, ids }: MergedTexts,
): (key: string) => readonly StoredDefinition[] {
  const find = database.prepare<
    [string],
    { readonly entry: number; readonly line: string; readonly term: string }
  >('SELECT entry, line, term FROM definition WHERE key = ? ORDER BY rowid');
  const kept = new Map<string, Entry>(documents.map((document) => [document.id, document]));
  const byRow = new Map(
    opened.map(({ entry, row }) => [row.id, kept.get(ids.get(entry.id) ?? entry.id) ?? entry]),
  );
  return (key) =>
    find.all(key).flatMap(({ entry, line, term }) => {
      const by = byRow.get(entry);
      return by === undefined ? [] : [{ entry: by, line, term }];
    });
}

/** Returns a function that reads the words of a passage and the lengths of its fields. */
function createWordsReader(database: Database): (id: number) => StoredPassage | null {
  const find = database.prepare<[number], { readonly lengths: Buffer; readonly codes: Buffer }>(
    'SELECT lengths, codes FROM passage WHERE id = ?',
  );
  const read = (id: number): StoredPassage | null => {
    const row = find.get(id);
    return row === undefined
      ? null
      : { lengths: readNumbers(row.lengths), codes: readNumbers(row.codes) };
  };
  // What is scored is ranked right after.
  const kept = new RecentMap<number, StoredPassage | null>(KEPT_WORDS);
  return (id) => kept.getOrCreate(id, () => read(id));
}

/** A library in a derived file. */
export interface StoredLibrary extends BuiltLibrary {
  /** Files with faults whose documents are in the library: broken ones as they were before. */
  readonly keptFiles: ReadonlySet<string>;
}

/**
 * Opens a stored library as it is now: later changes of the file are not seen.
 *
 * @returns null when there is no file, or when it has other tables
 */
export function openStoredLibrary(path: string): StoredLibrary | null {
  const database = openDatabase(path);
  if (database === null) return null;
  const built = readStoredLibrary(database);
  if (built === null) database.close();
  return built;
}

/** Returns the library in an open database; null when it was never finished. */
export function readStoredLibrary(database: Database): StoredLibrary | null {
  const info = readInfo(database);
  if (info === null) return null;
  const { tables } = info;
  const opened = readEntries(database, createSectionReader(database));
  const entries = opened.map(({ entry }) => entry);
  const merged = findMergedTexts(entries.filter((entry) => entry.kind === 'document'));
  const terms = entries.filter((entry) => entry.kind === 'term');
  const library: Library = {
    ...tables,
    documents: merged.documents,
    terms,
    entries: new Map([...merged.documents, ...terms].map((entry) => [entry.id, entry])),
    faults: readFaults(database),
    storedDefinitions: createDefinitionReader(database, opened, merged),
  };
  const { words, folded } = readWords(database);
  const corpus = { words, folded: Int32Array.from(folded) };
  const wordIds = new Map(words.map((word, id) => [word, id]));
  const passages = createStoredPassages(database, opened, tables, merged.ids);
  const readPassage = createWordsReader(database);
  const source = createFts5Source(database, {
    wordIds,
    folded: corpus.folded,
    readPassage,
    passageCount: passages.count,
    meanLengths: ALL_FIELDS.map((_, field) => info.meanLengths[field] ?? 1),
  });
  return {
    library,
    keptFiles: readKeptFiles(database),
    index: {
      passages,
      corpus,
      codesOf: (id) => readPassage(id)?.codes ?? new Int32Array(0),
      wordIds,
      terms: source,
      ...deriveTables(tables, corpus, readRestorer(database), source, passages.count),
    },
  };
}

/** Opens the file for reading, and keeps what it shows now. */
function openDatabase(path: string): Database | null {
  let database: Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, fileMustExist: true });
    if (!hasTables(database)) throw new Error('other tables');
    database.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
    database.exec('BEGIN');
    return database;
  } catch {
    database?.close();
    return null;
  }
}

/** Returns the files with faults whose documents are in the library. */
function readKeptFiles(database: Database): ReadonlySet<string> {
  const rows = database
    .prepare<[], string>("SELECT path FROM file WHERE entry IS NOT NULL AND faults <> '[]'")
    .pluck();
  return new Set(rows.all());
}

function readFaults(database: Database): KnowledgeFault[] {
  const rows = database.prepare<[], string>("SELECT faults FROM file WHERE faults <> '[]'").pluck();
  return rows.all().flatMap((faults) => JSON.parse(faults) as KnowledgeFault[]);
}
