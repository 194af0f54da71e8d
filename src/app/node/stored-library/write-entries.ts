/** Writes the entries of a stored library: their texts, their passages and the terms of these. */
import type { Database, Statement } from 'better-sqlite3';
import { definitionsIn } from '../../../answer/retrieve/definitions.ts';
import type { Entry } from '../../../library/document.ts';
import { readOutline } from '../../../library/outline.ts';
import { createPassageEncoder } from '../../../search/corpus.ts';
import { allPassages, createPassageTable, findPassages } from '../../../search/passage.ts';
import { extractPassageTerms, type PassageTerms, tokenOf } from '../../../search/passage-terms.ts';
import { createTextReader, type LibraryTables } from '../../../search/search-index.ts';
import { BODY_FIELD, isLabelField } from '../../../search/term-fields.ts';
import { type AbbreviationTable, createAbbreviationTable } from '../../../text/abbreviations.ts';
import { NEXT_PASSAGE_NAME } from '../../stored-library/info.ts';
import { packWords, WordsUnpacker } from '../../stored-library/packed-words.ts';
import { lengthByte } from '../../stored-library/stored-model.ts';
import { packPlace } from '../../stored-library/stored-sections.ts';
import { GrowingVocabulary } from './growing-vocabulary.ts';
import { readInfoText } from './open-file.ts';
import { TermCounts } from './term-counts.ts';
import { writeInfoText } from './write-part.ts';

/** Writes entries within one transaction. Call `finish` before it is committed. */
export class EntryWriter {
  private readonly database: Database;
  private readonly tables: LibraryTables;
  private readonly abbreviations: AbbreviationTable;
  private readonly vocabulary: GrowingVocabulary;
  private readonly unpacker = new WordsUnpacker();
  private readonly encode: ReturnType<typeof createPassageEncoder>;
  private readonly counts: TermCounts;
  private readonly statements: Statements;
  private nextPassage: number;

  /** @param logsChanges whether a copy of the file is brought up to date by the log of changes */
  constructor(database: Database, tables: LibraryTables, logsChanges: boolean) {
    this.database = database;
    this.tables = tables;
    this.vocabulary = new GrowingVocabulary(database);
    this.abbreviations = createAbbreviationTable(tables.abbreviations);
    this.encode = createPassageEncoder(
      this.vocabulary.numbers,
      createTextReader(this.abbreviations),
    );
    this.counts = new TermCounts(
      database,
      (word) => this.vocabulary.numbers.folded[word] ?? word,
      logsChanges,
    );
    this.statements = prepareStatements(database);
    this.nextPassage = Number(readInfoText(database, NEXT_PASSAGE_NAME) ?? 0);
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
    const { changes, lastInsertRowid } = this.statements.insertEntry.run(
      entry.id,
      path,
      JSON.stringify({ ...meta, outline: readOutline(entry) }),
      this.nextPassage,
      found.entries.length,
    );
    if (changes === 0) return null;
    const id = Number(lastInsertRowid);
    for (const [position, section] of sections.entries())
      this.statements.insertSection.run(
        id,
        position,
        packPlace(section),
        section.questions === undefined ? null : JSON.stringify(section.questions),
        section.text,
      );
    for (const { keys, line, term } of definitionsIn(entry, this.abbreviations))
      for (const key of keys) this.statements.insertDefinition.run(key, id, line, term);
    let label = '';
    for (const passage of allPassages(createPassageTable(source, found))) {
      const terms = this.addPassage(found.sections[passage.id] ?? -1, this.encode(passage));
      // All passages of an entry have the same labels.
      label = tokensOf(terms, true);
    }
    if (label !== '') this.statements.insertLabel.run(id, label);
    return id;
  }

  /** Removes an entry with its texts, passages and terms. */
  remove(entry: number): void {
    const range = this.statements.findRange.get(entry);
    if (range === undefined) return;
    for (let id = range.first_passage; id < range.first_passage + range.passage_count; id++) {
      const passage = this.statements.findWords.get(id);
      if (passage === undefined) continue;
      this.count(id, this.termsOf(this.unpacker.unpack(passage.words).codes), -1);
      this.statements.deleteOwn.run(id);
      this.statements.deletePassage.run(id);
    }
    this.statements.deleteLabel.run(entry);
    this.statements.deleteSections.run(entry);
    this.statements.deleteDefinitions.run(entry);
    this.statements.deleteEntry.run(entry);
  }

