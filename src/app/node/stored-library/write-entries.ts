/** Writes the entries of a stored library: their texts, their passages and the terms of these. */
import type { Database, Statement } from 'better-sqlite3';
import { definitionsIn } from '../../../answer/retrieve/definitions.ts';
import type { Entry } from '../../../library/document.ts';
import { createPassageEncoder, type WordNumbers } from '../../../search/corpus.ts';
import { allPassages, createPassageTable, findPassages } from '../../../search/passage.ts';
import { extractPassageTerms, type PassageTerms, tokenOf } from '../../../search/passage-terms.ts';
import { createTextReader, type LibraryTables } from '../../../search/search-index.ts';
import { MARKED_FIELDS } from '../../../search/term-index.ts';
import { type AbbreviationTable, createAbbreviationTable } from '../../../text/abbreviations.ts';
import { TermCounts } from './term-counts.ts';
import { readWords, writeWords } from './word-table.ts';

/** A section without its text, as it is stored: anchor, heading, path, citation. */
export type StoredOutline = readonly (readonly [string, string, readonly string[], string])[];

const bytesOf = (numbers: Int32Array): Buffer =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Reads numbers that were stored as bytes; a copy, because the bytes may start anywhere. */
export function readNumbers(bytes: Uint8Array): Int32Array {
  const copy = bytes.slice();
  return new Int32Array(
    copy.buffer,
    copy.byteOffset,
    copy.byteLength / Int32Array.BYTES_PER_ELEMENT,
  );
}

/** Writes entries within one transaction. Call `finish` before it is committed. */
export class EntryWriter {
  private readonly database: Database;
  private readonly tables: LibraryTables;
  private readonly abbreviations: AbbreviationTable;
  private readonly numbers: WordNumbers;
  private readonly firstNewWord: number;
  private readonly encode: ReturnType<typeof createPassageEncoder>;
  private readonly counts: TermCounts;
  private readonly statements: Statements;
  private nextPassage: number;

  constructor(database: Database, tables: LibraryTables) {
    this.database = database;
    this.tables = tables;
    this.numbers = readWords(database);
    this.firstNewWord = this.numbers.words.length;
    this.abbreviations = createAbbreviationTable(tables.abbreviations);
    this.encode = createPassageEncoder(this.numbers, createTextReader(this.abbreviations));
    this.counts = new TermCounts(database, (word) => this.numbers.folded[word] ?? word);
    this.statements = prepareStatements(database);
    this.nextPassage = maxOf(database, 'passage') + 1;
  }

  /** Returns the id of the entry, or null when another one has its key. */
  add(entry: Entry, path: string): number | null {
    const { sections, ...meta } = entry;
    const source = {
      documents: entry.kind === 'document' ? [entry] : [],
      terms: entry.kind === 'term' ? [entry] : [],
      topics: this.tables.topics,
    };
    const found = findPassages(source);
    const outline: StoredOutline = sections.map(({ anchor, heading, path: headings, citation }) => [
      anchor,
      heading,
      headings,
      citation,
    ]);
    const { changes, lastInsertRowid } = this.statements.insertEntry.run(
      entry.id,
      path,
      JSON.stringify(meta),
      JSON.stringify(outline),
      this.nextPassage,
      found.entries.length,
    );
    if (changes === 0) return null;
    const id = Number(lastInsertRowid);
    for (const [position, { text, questions }] of sections.entries())
      this.statements.insertSection.run(
        id,
        position,
        text,
        questions === undefined ? null : JSON.stringify(questions),
      );
    for (const { keys, line, term } of definitionsIn(entry, this.abbreviations))
      for (const key of keys) this.statements.insertDefinition.run(key, id, line, term);
    for (const passage of allPassages(createPassageTable(source, found)))
      this.addPassage(found.sections[passage.id] ?? -1, this.encode(passage));
    return id;
  }

  /** Removes an entry with its texts, passages and terms. */
  remove(entry: number): void {
    const range = this.statements.findRange.get(entry);
    if (range === undefined) return;
    for (let id = range.first_passage; id < range.first_passage + range.passage_count; id++) {
      const passage = this.statements.findCodes.get(id);
      if (passage === undefined) continue;
      this.counts.add(this.termsOf(readNumbers(passage.codes)), -1);
      this.statements.deleteTerms.run(id);
      this.statements.deletePassage.run(id);
    }
    this.statements.deleteSections.run(entry);
    this.statements.deleteDefinitions.run(entry);
    this.statements.deleteEntry.run(entry);
  }

  /** Writes the words and the counts. */
  finish(): void {
    writeWords(this.database, this.numbers, this.firstNewWord);
    this.counts.flush();
  }

  private addPassage(section: number, codes: readonly number[]): void {
    const numbers = Int32Array.from(codes);
    const terms = this.termsOf(numbers);
    const id = this.nextPassage++;
    this.statements.insertPassage.run(id, section, bytesOf(terms.lengths), bytesOf(numbers));
    this.statements.insertTerms.run(
      id,
      ...terms.fields.map((field) =>
        field.map(({ first, second }) => tokenOf(first, second)).join(' '),
      ),
    );
    this.counts.add(terms, 1);
  }

  private termsOf(codes: Int32Array): PassageTerms {
    return extractPassageTerms(codes, this.numbers);
  }
}

/** Returns the highest id of a table; -1 when it is empty. */
function maxOf(database: Database, table: 'passage'): number {
  const row = database
    .prepare<[], { readonly id: number | null }>(`SELECT max(id) AS id FROM ${table}`)
    .get();
  return row?.id ?? -1;
}

interface Statements {
  readonly insertEntry: Statement;
  readonly insertSection: Statement;
  readonly insertPassage: Statement;
  readonly insertTerms: Statement;
  readonly findRange: Statement<
    [number],
    { readonly first_passage: number; readonly passage_count: number }
  >;
  readonly findCodes: Statement<[number], { readonly codes: Buffer }>;
  readonly deleteTerms: Statement;
  readonly deletePassage: Statement;
  readonly deleteSections: Statement;
  readonly deleteEntry: Statement;
  readonly insertDefinition: Statement;
  readonly deleteDefinitions: Statement;
}

function prepareStatements(database: Database): Statements {
  const columns = MARKED_FIELDS.map((_, field) => `f${field}`);
  return {
    insertEntry: database.prepare(
      `INSERT INTO entry (key, path, meta, outline, first_passage, passage_count)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ),
    insertSection: database.prepare(
      'INSERT INTO section (entry, position, text, questions) VALUES (?, ?, ?, ?)',
    ),
    insertPassage: database.prepare(
      'INSERT INTO passage (id, section, lengths, codes) VALUES (?, ?, ?, ?)',
    ),
    insertTerms: database.prepare(
      `INSERT INTO terms (rowid, ${columns.join(', ')}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
    ),
    findRange: database.prepare('SELECT first_passage, passage_count FROM entry WHERE id = ?'),
    findCodes: database.prepare('SELECT codes FROM passage WHERE id = ?'),
    deleteTerms: database.prepare('DELETE FROM terms WHERE rowid = ?'),
    deletePassage: database.prepare('DELETE FROM passage WHERE id = ?'),
    deleteSections: database.prepare('DELETE FROM section WHERE entry = ?'),
    insertDefinition: database.prepare(
      'INSERT INTO definition (key, entry, line, term) VALUES (?, ?, ?, ?)',
    ),
    deleteDefinitions: database.prepare('DELETE FROM definition WHERE entry = ?'),
    deleteEntry: database.prepare('DELETE FROM entry WHERE id = ?'),
  };
}
