/**
 * Loads a library from the files of a knowledge folder.
 *
 * A file with an error is reported and left out; the other files are loaded. All faults are reported
 * at once.
 */

import { perObject } from '../shared/per-object.ts';
import { checkDepth } from './check-depth.ts';
import { checkLines } from './check-lines.ts';
import { checkReferences, type Parsed } from './check-references.ts';
import { checkSources } from './check-sources.ts';
import type { Entry, Section } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { KnowledgeFault } from './knowledge-fault.ts';
import { entriesById, type Library, type LibraryInfo } from './library.ts';
import { mergeTexts } from './merge-texts.ts';
import { readDocument, readTerm } from './read-entry.ts';
import { parseSections } from './sections.ts';
import { decodeSourceFile, type SourceFile, type SourceText } from './source-file.ts';
import { readWatchedSource } from './watched-sources.ts';
import { type Fields, readMapping, readMappings } from './yaml-fields.ts';
import {
  isSharedTable,
  readAbbreviation,
  readIssuer,
  readJurisdiction,
  readLibraryInfo,
  readSynonymGroup,
  readTopic,
  TABLE_FILES,
} from './yaml-tables.ts';
import { openYaml, parseYamlTree } from './yaml-tree.ts';

export interface LoadOptions {
  /** Tables that are loaded first. Records of the folder are added and replace those with their key. */
  readonly defaults?: readonly SourceFile[];
  /** Whether to warn of poor content: sources, lines, depth. Only editors need it, so it is not the default. */
  readonly checksContent?: boolean;
}

/** Loads a library. Faults in files are in `faults`; no file content makes this function throw. */
export function loadLibrary(files: readonly SourceFile[], options: LoadOptions = {}): Library {
  const faults: KnowledgeFault[] = [];
  const texts = decodeAll(files, faults);
  const defaults = decodeAll(
    (options.defaults ?? []).filter(({ path }) => isSharedTable(path)),
    faults,
    decodeDefault,
  );
  const table = <T>(name: string, read: (fields: Fields) => T, key: RecordKey<T>): Parsed<T>[] => {
    const merged = new Map<string, Parsed<T>>();
    for (const sources of [defaults, texts]) {
      const source = sources.find(({ path }) => path === name);
      for (const one of readTable(source, read, key, faults)) merged.set(key.keyOf(one.value), one);
    }
    return [...merged.values()];
  };

  const entries = readEntries(texts, faults);
  const topics = table('topics.yaml', readTopic, BY_ID);
  const abbreviations = table('abbreviations.yaml', readAbbreviation, BY_SHORT);
  const synonyms = table('synonyms.yaml', readSynonymGroup, BY_FIRST_WORDING);
  const issuers = table('issuers.yaml', readIssuer, BY_ID);
  const jurisdictions = table('jurisdictions.yaml', readJurisdiction, BY_ID);
  const sources = table('sources.yaml', readWatchedSource, BY_ID);
  const info = readInfo(texts, faults);
  checkReferences({ entries, topics, issuers, jurisdictions, sources, info });
  if (options.checksContent === true) {
    checkSources(entries);
    checkDepth(entries);
    const textOf = new Map(texts.map(({ path, text }) => [path, text]));
    checkLines(
      entries.map(({ value, fields: { file } }) => ({
        entry: value,
        file,
        text: textOf.get(file) ?? '',
      })),
      faults,
    );
  }

  const read = entries.map(getValue);
  const documents = mergeTexts(read.filter((entry) => entry.kind === 'document'));
  const terms = read.filter((entry) => entry.kind === 'term');
  return {
    info: info?.value ?? null,
    documents,
    terms,
    topics: topics.map(getValue),
    abbreviations: abbreviations.map(getValue),
    synonyms: synonyms.map(getValue),
    issuers: issuers.map(getValue),
    jurisdictions: jurisdictions.map(getValue),
    sources: sources.map(getValue),
    entries: entriesById(documents, terms),
    faults: sortFaults(faults),
  };
}

const getValue = <T>({ value }: Parsed<T>): T => value;

/** The field that identifies a record of a table. */
interface RecordKey<T> {
  readonly field: string;
  readonly keyOf: (record: T) => string;
}
const BY_ID: RecordKey<{ readonly id: string }> = { field: 'id', keyOf: ({ id }) => id };
const BY_SHORT: RecordKey<{ readonly short: string }> = {
  field: 'short',
  keyOf: ({ short }) => short,
};
const BY_FIRST_WORDING: RecordKey<{ readonly words: readonly string[] }> = {
  field: 'words',
  keyOf: ({ words }) => words[0] ?? '',
};

/** An entry of one file, or why there is none. */
export interface LoadedEntry {
  /** Null for a file with an error. */
  readonly entry: Entry | null;
  readonly faults: readonly KnowledgeFault[];
}

/** Loads the document or term of one file, without a look at other files. */
export function loadEntry(file: SourceFile): LoadedEntry {
  const faults: KnowledgeFault[] = [];
  const [source] = decodeAll([file], faults);
  const kind = entryKindOf(file.path);
  const read = source === undefined || kind === null ? null : readEntry(source, kind, faults);
  return { entry: read?.value ?? null, faults };
}

/** Whether the loader reads the file at this path below the knowledge folder. Others are ignored. */
export function isKnowledgeFile(path: string): boolean {
  return entryKindOf(path) !== null || isYaml(path);
}