  /** Writes the words and the counts. */
  finish(): void {
    this.vocabulary.write();
    this.counts.flush();
    writeInfoText(this.database, NEXT_PASSAGE_NAME, String(this.nextPassage));
  }

  private addPassage(section: number, codes: readonly number[]): PassageTerms {
    const numbers = Int32Array.from(codes);
    const terms = this.termsOf(numbers);
    const id = this.nextPassage++;
    const words = packWords({ lengths: terms.lengths, codes: numbers });
    this.statements.insertPassage.run(id, section, words);
    this.statements.insertOwn.run(id, tokensOf(terms, false));
    this.count(id, terms, 1);
    return terms;
  }

  private count(passage: number, terms: PassageTerms, sign: 1 | -1): void {
    this.counts.add(terms, sign);
    this.vocabulary.count(terms.own, sign);
    this.vocabulary.setLength(passage, sign === 1 ? lengthByte(terms.lengths[BODY_FIELD] ?? 0) : 0);
  }

  private termsOf(codes: Int32Array): PassageTerms {
    return extractPassageTerms(codes, this.vocabulary.numbers);
  }
}

/** Returns the different terms of the labels, or of the text itself, as tokens. */
export function tokensOf({ fields }: PassageTerms, inLabels: boolean): string {
  const tokens = fields.flatMap((terms, field) =>
    isLabelField(field) === inLabels
      ? terms.map(({ first, second }) => tokenOf(first, second))
      : [],
  );
  return [...new Set(tokens)].join(' ');
}

interface Statements {
  readonly insertEntry: Statement;
  readonly insertSection: Statement;
  readonly insertPassage: Statement;
  readonly insertOwn: Statement;
  readonly insertLabel: Statement;
  readonly findRange: Statement<
    [number],
    { readonly first_passage: number; readonly passage_count: number }
  >;
  readonly findWords: Statement<[number], { readonly words: string }>;
  readonly deleteOwn: Statement;
  readonly deleteLabel: Statement;
  readonly deletePassage: Statement;
  readonly deleteSections: Statement;
  readonly deleteEntry: Statement;
  readonly insertDefinition: Statement;
  readonly deleteDefinitions: Statement;
}

function prepareStatements(database: Database): Statements {
  return {
    insertEntry: database.prepare(
      `INSERT INTO entry (key, path, meta, first_passage, passage_count)
       VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    ),
    insertSection: database.prepare(
      'INSERT INTO section (entry, position, place, questions, text) VALUES (?, ?, ?, ?, ?)',
    ),
    insertPassage: database.prepare('INSERT INTO passage (id, section, words) VALUES (?, ?, ?)'),
    insertOwn: database.prepare('INSERT INTO own (rowid, tokens) VALUES (?, ?)'),
    insertLabel: database.prepare('INSERT INTO label (rowid, tokens) VALUES (?, ?)'),
    findRange: database.prepare('SELECT first_passage, passage_count FROM entry WHERE id = ?'),
    findWords: database.prepare('SELECT words FROM passage WHERE id = ?'),
    deleteOwn: database.prepare('DELETE FROM own WHERE rowid = ?'),
    deleteLabel: database.prepare('DELETE FROM label WHERE rowid = ?'),
    deletePassage: database.prepare('DELETE FROM passage WHERE id = ?'),
    deleteSections: database.prepare('DELETE FROM section WHERE entry = ?'),
    insertDefinition: database.prepare(
      'INSERT INTO definition (key, entry, line, term) VALUES (?, ?, ?, ?)',
    ),
    deleteDefinitions: database.prepare('DELETE FROM definition WHERE entry = ?'),
    deleteEntry: database.prepare('DELETE FROM entry WHERE id = ?'),
  };
}