const isYaml = (path: string): boolean => /^[^/]+\.ya?ml$/iu.test(path);

function entryKindOf(path: string): Entry['kind'] | null {
  if (/^documents\/.+\.md$/iu.test(path)) return 'document';
  return /^terms\/[^/]+\.md$/iu.test(path) ? 'term' : null;
}

/** The tables that every library starts from stay the same files, so that a reload need not parse them. */
const decodeDefault = perObject(decodeSourceFile);
const treeOfTable = perObject(({ text }: SourceText) => parseYamlTree(text));

function decodeAll(
  files: readonly SourceFile[],
  faults: KnowledgeFault[],
  decode: typeof decodeSourceFile = decodeSourceFile,
): SourceText[] {
  const texts: SourceText[] = [];
  for (const file of files) {
    if (!isKnowledgeFile(file.path)) continue;
    if (isYaml(file.path) && !TABLE_FILES.includes(file.path)) {
      const message = `unknown file, ignored; known are ${TABLE_FILES.join(', ')}`;
      faults.push({
        ...{ severity: 'warning', file: file.path, line: null, field: null, message },
        reason: 'unknownFile',
      });
      continue;
    }
    const source = decode(file);
    if ('text' in source) texts.push(source);
    else faults.push(source);
  }
  return texts;
}

function readEntries(texts: readonly SourceText[], faults: KnowledgeFault[]): Parsed<Entry>[] {
  const entries = new Map<string, Parsed<Entry>>();
  for (const source of texts) {
    const kind = entryKindOf(source.path);
    const read = kind === null ? null : readEntry(source, kind, faults);
    if (read === null) continue;
    const { id } = read.value;
    const first = entries.get(id);
    if (first === undefined) entries.set(id, read);
    else {
      const message = `found "${id}", which ${first.fields.file} has already; allowed is a new id`;
      read.fields.report('error', 'id', message, 'repeatedId');
    }
  }
  return [...entries.values()];
}

function readEntry(
  source: SourceText,
  kind: Entry['kind'],
  faults: KnowledgeFault[],
): Parsed<Entry> | null {
  const before = faults.length;
  const frontMatter = splitFrontMatter(source.text);
  if (typeof frontMatter === 'string') {
    const message =
      frontMatter === 'no-opening'
        ? 'no front matter found; required is a first line "---"'
        : 'the front matter does not end; required is a line "---" after it';
    faults.push({
      ...{ severity: 'error', file: source.path, line: 1, field: null, message },
      reason: frontMatter === 'no-opening' ? 'noFrontMatter' : 'openFrontMatter',
    });
    return null;
  }
  const fields = parseFields(frontMatter.yaml, frontMatter.yamlLine, source.path, faults);
  if (fields === null) return null;
  const sections = readSections(frontMatter.body, source.path, faults);
  const value = kind === 'document' ? readDocument(fields, sections) : readTerm(fields, sections);
  return hasError(faults, before) ? null : { value, fields };
}

/** Parses a body. A hostile one (20,000 nested quotations) exhausts the stack and is an error. */
function readSections(body: string, file: string, faults: KnowledgeFault[]): Section[] {
  try {
    return parseSections(body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const message = 'the body nests too deep; allowed are a few levels of lists and quotations';
    faults.push({
      ...{ severity: 'error', file, line: null, field: null, message },
      reason: 'tooDeep',
    });
    return [];
  }
}

/** Reads the records of a table. Records with an error or a repeated key are left out. */
function readTable<T>(
  source: SourceText | undefined,
  read: (fields: Fields) => T,
  key: RecordKey<T>,
  faults: KnowledgeFault[],
): Parsed<T>[] {
  const yaml = source === undefined ? null : openYaml(treeOfTable(source), 1, source.path, faults);
  if (yaml === null) return [];
  const records = new Map<string, Parsed<T>>();
  for (const fields of readMappings(yaml.root, yaml.source)) {
    const before = faults.length;
    const value = read(fields);
    fields.reportUnknownFields();
    const name = key.keyOf(value);
    if (records.has(name)) {
      fields.report(
        'error',
        key.field,
        `found "${name}" a second time; allowed is once`,
        'repeatedId',
      );
    }
    if (!hasError(faults, before)) records.set(name, { value, fields });
  }
  return [...records.values()];
}

function readInfo(
  texts: readonly SourceText[],
  faults: KnowledgeFault[],
): Parsed<LibraryInfo> | null {
  const before = faults.length;
  const source = texts.find(({ path }) => path === 'library.yaml');
  const fields = source === undefined ? null : parseFields(source.text, 1, source.path, faults);
  if (fields === null) return null;
  const value = readLibraryInfo(fields);
  fields.reportUnknownFields();
  return hasError(faults, before) ? null : { value, fields };
}

function parseFields(
  yaml: string,
  line: number,
  file: string,
  faults: KnowledgeFault[],
): Fields | null {
  const parsed = openYaml(parseYamlTree(yaml), line, file, faults);
  return parsed === null ? null : readMapping(parsed.root, parsed.source);
}

/** Whether an error was reported after the first `before` faults. */
const hasError = (faults: readonly KnowledgeFault[], before: number): boolean =>
  faults.slice(before).some((fault) => fault.severity === 'error');

function sortFaults(faults: readonly KnowledgeFault[]): KnowledgeFault[] {
  const byFile = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
  return [...faults].sort(
    (one, other) => byFile(one.file, other.file) || (one.line ?? 0) - (other.line ?? 0),
  );
}
